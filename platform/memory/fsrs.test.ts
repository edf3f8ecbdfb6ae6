import { createEmptyCard, default_w, forgetting_curve, fsrs, type Grade, Rating } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import type { Card } from '#domain/memory/scheduler.ts'
import { fsrsScheduler } from './fsrs.ts'

const DAY = 86_400_000
const start = toInstant(Date.parse('2022-12-29T12:00:00Z'))
const { review, recall } = fsrsScheduler
const later = (card: Card, days: number) => toInstant(card.reviewedAt + days * DAY)
const first = (rating: 'again' | 'hard' | 'good' | 'easy') => review(undefined, rating, start)

describe('the vectors of exam.md §6.1', () => {
  test('the first answer of each rating', () => {
    const cards = (['again', 'hard', 'good', 'easy'] as const).map(first)
    expect(cards.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956])
    for (const [nth, difficulty] of [6.4133, 5.11217, 2.1181, 1].entries()) expect(cards[nth]?.difficulty).toBeCloseTo(difficulty, 5)
  })

  test('the curve of forgetting', () => {
    const card = { ...first('good'), stability: 10 }
    for (const [days, chance] of [
      [10, 0.9],
      [20, 0.845885],
      [30, 0.809388],
    ] as const)
      expect(recall(card, later(card, days))).toBeCloseTo(chance, 6)
    const good = first('good')
    expect(recall(good, later(good, 5))).toBeCloseTo(0.838861, 6)
    expect(forgetting_curve(default_w, 5, 2.3065)).toBeCloseTo(0.838861, 6)
  })

  test('wrong once, then right after 0, 1, 3, 8 and 21 days', () => {
    let card = first('again')
    for (const days of [0, 1, 3, 8, 21]) card = review(card, 'good', later(card, days))
    expect(card.stability).toBeCloseTo(53.33506, 4)
    expect(card.difficulty).toBeCloseTo(6.357487, 5)
  })

  test('the model with steps of minutes, which we do not use, gives its published intervals: this is the version we mean', () => {
    const model = fsrs({ enable_fuzz: false })
    const ratings: readonly Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].map((nth): Grade => (nth === 1 ? Rating.Again : Rating.Good))
    let card = createEmptyCard(new Date(start))
    const intervals = ratings.map((rating) => {
      card = model.next(card, card.due, rating).card
      return card.scheduled_days
    })
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })
})

test('what was right is due on a later day, what was wrong comes sooner', () => {
  const good = review(first('good'), 'good', later(first('good'), 2))
  const again = review(first('good'), 'again', later(first('good'), 2))
  expect(good.due).toBeGreaterThan(again.due)
  expect(again.due).toBeGreaterThanOrEqual(later(again, 1))
})

test('twice on one day is no better than once', () => {
  const once = first('good')
  expect(review(once, 'good', once.reviewedAt).stability).toBeCloseTo(once.stability, 6)
})
