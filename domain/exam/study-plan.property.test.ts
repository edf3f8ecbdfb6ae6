import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type CivilDate, daysBetween } from '#domain/calendar/civil-date.ts'
import { dailyMinutes, MOST_DAYS, planUntil, type StudyPlan } from './study-plan.ts'

const today = '2026-02-12' as CivilDate
const someWeaknesses = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    lost: fc.constantFrom(0, 0.1, 0.5, 1),
    weight: fc.constantFrom(0, 1, 5, 25),
  }),
  { selector: ({ code }) => code },
)
const someDays = fc.oneof(fc.integer({ min: -3, max: 20 }), fc.integer({ min: 60, max: 400 }))
const somePlan = fc.record({ days: someDays, weak: someWeaknesses, minutes: fc.constantFrom(...dailyMinutes) })

/** Every day of a plan, in its order, with what is done on it. */
const daysIn = ({
  rounds,
  review,
}: Extract<StudyPlan, { kind: 'plan' }>): readonly { readonly on: CivilDate; readonly codes: readonly string[] }[] =>
  [
    ...rounds.flatMap(({ stretches, mockOn }) => [...stretches, ...(mockOn ? [{ from: mockOn, lastDay: mockOn, codes: ['mock'] }] : [])]),
    ...(review ? [review] : []),
  ].flatMap(({ from, lastDay, codes }) =>
    Array.from({ length: daysBetween(from, lastDay) + 1 }, (_, nth) => ({ on: addDays(from, nth), codes })),
  )

test('every day from today to the day before the exam, each once and in order; nothing on the day itself or after it', () => {
  fc.assert(
    fc.property(somePlan, ({ days, weak, minutes }) => {
      const plan = planUntil(addDays(today, days), today, weak, minutes)
      expect(plan.kind).toBe(days < 0 ? 'over' : days === 0 ? 'today' : 'plan')
      if (plan.kind !== 'plan') return
      expect(daysIn(plan).map(({ on }) => on)).toEqual(Array.from({ length: Math.min(days, MOST_DAYS) }, (_, nth) => addDays(today, nth)))
    }),
    { numRuns: 1000 },
  )
})

test('whatever lost marks is in every round and in the review; what lost none is not, unless nothing did', () => {
  fc.assert(
    fc.property(somePlan, ({ days, weak, minutes }) => {
      const plan = planUntil(addDays(today, days), today, weak, minutes)
      if (plan.kind !== 'plan') return
      const lossy = weak.filter(({ lost }) => lost > 0)
      const wanted = (lossy.length > 0 ? lossy : weak).map(({ code }) => code).toSorted()
      for (const { stretches } of plan.rounds) expect(stretches.flatMap(({ codes }) => codes).toSorted()).toEqual(wanted)
      if (plan.review) expect(plan.review.codes.toSorted()).toEqual(wanted)
    }),
    { numRuns: 1000 },
  )
})

test('who lost more of the exam there has no fewer days', () => {
  fc.assert(
    fc.property(somePlan, ({ days, weak, minutes }) => {
      const plan = planUntil(addDays(today, days), today, weak, minutes)
      if (plan.kind !== 'plan') return
      const own = new Map<string, number>()
      for (const { codes } of daysIn(plan).filter((day) => day.codes.length === 1))
        for (const code of codes) own.set(code, (own.get(code) ?? 0) + 1)
      const gainOf = (code: string): number => {
        const each = weak.find((candidate) => candidate.code === code)
        return (each?.lost ?? 0) * Math.max(1, each?.weight ?? 0)
      }
      const isShared = plan.rounds.some(({ stretches }) => stretches.some(({ codes }) => codes.length > 1))
      if (isShared) return
      for (const [a, some] of own)
        for (const [b, others] of own)
          if (a !== 'mock' && b !== 'mock' && gainOf(a) > gainOf(b)) expect(some).toBeGreaterThanOrEqual(others)
    }),
  )
})

test('a day holds no more items than its minutes allow', () => {
  for (const minutes of dailyMinutes) {
    const plan = planUntil(addDays(today, 30), today, [], minutes)
    if (plan.kind !== 'plan') throw new Error(plan.kind)
    expect(plan.items).toBeGreaterThan(0)
    expect(plan.items * 1.5).toBeLessThanOrEqual(minutes)
  }
})
