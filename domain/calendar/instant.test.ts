import { expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { civilDayOf, isoOf, minutesBefore, startOfDay, toInstant } from './instant.ts'

const at = (iso: string) => toInstant(Date.parse(iso))

test('the civil day turns at 16:00 UTC, which is midnight in Shanghai', () => {
  expect(civilDayOf(at('2025-03-08T15:59:59.999Z'))).toBe('2025-03-08')
  expect(civilDayOf(at('2025-03-08T16:00:00.000Z'))).toBe('2025-03-09')
  expect(civilDayOf(at('2024-12-31T16:00:00Z'))).toBe('2025-01-01')
  expect(civilDayOf(at('1969-12-31T15:59:59.999Z'))).toBe('1969-12-31')
})

test('a day starts at midnight in Shanghai, and the moment before belongs to the day before', () => {
  const start = startOfDay(day('2025-03-08'))
  expect(isoOf(start)).toBe('2025-03-07T16:00:00.000Z')
  expect([start - 1, start].map((ms) => civilDayOf(toInstant(ms)))).toEqual(['2025-03-07', '2025-03-08'])
})

test('an instant is whole milliseconds, spoken in UTC', () => {
  expect(isoOf(toInstant(0.9))).toBe('1970-01-01T00:00:00.000Z')
  expect(isoOf(minutesBefore(at('2025-03-08T00:10:00Z'), 15))).toBe('2025-03-07T23:55:00.000Z')
})
