/** At most two decimals, without noughts at the end. */
export const sayPoints = (points: number): string => String(Math.round(points * 100) / 100)
