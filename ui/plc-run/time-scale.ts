/** Where a moment lies on the paper, and where the paper has its ticks. */

export const LEFT = 8
export const WIDTH = 334

/** `endMs` lies at the right edge. */
export const xOf = (atMs: number, endMs: number): number =>
  Math.round((LEFT + (Math.min(Math.max(atMs, 0), endMs) / Math.max(endMs, 1)) * WIDTH) * 10) / 10

/** Whole seconds, at most eight of them. */
export function ticksOf(endMs: number): readonly number[] {
  const every = [1, 2, 5, 10, 20, 30, 60, 120].find((seconds) => endMs / (seconds * 1000) <= 8) ?? 300
  return Array.from({ length: Math.floor(endMs / (every * 1000)) + 1 }, (_, nth) => nth * every * 1000)
}
