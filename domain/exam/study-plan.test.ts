import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { planUntil, type StudyPlan, type Weakness } from './study-plan.ts'

const today = '2026-02-12' as CivilDate
const weaknesses: readonly Weakness[] = [
  { code: 'A', lost: 0.2, weight: 25 }, // 5 marks
  { code: 'B', lost: 0, weight: 15 },
  { code: 'C', lost: 0.5, weight: 20 }, // 10 marks
  { code: 'D', lost: 0.9, weight: 2 }, // 1.8 marks
]
const planIn = (days: number, weak = weaknesses): Extract<StudyPlan, { kind: 'plan' }> => {
  const plan = planUntil(addDays(today, days), today, weak, 40)
  if (plan.kind !== 'plan') throw new Error(plan.kind)
  return plan
}

test('an exam today or in the past needs no plan', () => {
  expect(planUntil(today, today, weaknesses, 40)).toEqual({ kind: 'today' })
  expect(planUntil(addDays(today, -1), today, weaknesses, 40)).toEqual({ kind: 'over' })
})

test('tomorrow: only going over it again', () =>
  expect(planIn(1)).toEqual({
    kind: 'plan',
    daysLeft: 1,
    items: 26,
    rounds: [],
    review: { from: today, lastDay: today, codes: ['C', 'A', 'D'] },
  }))

test('ten days: the costliest first and longest, a mock exam, two days of review', () =>
  expect(planIn(10)).toEqual({
    kind: 'plan',
    daysLeft: 10,
    items: 26,
    rounds: [
      {
        stretches: [
          { from: '2026-02-12', lastDay: '2026-02-15', codes: ['C'] },
          { from: '2026-02-16', lastDay: '2026-02-17', codes: ['A'] },
          { from: '2026-02-18', lastDay: '2026-02-18', codes: ['D'] },
        ],
        mockOn: '2026-02-19',
      },
    ],
    review: { from: '2026-02-20', lastDay: '2026-02-21', codes: ['C', 'A', 'D'] },
  }))

test('three days for three parts: one day of review, and two parts share a day', () =>
  expect(planIn(3).rounds).toEqual([
    {
      stretches: [
        { from: '2026-02-12', lastDay: '2026-02-12', codes: ['C'] },
        { from: '2026-02-13', lastDay: '2026-02-13', codes: ['A', 'D'] },
      ],
      mockOn: undefined,
    },
  ]))

describe('far away', () => {
  test('84 days is planned to its end, 85 is planned for twelve weeks only', () => {
    expect(planIn(84).review?.lastDay).toBe(addDays(today, 83))
    expect(planIn(85).review).toBeUndefined()
    expect(planIn(85).rounds.at(-1)?.mockOn).toBe(addDays(today, 83))
  })
  test('every round ends with a mock exam, about two weeks apart', () => {
    const mocks = planIn(60).rounds.map(({ mockOn }) => mockOn)
    expect(mocks).toEqual(['2026-02-24', '2026-03-10', '2026-03-23', '2026-04-05'])
  })
})

test('nothing lost: everything is gone over, by weight', () => {
  const all = weaknesses.map((each) => ({ ...each, lost: 0 }))
  expect(planIn(1, all).review?.codes).toEqual(['A', 'C', 'B', 'D'])
})
