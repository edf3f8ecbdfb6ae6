/** Entries of the log of re-scoring, ready to be shown: formulas of keys as MathML. For loaders: it brings the typesetter. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { civilDayOf } from '#domain/calendar/instant.ts'
import type { Rescoring } from '#domain/exam/rescoring.ts'
import { sayMarks } from '#domain/item/score/marks.ts'
import { type ShownText, showText } from '#features/practice/show-item.ts'

export type ShownRescoring = {
  /** From 1, as papers count. */
  readonly place: number
  readonly on: CivilDate
  /** `1`, `0.5`: marks as papers print them. */
  readonly before: string
  readonly after: string
  readonly reason:
    | { readonly kind: 'keyCorrected'; readonly was: ShownText; readonly is: ShownText }
    | { readonly kind: 'voided' | 'reinstated' }
}

/** In the order in which they were written. */
export const showRescorings = (log: readonly Rescoring[]): readonly ShownRescoring[] =>
  log.map(({ nth, before, after, reason, at }) => ({
    place: nth + 1,
    on: civilDayOf(at),
    before: sayMarks(before),
    after: sayMarks(after),
    reason:
      reason.kind === 'keyCorrected' ? { kind: reason.kind, was: showText(reason.was), is: showText(reason.is) } : { kind: reason.kind },
  }))
