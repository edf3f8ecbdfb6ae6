/** What somebody did in the practice room, as a log that only grows; due days, mastery and the wrong book are all worked out from it. */
import type { BenchResult } from '#domain/bench/result.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import type { ItemId, PointId } from '#domain/item/item.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'

/** 有把握 · 犹豫过 · 猜的: what the person says of an answer after having seen whether it was right. */
export const surenesses = ['sure', 'hesitant', 'guessed'] as const
export type Sureness = (typeof surenesses)[number]
export const verdicts = ['right', 'wrong'] as const
export type Verdict = (typeof verdicts)[number]

/** `id` is made once, where the event happened, and is the same in every copy of the log. `bank` is the id of a standard. */
type Common = { readonly id: string; readonly at: Instant; readonly bank: string }
/** `seed` is the order in which the options were shown. */
export type AnswerEvent = Common & {
  readonly kind: 'answer'
  readonly item: ItemId
  readonly points: NonEmpty<PointId>
  readonly verdict: Verdict
  readonly seed: number
  /** What the wrong answer shows that somebody believes, in the words of the item. */
  readonly shows?: string
}
/** Said of an answer, by the id of its event; the last word counts. */
export type SurenessEvent = Common & { readonly kind: 'sureness'; readonly answer: string; readonly sureness: Sureness }
export type FavouriteEvent = Common & { readonly kind: 'favourite'; readonly item: ItemId; readonly isKept: boolean }
/** The day of the exam; null takes it back. */
export type ExamDayEvent = Common & { readonly kind: 'examDay'; readonly on: CivilDate | null }

/** An attempt at the practical bench that came to its end. `address` shows it again, where it is short enough to keep. */
export type BenchEvent = Common & BenchResult & { readonly kind: 'bench'; readonly address?: string }

export type PracticeEvent = AnswerEvent | SurenessEvent | FavouriteEvent | ExamDayEvent | BenchEvent
export type PracticeLog = readonly PracticeEvent[]
