/** What the practice room asks of a model of forgetting; the model itself stands outside (platform/memory). */
import type { Instant } from '#domain/calendar/instant.ts'

/** 1 again · 2 hard · 3 good · 4 easy, as FSRS calls them. */
export type Rating = 'again' | 'hard' | 'good' | 'easy'

/** What is remembered of one thing. `stability` in days: after that long, nine of ten would still know it. */
export type Card = {
  readonly stability: number
  /** From 1 to 10. */
  readonly difficulty: number
  readonly reviewedAt: Instant
  readonly due: Instant
}

export type Scheduler = {
  /** The card after one more answer; undefined is something never answered before. `at` is not before the last answer. */
  readonly review: (card: Card | undefined, rating: Rating, at: Instant) => Card
  /** The chance, from 0 to 1, that it is still known at `at`. */
  readonly recall: (card: Card, at: Instant) => number
}
