/** FSRS-6 as the practice room's model of forgetting, by `ts-fsrs`, with its default weights and nothing left to chance. */
import { type CardInput, createEmptyCard, type Card as FsrsCard, fsrs, Rating as Grade, State } from 'ts-fsrs'
import { toInstant } from '#domain/calendar/instant.ts'
import type { Card, Rating, Scheduler } from '#domain/memory/scheduler.ts'

const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const

/**
 * Nine of ten are to be known when due. Steps of minutes are off: what was answered twice on one day is no better known for it, and comes
 * back on another day. @source exam.md §6.1
 */
export const fsrsScheduler: Scheduler = makeScheduler()

function makeScheduler(): Scheduler {
  const model = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 })
  return {
    review: (card, rating, at) => cardFrom(model.next(inputOf(card, at), new Date(at), grade(rating)).card, at),
    recall: (card, at) => model.get_retrievability(inputOf(card, at), new Date(Math.max(at, card.reviewedAt)), false),
  }
}

const grade = (rating: Rating) => grades[rating]

const cardFrom = ({ stability, difficulty, due }: FsrsCard, reviewedAt: Card['reviewedAt']): Card => ({
  stability,
  difficulty,
  reviewedAt,
  due: toInstant(due.getTime()),
})

function inputOf(card: Card | undefined, at: Card['reviewedAt']): CardInput {
  const empty = createEmptyCard(new Date(at))
  if (card === undefined) return empty
  const { stability, difficulty, reviewedAt, due } = card
  return {
    ...empty,
    stability,
    difficulty,
    due: new Date(due),
    last_review: new Date(reviewedAt),
    scheduled_days: Math.round((due - reviewedAt) / 86_400_000),
    reps: 1,
    state: State.Review,
  }
}
