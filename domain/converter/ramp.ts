/** How the frequency moves: straight lines, up by P1120, down by P1121, jogging by P1060 and P1061; the times are from 0 to P1082. */
import { type Settings, valueIn } from './settings.ts'

/** Hz per second. */
export type Slopes = { readonly up: number; readonly down: number }
export type TracePoint = { readonly atMs: number; readonly hz: number }

/** Steeper, and the converter trips: a practice value of ours, 0.25 s to 50 Hz. */
export const STEEPEST = 200

export function slopesOf(settings: Settings, isJogging: boolean): Slopes {
  const most = valueIn(settings, 'P1082')
  const slope = (number: string): number => {
    const seconds = valueIn(settings, number)
    return seconds === 0 ? Number.POSITIVE_INFINITY : most / seconds
  }
  return isJogging ? { up: slope('P1060'), down: slope('P1061') } : { up: slope('P1120'), down: slope('P1121') }
}

/** The corners of the way from `from` towards `target` within `ms`; through zero it first slows down, then speeds up. Ends at `from.atMs + ms`. */
export function rampTowards(from: TracePoint, target: number, slopes: Slopes, ms: number): readonly TracePoint[] {
  const end = from.atMs + ms
  const corners: TracePoint[] = []
  let here = from
  while (here.hz !== target && here.atMs < end) {
    const isSlowing = here.hz !== 0 && (target * here.hz <= 0 || Math.abs(target) < Math.abs(here.hz))
    const goal = target * here.hz < 0 ? 0 : target
    const slope = isSlowing ? slopes.down : slopes.up
    const neededMs = (Math.abs(goal - here.hz) / slope) * 1000
    const isThere = here.atMs + neededMs <= end
    const hz = isThere ? goal : here.hz + (Math.sign(goal - here.hz) * slope * (end - here.atMs)) / 1000
    here = { atMs: isThere ? here.atMs + neededMs : end, hz }
    corners.push(here)
  }
  return here.atMs < end ? [...corners, { atMs: end, hz: here.hz }] : corners
}
