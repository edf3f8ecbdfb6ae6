/** The order in which options are shown, and the numbers that are drawn, where there is no network: there is one of each. */
export const ALONG_SEED = 1
