/** The round that follows the plan of the day: the device knows what comes next, the address only says so. */
export const TODAY = 'today'
