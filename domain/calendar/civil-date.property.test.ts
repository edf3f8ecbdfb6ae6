/** Laws of the calendar over the years it knows. Days are drawn near month ends as often as anywhere, since that is where they collide. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  daysInMonth,
  fromEpochDay,
  monthsBetween,
  parseCivilDate,
  partsOf,
  toEpochDay,
} from './civil-date.ts'

const anyDay = fc.integer({ min: toEpochDay(day('1950-01-01')), max: toEpochDay(day('2150-12-31')) }).map(fromEpochDay)
const nearMonthEnd = fc
  .tuple(fc.integer({ min: 2019, max: 2029 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -2, max: 3 }))
  .map(([year, month, days]) => addDays(day(`${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`), days))
const aDay = fc.oneof(anyDay, nearMonthEnd)
const months = fc.integer({ min: -30, max: 30 })

test('what is written is read back', () => {
  fc.assert(
    fc.property(aDay, (date) => {
      expect(parseCivilDate(date)).toEqual({ ok: true, value: date })
    }),
  )
})

test('any text is either refused or is exactly the date that comes out', () => {
  const nearlyADate = fc.stringMatching(/^[0-9]{3,5}[-/][0-9]{1,3}[-/][0-9]{1,3}$/)
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearlyADate), (text) => {
      const parsed = parseCivilDate(text)
      expect(parsed.ok ? parsed.value : text).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

test('text order is time order', () => {
  fc.assert(
    fc.property(aDay, aDay, (a, b) => {
      expect(a < b).toBe(daysBetween(a, b) > 0)
    }),
  )
})

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
      expect(addDays(addDays(date, days), -days)).toBe(date)
    }),
  )
})

/** The oracle: walk the calendar month by month; stay on the same day, or on the last that the month has. */
function walked(date: CivilDate, count: number): { year: number; month: number; day: number } {
  let { year, month } = partsOf(date)
  for (let n = 0; n < Math.abs(count); n++) {
    month += Math.sign(count)
    if (month === 13) [year, month] = [year + 1, 1]
    if (month === 0) [year, month] = [year - 1, 12]
  }
  let lastDay = 31
  while (!parseCivilDate(`${year}-${String(month).padStart(2, '0')}-${lastDay}`).ok) lastDay--
  return { year, month, day: Math.min(partsOf(date).day, lastDay) }
}

const agreesWithWalking = (add: typeof addMonths) =>
  fc.property(aDay, months, (date, count) => {
    expect(partsOf(add(date, count))).toEqual(walked(date, count))
  })

test('adding months agrees with walking from month to month', () => {
  fc.assert(agreesWithWalking(addMonths), { numRuns: 1000 })
})

test('the month law notices a month end that rolls over', () => {
  const rollsOver: typeof addMonths = (date, count) => {
    const { year, month, day: nth } = partsOf(date)
    return fromEpochDay(Date.UTC(year, month - 1 + count, nth) / 86_400_000)
  }
  expect(fc.check(agreesWithWalking(rollsOver), { numRuns: 1000, seed: 1 }).failed).toBe(true)
})

test('the months between two days are the most that fit', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -1000, max: 1000 }), (from, days) => {
      const to = addDays(from, days)
      const fitting = Array.from({ length: 81 }, (_, n) => n - 40).filter((n) => addMonths(from, n) <= to)
      expect(monthsBetween(from, to)).toBe(Math.max(...fitting))
    }),
    { numRuns: 1000 },
  )
})
