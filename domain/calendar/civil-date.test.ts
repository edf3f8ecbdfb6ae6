import { describe, expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { addDays, addMonths, daysBetween, daysInMonth, monthsBetween, parseCivilDate, sayBadDate, yearOf } from './civil-date.ts'

describe('a civil date is read', () => {
  test.each(['1900-01-01', '2024-02-29', '2000-02-29', '2025-12-31', '2199-12-31'])('%s', (text) => {
    expect(parseCivilDate(text)).toEqual({ ok: true, value: text })
  })
})

describe('what is not a day between 1900 and 2199, written in full, is refused with its own words', () => {
  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-02-30',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-04-31',
    '1899-12-31',
    '2200-01-01',
    '0099-01-01',
    '2025-3-8',
    '2025/03/08',
    '20250308',
    ' 2025-03-08',
    '2025-03-08 ',
    '2025-03-08\n',
    '2025-03-08T00:00',
    '２０２５-03-08',
    '-2025-03-08',
    '2025年3月8日',
    'undefined',
    '',
  ])('%j', (text) => {
    expect(parseCivilDate(text)).toEqual({ ok: false, problem: { kind: 'badDate', given: text } })
  })

  test('of a very long text only the beginning is kept', () => {
    const refused = parseCivilDate('9'.repeat(1_000_000))
    expect(refused).toEqual({ ok: false, problem: { kind: 'badDate', given: '9'.repeat(40) } })
  })

  test('and the problem says how to write it', () => {
    expect(sayBadDate({ kind: 'badDate', given: '2025-02-30' })).toBe(
      '“2025-02-30”不是有效日期。请写成 2025-03-08 这样：年4位、月2位、日2位。',
    )
  })
})

describe('months are added as contracts count them', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-01-31', 3, '2025-04-30'],
    ['2025-11-18', 12, '2026-11-18'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-01-15', 0, '2025-01-15'],
  ])('%s + %i → %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })
})

describe('a started month does not count', () => {
  test.each([
    ['2025-01-15', '2025-02-14', 0],
    ['2025-01-15', '2025-02-15', 1],
    ['2025-01-31', '2025-02-27', 0],
    ['2025-01-31', '2025-02-28', 1],
    ['2025-02-28', '2025-03-27', 0],
    ['2025-03-08', '2025-03-08', 0],
    ['2025-03-08', '2025-03-07', -1],
  ])('%s to %s: %i', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months)
  })
})

test('days are counted over leap days and year ends', () => {
  expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
  expect(addDays(day('2025-02-28'), 1)).toBe('2025-03-01')
  expect(addDays(day('2025-01-01'), -1)).toBe('2024-12-31')
  expect(daysBetween(day('2024-01-01'), day('2025-01-01'))).toBe(366)
})

test('a month knows its last day, a date its year', () => {
  expect([2, 4, 12].map((month) => daysInMonth(2024, month))).toEqual([29, 30, 31])
  expect(daysInMonth(2100, 2)).toBe(28)
  expect(yearOf(day('2025-03-08'))).toBe(2025)
})
