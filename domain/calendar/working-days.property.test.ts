import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate, fromEpochDay, toEpochDay } from './civil-date.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days.ts'

const first = toEpochDay('2025-12-20' as CivilDate)
const aDay = fc.integer({ min: 0, max: 40 }).map((nth) => fromEpochDay(first + nth))
/** Few days, arranged at random, with the edge of the table among them. */
const aCalendar = fc.tuple(fc.uniqueArray(aDay, { maxLength: 8 }), fc.uniqueArray(aDay, { maxLength: 4 })).map(
  ([off, made]): WorkingCalendar => ({
    firstYear: 2024,
    lastYear: 2025,
    daysOff: new Set(off.filter((day) => !made.includes(day))),
    makeUpDays: new Set(made),
    table: { name: 'test', version: '1', notices: new Map() },
  }),
)

/** Slowly and obviously: every day from `from` on, one by one. */
const working = (calendar: WorkingCalendar, from: CivilDate, days: number): readonly CivilDate[] =>
  Array.from({ length: days }, (_, nth) => addDays(from, nth)).filter((day) => isWorkingDay(calendar, day))

describe('a working day', () => {
  test('on or after a day is the first such, on or before it the last; each finds itself again', () => {
    fc.assert(
      fc.property(aCalendar, aDay, (calendar, day) => {
        const [next, previous] = [workingDayOnOrAfter(calendar, day), workingDayOnOrBefore(calendar, day)]
        expect(next.on >= day && previous.on <= day).toBe(true)
        expect(next.on).toBe(working(calendar, day, 40)[0])
        expect(previous.on).toBe(working(calendar, addDays(day, -40), 41).at(-1))
        expect(workingDayOnOrAfter(calendar, next.on).on).toBe(next.on)
        expect(workingDayOnOrBefore(calendar, previous.on).on).toBe(previous.on)
      }),
      { numRuns: 1000 },
    )
  })

  test('counted on is the n-th of those after the day', () => {
    fc.assert(
      fc.property(aCalendar, aDay, fc.integer({ min: 1, max: 8 }), (calendar, day, count) => {
        expect(addWorkingDays(calendar, day, count).on).toBe(working(calendar, addDays(day, 1), 60)[count - 1])
      }),
      { numRuns: 1000 },
    )
  })

  test('is sure only where every day that was looked at is arranged', () => {
    fc.assert(
      fc.property(aCalendar, aDay, fc.integer({ min: 0, max: 8 }), (calendar, day, count) => {
        const { on, isArranged } = addWorkingDays(calendar, day, count)
        expect(isArranged).toBe(day <= '2025-12-31' && on <= '2025-12-31')
      }),
    )
  })
})
