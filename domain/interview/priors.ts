/** How likely a condition is to hold, before anything is known: data from a population where there is any, else even odds. */
import type { Leaf } from '#domain/rules/rule.ts'

/** By the id of a leaf, 0 to 1: the share of the population that meets it. */
export type Likely = ReadonlyMap<string, number>

export const nothingLikely: Likely = new Map()

/** Even odds: nothing is known of the population. */
const NEUTRAL = 0.5
/** Nothing is quite certain before it is asked, or one figure would silence all others. */
const LEAST = 0.01

export function priorOf({ id }: Leaf, likely: Likely): number {
  const prior = likely.get(id) ?? NEUTRAL
  return Math.min(1 - LEAST, Math.max(LEAST, prior))
}
