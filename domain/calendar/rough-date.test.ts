import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, rough } from '#domain/policy/policy.fixture.ts'
import { addDays } from './civil-date.ts'
import { onDay, parseRoughDate, sayRoughDate, textOf } from './rough-date.ts'

describe('a rough date holds every day it may mean', () => {
  test.each([
    ['2017', 'year', '2017-01-01', '2017-12-31', '2017年'],
    ['2017-07', 'month', '2017-07-01', '2017-07-31', '2017年7月'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', '2024年2月'],
    ['2025-02', 'month', '2025-02-01', '2025-02-28', '2025年2月'],
    ['2017-07-01', 'day', '2017-07-01', '2017-07-01', '2017年7月1日'],
  ])('%s', (text, precision, first, last, said) => {
    expect(parseRoughDate(text)).toEqual({ ok: true, value: { precision, first, last } })
    expect(sayRoughDate(rough(text))).toBe(said)
  })
})

describe('what is neither a year, a month nor a day is refused', () => {
  test.each([
    '',
    '17',
    '2017-7',
    '2017-13',
    '2017-00',
    '2017-02-30',
    '1899',
    '2200-01',
    ' 2017',
    '2017-',
    '2017-07-01-01',
    '２０１７',
    'unknown',
  ])('%j', (text) => {
    expect(parseRoughDate(text)).toEqual({ ok: false, problem: { kind: 'badRoughDate', given: text } })
  })

  test('of a very long text only the beginning is kept', () => {
    expect(parseRoughDate('x'.repeat(100_000))).toEqual({ ok: false, problem: { kind: 'badRoughDate', given: 'x'.repeat(40) } })
  })
})

test('what is read is written as it was', () => {
  const texts = fc.integer({ min: 0, max: 60_000 }).chain((days) => {
    const date = addDays(day('1950-01-01'), days)
    return fc.constantFrom(date.slice(0, 4), date.slice(0, 7), date)
  })
  fc.assert(
    fc.property(texts, (text) => {
      expect(textOf(rough(text))).toBe(text)
    }),
  )
})

test('a known day is rough by nothing', () => {
  expect(onDay(day('2017-07-01'))).toEqual(rough('2017-07-01'))
})
