import { describe, expect, test } from 'vitest'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { deadlineOf } from './deadline.ts'
import { applicationDate, toFactId } from './fact.ts'
import { aGroup, aLeaf, aRule, facts } from './rule.fixture.ts'
import type { Condition, Test } from './rule.ts'

const issued = toFactId('issued')
const ended = toFactId('ended')
const limit = (given: Partial<Extract<Test, { op: 'within' }>> = {}): Condition =>
  aLeaf(
    { op: 'within', fact: applicationDate, months: 12, after: issued, lastDay: 'counts', ...given },
    { clause: toClauseAnchor('apply-within') },
  )
const known = facts({ issued: '2025-11-18', ended: '2026-01-31' })

describe('12 months after 2025-11-18', () => {
  test.each([
    ['counts', '2026-11-18'],
    ['doesNotCount', '2026-11-17'],
    ['unknown', '2026-11-17'],
  ] as const)('where the last day %s, it is safe to file until %s', (lastDay, safeDay) => {
    expect(deadlineOf(aRule([limit({ lastDay })]), known)).toEqual({
      lastDay: '2026-11-18',
      safeDay,
      counts: lastDay,
      clause: 'apply-within',
    })
  })
})

test('of several limits the earliest holds, in whatever order they are listed', () => {
  const long = limit({ months: 12 })
  const short = limit({ months: 1, after: ended })
  for (const conditions of [
    [long, short],
    [short, long],
  ] as const)
    expect(deadlineOf(aRule(conditions), known)).toMatchObject({ lastDay: '2026-02-28', safeDay: '2026-02-28' })
})

test('the earlier safe day wins over the earlier last day', () => {
  const tight = limit({ months: 12, lastDay: 'unknown' })
  const nextDay = limit({ months: 12, lastDay: 'counts' })
  for (const conditions of [
    [tight, nextDay],
    [nextDay, tight],
  ] as const)
    expect(deadlineOf(aRule(conditions), known)).toMatchObject({ safeDay: '2026-11-17', counts: 'unknown' })
})

test('a limit inside "all of" must hold, one inside "any of" or "none of" need not', () => {
  const short = limit({ months: 1 })
  expect(deadlineOf(aRule([aGroup('all', [short])]), known)?.lastDay).toBe('2025-12-18')
  expect(deadlineOf(aRule([aGroup('any', [short]), limit()]), known)?.lastDay).toBe('2026-11-18')
  expect(deadlineOf(aRule([aGroup('none', [short])]), known)).toBeUndefined()
  expect(deadlineOf(aRule([aGroup('all', [aGroup('any', [short])])]), known)).toBeUndefined()
})

test('there is no deadline while its start is unknown, and none where the limit is not on the day of filing', () => {
  expect(deadlineOf(aRule([limit()]), facts({}))).toBeUndefined()
  expect(deadlineOf(aRule([limit({ fact: ended })]), known)).toBeUndefined()
  expect(deadlineOf(aRule([aLeaf({ op: 'is', fact: issued, value: true })]), known)).toBeUndefined()
})

test('one limit with an unknown start does not hide another', () => {
  expect(deadlineOf(aRule([limit({ after: toFactId('unheard') }), limit()]), known)?.lastDay).toBe('2026-11-18')
})
