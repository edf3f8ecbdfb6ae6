/** A terminal in two characters, as the log names it. */
export const codeOf = (nth: number): string => nth.toString(36).padStart(2, '0')

/** The number of a terminal; undefined where the text is no code. */
export const readTerminalCode = (code: string): number | undefined => (/^[0-9a-z]{2}$/.test(code) ? Number.parseInt(code, 36) : undefined)
