/** Marks for everything that was handed in: what is missing, sent twice or belongs to no item of the paper has a defined place. */
import type { Item, ItemId } from '#domain/item/item.ts'
import type { Response } from '#domain/item/response.ts'
import { addMarks, type Marks } from './marks.ts'
import type { Score } from './score.ts'
import { scoreResponse } from './score-response.ts'
import type { ScoringRules } from './scoring-rules.ts'

export type Asked = { readonly item: Item; readonly most: Marks }
/** No response: the candidate took an answer back. */
export type Answered = { readonly item: ItemId; readonly response: Response | undefined }

export type Scored = {
  /** Of every item asked, in the order of the paper. */
  readonly scores: ReadonlyMap<ItemId, Score>
  readonly total: Marks
  readonly most: Marks
  /** Answered more than once: the last answer counts. */
  readonly repeated: readonly ItemId[]
  /** Answered but not asked: worth nothing. */
  readonly unknown: readonly ItemId[]
}

/** An item without an answer is blank and worth nothing; an item asked twice is scored once. @source exam.md §4.5 */
export function scoreAnswers(asked: readonly Asked[], answers: readonly Answered[], rules: ScoringRules): Scored {
  const last = new Map(answers.map(({ item, response }) => [item, response]))
  const scores = new Map(asked.map(({ item, most }) => [item.id, scoreResponse(item, last.get(item.id), most, rules)]))
  const all = [...scores.values()]
  const ids = answers.map(({ item }) => item)
  return {
    scores,
    total: addMarks(all.map(({ marks }) => marks)),
    most: addMarks(all.map(({ most }) => most)),
    repeated: [...last.keys()].filter((id) => scores.has(id) && ids.indexOf(id) !== ids.lastIndexOf(id)),
    unknown: [...last.keys()].filter((id) => !scores.has(id)),
  }
}
