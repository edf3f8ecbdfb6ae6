/** One entry of the log of re-scoring (改判记录): which place of a paper, why, and what it is worth since. */
import type { Instant } from '#domain/calendar/instant.ts'
import type { ItemId, RichText } from '#domain/item/item.ts'
import type { Marks } from '#domain/item/score/marks.ts'
import type { Score } from '#domain/item/score/score.ts'

export type RescoreReason =
  /** The key in words, as it was held before and as it is held now. */
  | { readonly kind: 'keyCorrected'; readonly was: RichText; readonly is: RichText }
  /** Question and key were changed together: all who were asked get all marks. */
  | { readonly kind: 'voided' }
  /** It was void, and the bank has it again as it was asked. */
  | { readonly kind: 'reinstated' }

/** `nth` from 0. `bankFrom`, `bankTo`: the recorded states of the bank by which it was judged before and is judged now. */
export type Rescoring = {
  readonly nth: number
  readonly item: ItemId
  readonly bankFrom: Instant
  readonly bankTo: Instant
  readonly before: Marks
  readonly after: Marks
  readonly reason: RescoreReason
  readonly at: Instant
}

/** The last word on a place; undefined where it was never judged again. `log` in the order in which it was written. */
export const lastRescoring = (log: readonly Rescoring[], nth: number): Rescoring | undefined => log.findLast((entry) => entry.nth === nth)

/** What a place is worth after it was judged again; `first` is its score by the key of its paper. */
export function scoreAfter(first: Score, last: Rescoring | undefined): Score {
  if (last === undefined || last.after === first.marks) return first
  const verdict = last.after >= first.most ? 'right' : last.after > 0 ? 'partly' : first.verdict
  return { marks: last.after, most: first.most, verdict }
}
