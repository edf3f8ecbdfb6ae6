import { expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { parseSince } from './since.ts'

const read = (since: string) => parseSince(new URL(`http://localhost/check/result?since=${since}`), day('2026-02-12'))

test('a day before the day of the page, and that day itself, are compared with', () => {
  expect([read('2025-03-08'), read('2026-02-12'), read('2010-01-01')]).toEqual([
    { since: '2025-03-08' },
    { since: '2026-02-12' },
    { since: '2010-01-01' },
  ])
})

test('without one nothing is compared, and nothing told', () => {
  expect([read(''), parseSince(new URL('http://localhost/check/result'), day('2026-02-12'))]).toEqual([{}, {}])
})

test.each([
  ['2026-02-13', '2026-02-13 比 2026-02-12 还晚'],
  ['2025-02-30', '2025-02-30'],
  ['去年', '去年'],
  ['2009-12-31', '2010-01-01'],
])('%s: told, and nothing compared', (given, words) => {
  const { since, note } = read(given)
  expect([since, note]).toEqual([undefined, expect.stringContaining(words)])
})
