/** How likely a candidate is to pass: over all scores a paper can give, and over all abilities the candidate may have. */
import type { Ability } from './estimate-ability.ts'
import { chanceOfRight, type ItemParameters } from './response-model.ts'

/** How likely each number of right answers is, from none to all; chances are independent once the ability is given. */
export function scoreDistribution(chances: readonly number[]): readonly number[] {
  let likely: readonly number[] = [1]
  for (const chance of chances)
    likely = Array.from(
      { length: likely.length + 1 },
      (_, score) => (likely[score] ?? 0) * (1 - chance) + (likely[score - 1] ?? 0) * chance,
    )
  return likely
}

/** The chance of `needed` or more right answers. @source Lord & Wingersky 1984, Applied Psychological Measurement 8(4), 453–461 */
export const chanceOfAtLeast = (needed: number, chances: readonly number[]): number =>
  scoreDistribution(chances)
    .slice(Math.max(0, needed))
    .reduce((sum, each) => sum + each, 0)

export type PassProbability = {
  /** Over all abilities the candidate may have. */
  readonly likely: number
  /** For somebody one standard error below and above: what a single figure would hide. */
  readonly low: number
  readonly high: number
}

/**
 * `needed` right answers on a paper of `items`. The error of the ability is carried: to take it as known would promise too much to the
 * able and too little to the weak.
 */
export function passProbability(items: readonly ItemParameters[], needed: number, { mean, error }: Ability): PassProbability {
  const at = (ability: number): number =>
    chanceOfAtLeast(
      needed,
      items.map((item) => chanceOfRight(ability, item)),
    )
  const weights = spread.map((deviation) => Math.exp((-deviation * deviation) / 2))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const likely =
    error === 0 ? at(mean) : spread.reduce((sum, deviation, nth) => sum + (weights[nth] ?? 0) * at(mean + deviation * error), 0) / total
  return { likely, low: at(mean - error), high: at(mean + error) }
}

/** Deviations in standard errors over which the ability is averaged. */
const spread: readonly number[] = Array.from({ length: 41 }, (_, nth) => (nth - 20) * 0.2)
