/**
 * Whether somebody would pass a paper, told from the papers before: a range, because the ability is only guessed and the difficulty of
 * the items is what editors think. @source exam.md §6.2 (guards for small samples), §6.6
 */
import { type Ability, estimateAbility } from '#domain/ability/estimate-ability.ts'
import { type PassProbability, passProbability } from '#domain/ability/pass-probability.ts'
import type { ItemParameters } from '#domain/ability/response-model.ts'
import type { Item } from '#domain/item/item.ts'
import type { Verdict } from '#domain/item/score/score.ts'

/** With fewer answers nothing is said. @source exam.md §6.2 */
export const LEAST_ANSWERS = 30
/** So many sittings say what somebody can do now; what was answered before them is left aside. Our own choice. */
export const RECENT_SITTINGS = 3

export type Outlook =
  | { readonly kind: 'tooFew'; readonly answered: number }
  /** `sittings`: how many it was told from. */
  | {
      readonly kind: 'range'
      readonly ability: Ability
      readonly pass: PassProbability
      readonly answered: number
      /** How many of those have a difficulty that was fitted from answers. */
      readonly fitted: number
      readonly sittings: number
    }

type Answer = { readonly item: Item; readonly verdict: Verdict }

/**
 * `papers`: what was asked and answered, sitting by sitting, oldest first. `next`: the paper that is foretold. `share`: of all its items,
 * that must be right. Items left open say nothing of the ability; partly right counts as wrong; of an item that was answered twice, the
 * first answer counts, because its key was seen after that. `fittedOf`: what answers told of an item; else the editors' estimate stands.
 */
export function outlookOf(
  papers: readonly (readonly Answer[])[],
  next: readonly Item[],
  share: number,
  fittedOf: (item: Item) => ItemParameters | undefined = () => undefined,
): Outlook {
  const parametersOf = (item: Item): ItemParameters => fittedOf(item) ?? guessedOf(item)
  const recent = papers.slice(-RECENT_SITTINGS).filter((paper) => paper.some(({ verdict }) => verdict !== 'blank'))
  const first = new Map<string, Answer>()
  for (const answer of recent.flat()) if (answer.verdict !== 'blank' && !first.has(answer.item.id)) first.set(answer.item.id, answer)
  if (first.size < LEAST_ANSWERS) return { kind: 'tooFew', answered: first.size }
  const ability = estimateAbility(
    [...first.values()].map(({ item, verdict }) => ({ item: parametersOf(item), isRight: verdict === 'right' })),
  )
  const pass = passProbability(next.map(parametersOf), Math.ceil(share * next.length), ability)
  const fitted = [...first.values()].filter(({ item }) => fittedOf(item) !== undefined).length
  return { kind: 'range', ability, pass, answered: first.size, fitted, sittings: recent.length }
}

/** 1 to 5 of the editors as −2 to 2; whoever guesses is right by the number of options. */
const guessedOf = ({ kind, difficulty }: Item): ItemParameters => ({
  discrimination: 1,
  difficulty: difficulty - 3,
  guessing: kind === 'single' ? 0.25 : kind === 'trueFalse' ? 0.5 : 0,
})
