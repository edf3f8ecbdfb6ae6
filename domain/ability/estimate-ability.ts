/** What answers tell of an ability: the mean of what it may be (EAP), and how wide that is. */
import { chanceOfRight, type ItemParameters } from './response-model.ts'

export type Answered = { readonly item: ItemParameters; readonly isRight: boolean }
/** `error` is the standard error: two thirds of people with such answers lie within it. */
export type Ability = { readonly mean: number; readonly error: number }

/** How abilities are spread before anything is known: weights over a grid, need not add up to one. */
export type Prior = (ability: number) => number

const normalPrior =
  (mean = 0, spread = 1): Prior =>
  (ability) =>
    Math.exp(-(((ability - mean) / spread) ** 2) / 2)

const STEP = 0.1
const grid: readonly number[] = Array.from({ length: 121 }, (_, nth) => Math.round(-60 + nth) * STEP)

/**
 * Expected a posteriori over −6 … 6. Without answers it is the prior itself.
 *
 * @source Bock & Mislevy 1982, Applied Psychological Measurement 6(4), 431–444
 */
export function estimateAbility(answers: readonly Answered[], prior: Prior = normalPrior()): Ability {
  const logs = grid.map((ability) => Math.log(prior(ability)) + answers.reduce((sum, answer) => sum + logLikelihood(ability, answer), 0))
  const most = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - most))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = grid.reduce((sum, ability, nth) => sum + ability * (weights[nth] ?? 0), 0) / total
  const variance = grid.reduce((sum, ability, nth) => sum + (ability - mean) ** 2 * (weights[nth] ?? 0), 0) / total
  return { mean, error: Math.sqrt(variance) }
}

function logLikelihood(ability: number, { item, isRight }: Answered): number {
  const chance = chanceOfRight(ability, item)
  return Math.log(isRight ? chance : 1 - chance)
}
