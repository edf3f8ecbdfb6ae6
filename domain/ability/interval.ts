/** How far a figure from so many people may be off: 95 of 100 such spans hold the true one. */

export type Interval = { readonly low: number; readonly high: number }

/** The normal deviate of 95 per cent, both sides. */
const Z = 1.959964

/**
 * Of a share: `hits` of `of`, which must be at least one. Never below 0 or above 1.
 *
 * @source Wilson 1927, Journal of the American Statistical Association 22, 209–212
 */
export function shareInterval(hits: number, of: number): Interval {
  const share = hits / of
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of)
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * Of a correlation between `of` pairs; with fewer than four nothing is known.
 *
 * @source Fisher 1921, Metron 1, 3–32
 */
export function correlationInterval(r: number, of: number): Interval {
  if (of < 4 || Math.abs(r) >= 1) return { low: -1, high: 1 }
  const half = Z / Math.sqrt(of - 3)
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) }
}
