/**
 * How hard items are on the scale of ability, from papers that share some of them. With few answers nothing is fitted, and what the
 * model cannot tell is left out: then the editors' estimate stands. @source exam.md §6.2 (guards for small samples)
 */
import { fitItems } from '#domain/ability/fit-items.ts'
import type { ItemParameters } from '#domain/ability/response-model.ts'
import type { ItemId } from '#domain/item/item.ts'
import { LEAST_OBSERVED } from './appraise-item.ts'

/** From so many answers on an item has a slope of its own; below it all share one (Rasch). */
const LEAST_FOR_OWN_SLOPE = 300
/** Fewer items than in the smallest published example tell no slope. Our own choice. */
const LEAST_ITEMS = 5
/** A difficulty less sure than this is no better than an estimate of editors, whose steps are 1 wide. Our own choice. */
const MOST_ERROR = 1
/** A likelihood that gains less in a round moves no difficulty by a thousandth. */
const ENOUGH = 1e-3

/** `error`: standard error of the difficulty. No guessing: what guessing does is in slope and difficulty. */
export type FittedItem = Pick<ItemParameters, 'discrimination' | 'difficulty'> & { readonly error: number; readonly answers: number }
/** One first answer to an item as it is now. */
export type CountedAnswer = { readonly item: ItemId; readonly isRight: boolean }

/** `papers`: the answers of each that count. Empty where there is too little. */
export function calibrateItems(papers: readonly (readonly CountedAnswer[])[]): ReadonlyMap<ItemId, FittedItem> {
  const tallies = new Map<ItemId, { answers: number; right: number }>()
  for (const { item, isRight } of papers.flat()) {
    const tally = tallies.get(item) ?? { answers: 0, right: 0 }
    tallies.set(item, { answers: tally.answers + 1, right: tally.right + Number(isRight) })
  }
  const fitted = [...tallies].filter(([, { answers, right }]) => answers >= LEAST_OBSERVED && right > 0 && right < answers)
  const placeOf = new Map(fitted.map(([item], place) => [item, place]))
  const people = papers.map((paper) => ({
    count: 1,
    answers: paper.flatMap(({ item, isRight }) => {
      const place = placeOf.get(item)
      return place === undefined ? [] : [{ item: place, isRight }]
    }),
  }))
  if (fitted.length < LEAST_ITEMS) return new Map()
  const own = fitted.map(([, { answers }]) => answers >= LEAST_FOR_OWN_SLOPE)
  const { discrimination, difficulty, error } = fitItems(people, fitted.length, own, ENOUGH)
  return new Map(
    fitted.flatMap(([item, { answers }], nth): readonly [ItemId, FittedItem][] => {
      const is = { discrimination: discrimination[nth] ?? 0, difficulty: difficulty[nth] ?? 0, error: error[nth] ?? Number.NaN, answers }
      return is.error <= MOST_ERROR ? [[item, is]] : []
    }),
  )
}
