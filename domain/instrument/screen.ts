/** The screen of an oscilloscope: a signal at its settings, as a line over ten by eight divisions. */

const DIVISIONS = { across: 10, up: 8 } as const

/** Volts at a time in ms, for any signal that repeats. `corners`: where within a period it jumps, in ms. */
export type Signal = { readonly periodMs: number; readonly corners: readonly number[]; volts(ms: number): number }
/** In divisions from the left and from the zero line in the middle. `periodDiv`, `topDiv`, `bottomDiv` say the same in words. */
export type ScreenTrace = {
  readonly points: readonly (readonly [number, number])[]
  readonly periodDiv: number
  readonly topDiv: number
  readonly bottomDiv: number
}

const SAMPLES = 400
/** A line that jumps is drawn from just before to just after. */
const HAIR = 1e-6

export function traceOf(signal: Signal, voltsPerDiv: number, msPerDiv: number): ScreenTrace {
  const span = DIVISIONS.across * msPerDiv
  const even = Array.from({ length: SAMPLES + 1 }, (_, nth) => (nth / SAMPLES) * span)
  const jumps: number[] = []
  for (let begin = 0; begin < span && jumps.length < SAMPLES; begin += signal.periodMs)
    for (const corner of signal.corners) if (begin + corner <= span) jumps.push(begin + corner - HAIR, begin + corner)
  const times = [...even, ...jumps].sort((one, other) => one - other)
  const points = times.map((ms): readonly [number, number] => [
    ms / msPerDiv,
    clip(signal.volts(((ms % signal.periodMs) + signal.periodMs) % signal.periodMs) / voltsPerDiv),
  ])
  const heights = Array.from({ length: SAMPLES }, (_, nth) => signal.volts((nth / SAMPLES) * signal.periodMs) / voltsPerDiv)
  return { points, periodDiv: signal.periodMs / msPerDiv, topDiv: Math.max(...heights), bottomDiv: Math.min(...heights) }
}

/** What leaves the screen is seen at its edge. */
const clip = (divisions: number): number => Math.max(-DIVISIONS.up / 2, Math.min(DIVISIONS.up / 2, divisions))
