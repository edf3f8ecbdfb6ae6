/**
 * How likely a condition is to hold, before anything is known: an estimate of the editors or data from a population where there is any,
 * else even odds. It orders the questions and is never shown as a fact.
 */
import type { Leaf, Test } from '#domain/rules/rule.ts'

/** `share`: of the people who ask, 0 to 1, who meet the test. `basis`: why the editors think so. `id` is the key of the test. */
export type Prior = { readonly id: string; readonly test: Test; readonly share: number; readonly basis: string }

/** By the key of a test, 0 to 1: so an estimate serves every version and policy that tests the same. */
export type Likely = ReadonlyMap<string, number>

export const nothingLikely: Likely = new Map()

export const likelyFrom = (priors: readonly Prior[]): Likely => new Map(priors.map(({ id, share }) => [id, share]))

/** Even odds: nothing is known of the population. */
const NEUTRAL = 0.5
/** Nothing is quite certain before it is asked, or one figure would silence all others. */
const LEAST = 0.01

export function priorOf({ test }: Leaf, likely: Likely): number {
  if (likely.size === 0) return NEUTRAL
  const prior = likely.get(keyOf(test)) ?? NEUTRAL
  return Math.min(1 - LEAST, Math.max(LEAST, prior))
}

/** The same for tests that say the same: neither the order of their parts nor that of their options matters. */
export function testKey(test: Test): string {
  const parts = Object.entries(test).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(parts.map(([name, value]) => [name, name === 'values' ? [...(value as readonly string[])].toSorted() : value]))
}

/** Keys of tests seen before: the planner asks for the same ones at every step. */
const keys = new WeakMap<Test, string>()

function keyOf(test: Test): string {
  const seen = keys.get(test)
  if (seen !== undefined) return seen
  const key = testKey(test)
  keys.set(test, key)
  return key
}
