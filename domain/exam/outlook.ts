/**
 * Whether somebody would pass such a paper, told from one: a range, because the ability is only guessed and the difficulty of the items
 * is what editors think. @source exam.md §6.2 (guards for small samples), §6.6
 */
import { type Ability, estimateAbility } from '#domain/ability/estimate-ability.ts'
import { type PassProbability, passProbability } from '#domain/ability/pass-probability.ts'
import type { ItemParameters } from '#domain/ability/response-model.ts'
import type { Item } from '#domain/item/item.ts'
import type { Verdict } from '#domain/item/score/score.ts'

/** With fewer answers nothing is said. @source exam.md §6.2 */
export const LEAST_ANSWERS = 30

export type Outlook =
  | { readonly kind: 'tooFew'; readonly answered: number }
  | { readonly kind: 'range'; readonly ability: Ability; readonly pass: PassProbability }

/** `share`: of all items, that must be right. Items left open say nothing of the ability. Partly right counts as wrong. */
export function outlookOf(asked: readonly { readonly item: Item; readonly verdict: Verdict }[], share: number): Outlook {
  const answered = asked.filter(({ verdict }) => verdict !== 'blank')
  if (answered.length < LEAST_ANSWERS) return { kind: 'tooFew', answered: answered.length }
  const ability = estimateAbility(answered.map(({ item, verdict }) => ({ item: guessedOf(item), isRight: verdict === 'right' })))
  const paper = asked.map(({ item }) => guessedOf(item))
  return { kind: 'range', ability, pass: passProbability(paper, Math.ceil(share * paper.length), ability) }
}

/** 1 to 5 of the editors as −2 to 2; whoever guesses is right by the number of options. */
const guessedOf = ({ kind, difficulty }: Item): ItemParameters => ({
  discrimination: 1,
  difficulty: difficulty - 3,
  guessing: kind === 'single' ? 0.25 : kind === 'trueFalse' ? 0.5 : 0,
})
