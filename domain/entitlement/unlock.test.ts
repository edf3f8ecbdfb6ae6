import { describe, expect, test } from 'vitest'
import { aPolicy, aVersion } from '#domain/policy/policy.fixture.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { applicationDate, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { aDate, aGroup, aLeaf, aNumber, anAtLeast, aRule, dictionaryOf, facts } from '#domain/rules/rule.fixture.ts'
import type { Condition, LeafNature } from '#domain/rules/rule.ts'
import { assessPolicy } from './assess-policy.ts'
import { unlocksOf } from './unlock.ts'

const months = aNumber('months', { growsMonthly: true })
const level = aNumber('level', { unit: '级' })
const issued = aDate('issued')
const dictionary = dictionaryOf(months, level, issued)

const atLeast = (value: number, nature: LeafNature = 'curable', fact = months.id): Condition =>
  aLeaf({ op: 'atLeast', fact, value }, { id: `${fact}-${value}`, nature })
const isTrue = (id: string, nature: LeafNature): Condition => aLeaf({ op: 'is', fact: toFactId(id), value: true }, { id, nature })
const inTime = aLeaf({ op: 'within', fact: applicationDate, months: 12, after: issued.id, lastDay: 'unknown' })

/** What is missing, under one version with these conditions, for somebody who would file on 2026-01-31. */
function missing(conditions: NonEmpty<Condition>, known: Record<string, FactValue>) {
  const policy = aPolicy({ versions: [aVersion({ rule: aRule(conditions) })] })
  const all = facts({ 'application.date': '2026-01-31', ...known })
  const outcome = assessPolicy(policy, all)
  const [judged] = outcome.kind === 'judged' ? outcome.judged : []
  if (judged === undefined) throw new Error('the version is in force')
  return unlocksOf(judged, all, dictionary)?.map(({ leaf, ...rest }) => ({ id: leaf.id, ...rest }))
}

describe('what passing time brings has a day', () => {
  test.each([
    [35, 1, '2026-02-28'],
    [33, 3, '2026-04-30'],
    [24, 12, '2027-01-31'],
    [12, 24, '2028-01-31'],
  ])('%i of 36 months: %i more, on %s', (have, short, by) => {
    expect(missing([atLeast(36)], { months: have })).toEqual([{ id: 'months-36', missing: short, by }])
  })

  test('further off than 24 months is not nearly there', () => {
    expect(missing([atLeast(36)], { months: 11 })).toBeUndefined()
  })

  test('what does not grow by itself has no day', () => {
    expect(missing([atLeast(3, 'curable', level.id)], { level: 1 })).toEqual([{ id: 'level-3', missing: 2 }])
  })

  test('what is not a number has neither', () => {
    expect(missing([isTrue('cert', 'curable')], { cert: false })).toEqual([{ id: 'cert' }])
  })
})

describe('the day of filing limits what waiting can mend', () => {
  test.each([
    ['2025-04-28', 35, ['2026-02-28']],
    ['2025-03-01', 35, ['2026-02-28']],
    ['2025-02-28', 35, undefined],
  ])('issued %s, so that the last safe day is a year less a day later', (issuedOn, have, days) => {
    expect(missing([atLeast(36), inTime], { months: have, issued: issuedOn })?.map(({ by }) => by)).toEqual(days)
  })
})

describe('nothing is near where', () => {
  test.each<readonly [string, NonEmpty<Condition>, Record<string, FactValue>]>([
    ['everything holds', [atLeast(12)], { months: 12 }],
    ['something else fails for good', [atLeast(36), isTrue('employed', 'hard')], { months: 35, employed: false }],
    ['sources dispute what fails', [atLeast(36, 'disputed')], { months: 35 }],
    ['an office decides what fails', [atLeast(36, 'discretionary')], { months: 35 }],
    ['both ways are blocked', [aGroup('any', [isTrue('one', 'hard'), isTrue('other', 'hard')])], { one: false, other: false }],
  ])('%s', (_, conditions, known) => {
    expect(missing(conditions, known)).toBeUndefined()
  })
})

describe('of several gaps', () => {
  test('under "all of" every one is named', () => {
    const found = missing([aGroup('all', [atLeast(36), isTrue('cert', 'curable')])], { months: 35, cert: false })
    expect(found?.map(({ id }) => id)).toEqual(['months-36', 'cert'])
  })

  test.each<readonly [string, NonEmpty<Condition>, readonly string[]]>([
    ['the one that can be mended', [isTrue('hard', 'hard'), atLeast(36)], ['months-36']],
    ['the one with fewer gaps', [aGroup('all', [isTrue('a', 'curable'), isTrue('b', 'curable')]), atLeast(36)], ['months-36']],
    ['the smaller one', [atLeast(36), atLeast(30)], ['months-30']],
    ['the first of equals', [isTrue('a', 'curable'), isTrue('b', 'curable')], ['a']],
  ])('under "any of" only the nearest: %s', (_, of, ids) => {
    expect(missing([aGroup('any', of)], { months: 20, hard: false, a: false, b: false })?.map(({ id }) => id)).toEqual(ids)
  })

  test('under "at least two of" only as many as are still missing, the nearest first', () => {
    const of = [isTrue('met', 'hard'), atLeast(36), atLeast(30), isTrue('hard', 'hard')] as const
    const known = { months: 20, met: true, hard: false }
    expect(missing([anAtLeast(2, of)], known)?.map(({ id }) => id)).toEqual(['months-30'])
    expect(missing([anAtLeast(3, of)], known)?.map(({ id }) => id)).toEqual(['months-30', 'months-36'])
    expect(missing([anAtLeast(4, of)], known)).toBeUndefined()
  })

  test('under "none of" all its leaves stand in the way', () => {
    expect(missing([aGroup('none', [isTrue('blocked', 'curable')])], { blocked: true })?.map(({ id }) => id)).toEqual(['blocked'])
  })
})

test('a condition that is met is not named beside one that is not', () => {
  expect(missing([isTrue('met', 'hard'), atLeast(36)], { met: true, months: 30 })?.map(({ id }) => id)).toEqual(['months-36'])
})
