/** What the address of every attempt says in the same words, whatever else its room writes there. */
import { type BenchMode, benchModes } from '#domain/bench/result.ts'

/** Practice where nothing else is said. */
export const modeIn = (at: URLSearchParams): BenchMode => benchModes.find((mode) => mode === at.get('mode')) ?? 'practice'

/** Undefined where the text is no whole number, or more than any second or seed is. */
export function wholeIn(at: URLSearchParams, name: string): number | undefined {
  const text = at.get(name) ?? ''
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined
}

/**
 * The second of an attempt at which something is done at `now`; both in s since 1970. Whoever comes back months later, or to a device with
 * another clock, goes on at a second that a log can hold.
 */
export const secondSince = (begunS: number, now: number): number => Math.min(LATEST_S, Math.max(0, now - begunS))

const LATEST_S = 9_999_999
