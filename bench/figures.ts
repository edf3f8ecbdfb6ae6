/** How figures are written, and the two ways several are made into one. */

/** `digits` after the point; thousands apart: `12,345`. A dash where nothing was measured. */
export const sayNumber = (number: number, digits = 0): string =>
  Number.isNaN(number) ? '—' : number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** 1 KB is 1,000 bytes. */
export const sayKB = (bytes: number): string => sayNumber(bytes / 1000, 1)
/** 1 MB is 1,000,000 bytes. */
export const sayMB = (bytes: number): string => sayNumber(bytes / 1_000_000)
export const sayPercent = (share: number): string => `${sayNumber(share * 100)} %`
export const sayTimes = (ratio: number): string => `${sayNumber(ratio, ratio < 10 ? 2 : 1)}×`

/** The middle one; of an even number, the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** The smallest number that `share` of all do not exceed (nearest rank). */
export function percentileOf(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
