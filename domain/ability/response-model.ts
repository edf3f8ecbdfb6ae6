/** How likely an answer is right, given the ability of who answers: the logistic item response models. */

/**
 * `discrimination` a · `difficulty` b, on the scale of ability, where people have mean 0 and spread 1 · `guessing` c, the chance of
 * somebody who knows nothing · `slip` d, the chance of somebody who knows all.
 */
export type ItemParameters = {
  readonly discrimination: number
  readonly difficulty: number
  readonly guessing?: number
  readonly slip?: number
}

/** 0 to 1. */
export function chanceOfRight(ability: number, { discrimination, difficulty, guessing = 0, slip = 1 }: ItemParameters): number {
  return guessing + (slip - guessing) * logistic(discrimination * (ability - difficulty))
}

/**
 * Fisher information about the ability, per answer.
 *
 * @source Magis 2013, Applied Psychological Measurement 37(4), 304–315: the four-parameter model
 */
export function information(ability: number, item: ItemParameters): number {
  const { discrimination, guessing = 0, slip = 1 } = item
  const chance = chanceOfRight(ability, item)
  const slope = discrimination ** 2 * (chance - guessing) ** 2 * (slip - chance) ** 2
  return slope / ((slip - guessing) ** 2 * chance * (1 - chance))
}

/** Written so that neither end overflows. */
export const logistic = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)))
