import { describe, expect, test } from 'vitest'
import { aPolicy, aVersion, day, until } from '#domain/policy/policy.fixture.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { cellsOf } from '#domain/rules/cells.ts'
import { applicationDate, type FactDefinition, toFactId } from '#domain/rules/fact.ts'
import { type Mark, marksOf } from '#domain/rules/marks.ts'
import { aChoice, aDate, aGroup, aLeaf, aNumber, aRule, aSet, aYesNo, dictionaryOf, facts, fixed } from '#domain/rules/rule.fixture.ts'
import type { Condition, Test } from '#domain/rules/rule.ts'
import { no, review, unknown, yes } from '#domain/rules/truth.ts'
import { settle } from './supervaluation.ts'

const flag = aYesNo('flag')
const months = aNumber('months', { least: 0, most: 600 })
const issued = aDate('issued')
const started = aDate('started')
const filed = aDate(applicationDate, { type: { kind: 'date', earliest: day('2010-01-01'), latest: day('2199-12-31') } })
const dictionary = dictionaryOf(flag, months, issued, started, filed)
const onFilingDay = { [applicationDate]: '2026-11-23' }

const aPolicyOf = (...conditions: NonEmpty<Condition>) => aPolicy({ versions: [aVersion({ rule: aRule(conditions) })] })
const is = (value: boolean) => aLeaf({ op: 'is', fact: flag.id, value })
const atLeast = (value: number) => aLeaf({ op: 'atLeast', fact: months.id, value })

describe('what Kleene cannot see', () => {
  test('A or not A is a yes, and A need not be asked', () => {
    const settled = settle(aPolicyOf(aGroup('any', [is(true), is(false)])), facts(onFilingDay), dictionary)
    expect(settled).toMatchObject({ kind: 'exact', truth: yes, matters: [] })
  })

  test('A and not A is a no', () => {
    expect(settle(aPolicyOf(is(true), is(false)), facts(onFilingDay), dictionary)).toMatchObject({ truth: no, matters: [] })
  })

  test('at least 12 or at most 11 months: every number is one of the two', () => {
    const policy = aPolicyOf(aGroup('any', [atLeast(12), aLeaf({ op: 'atMost', fact: months.id, value: 11 })]))
    expect(settle(policy, facts(onFilingDay), dictionary)).toMatchObject({ truth: yes, matters: [] })
  })

  test('at least 36 months makes at least 12 idle, so one of two facts is left', () => {
    const policy = aPolicyOf(atLeast(36), aGroup('any', [atLeast(12), is(true)]))
    expect(settle(policy, facts(onFilingDay), dictionary)).toMatchObject({ truth: unknown, matters: [months.id] })
  })

  test('two rival versions that divide all cases between them leave a review, not an open question', () => {
    const version = (value: number, id: string) => aVersion({ id: id as never, rule: aRule([atLeast(value)]), end: { kind: 'unknown' } })
    const policy = aPolicy({ versions: [version(0, 'a'), version(0, 'b')] })
    expect(settle(policy, facts(onFilingDay), dictionary).truth).toEqual(review)
  })
})

describe('what cannot be exact says so', () => {
  test('two dates that are compared and both missing', () => {
    const policy = aPolicyOf(aLeaf({ op: 'notBefore', fact: issued.id, other: started.id }))
    expect(settle(policy, facts(onFilingDay), dictionary)).toMatchObject({ kind: 'datePair', truth: unknown })
  })

  test('more partial completions than one is ready to read', () => {
    expect(settle(aPolicyOf(is(true), atLeast(12)), facts(onFilingDay), dictionary, { limit: 2 }).kind).toBe('tooManyCompletions')
  })

  test('a fact that no dictionary knows', () => {
    const policy = aPolicyOf(aLeaf({ op: 'is', fact: toFactId('strange'), value: true }))
    expect(settle(policy, facts(onFilingDay), dictionary).kind).toBe('noSuchFact')
  })

  test('a fact that follows from another that is asked as well', () => {
    const held = aNumber('held', { derivation: { kind: 'wholeMonths', from: issued.id, to: applicationDate } })
    const policy = aPolicyOf(
      aLeaf({ op: 'atLeast', fact: held.id, value: 12 }),
      aLeaf({ op: 'before', fact: issued.id, day: day('2025-01-01') }),
    )
    expect(settle(policy, facts(onFilingDay), dictionaryOf(issued, held, filed)).kind).toBe('entangled')
  })
})

describe('the amount', () => {
  test('a fact that changes only the amount matters', () => {
    const level = aChoice('level', { L4: '四级', L3: '三级', L2: '二级' })
    const amount = {
      kind: 'percentOf' as const,
      base: fixed(1000),
      fact: level.id,
      percents: { L4: 110, L3: 90 },
      clause: fixed(1).clause,
    }
    const policy = aPolicy({ versions: [aVersion({ rule: aRule([atLeast(0)], { amount }) })] })
    expect(settle(policy, facts(onFilingDay), dictionaryOf(months, level, filed))).toMatchObject({ truth: yes, matters: [level.id] })
  })
})

describe('cells', () => {
  const cellsIn = (definition: FactDefinition, tests: NonEmpty<Test>, known = facts({}), today = day('2026-11-23')) => {
    const [first, ...others] = tests
    const marks: readonly Mark[] = marksOf(aPolicyOf(aLeaf(first), ...others.map((each) => aLeaf(each)))).get(definition.id) ?? []
    const cells = cellsOf(definition, marks, known, today)
    return cells.ok ? cells.value : cells.problem
  }

  test('a number, between its limits', () => {
    const tests: NonEmpty<Test> = [
      { op: 'atLeast', fact: months.id, value: 12 },
      { op: 'atMost', fact: months.id, value: 35 },
      { op: 'atLeast', fact: months.id, value: 601 },
    ]
    expect(cellsIn(months, tests)).toEqual([0, 12, 36])
  })

  test('a date within a month of another that is known: before the last day, on it, after it', () => {
    const test: Test = { op: 'within', fact: issued.id, months: 1, after: started.id, lastDay: 'unknown' }
    expect(cellsIn(issued, [test], facts({ started: '2025-01-31' }))).toEqual(['1990-01-01', '2025-02-28', '2025-03-01'])
  })

  test('the start of a month that must reach a known day: four days of January reach the last of February', () => {
    const test: Test = { op: 'within', fact: applicationDate, months: 1, after: issued.id, lastDay: 'unknown' }
    expect(cellsIn(issued, [test], facts({ [applicationDate]: '2025-02-28' }))).toEqual(['1990-01-01', '2025-01-28', '2025-02-01'])
  })

  test('the days on which versions begin and end, for the date that chooses', () => {
    const marks = marksOf(aPolicy({ versions: [aVersion({ anchors: [issued.id], end: until('2025-12-31') })] })).get(issued.id) ?? []
    expect(cellsOf(issued, marks, facts({}))).toEqual({ ok: true, value: ['1990-01-01', '2025-01-01', '2026-01-01'] })
  })

  test('days after today are no answers', () => {
    expect(cellsIn(issued, [{ op: 'before', fact: issued.id, day: day('2026-11-24') }])).toEqual(['1990-01-01'])
  })

  test('options that no rule tells apart are one', () => {
    const level = aChoice('level', { L5: '五级', L4: '四级', L3: '三级', L2: '二级', L1: '一级' })
    expect(cellsIn(level, [{ op: 'oneOf', fact: level.id, values: ['L4', 'L3'] }])).toEqual(['L5', 'L4', 'L3'])
  })

  test('of a set, the combinations of what the rules tell apart', () => {
    const groups = aSet('groups', { a: '', b: '', c: '', d: '' })
    const tests: NonEmpty<Test> = [
      { op: 'includesAny', fact: groups.id, values: ['a', 'b'] },
      { op: 'includesNone', fact: groups.id, values: ['c'] },
    ]
    expect(cellsIn(groups, tests)).toEqual([[], ['a'], ['c'], ['a', 'c']])
  })

  test('a set with too many that differ is not cut', () => {
    const names = [...'abcdefgh']
    const groups = aSet('groups', Object.fromEntries(names.map((name) => [name, name])))
    const [first, ...others] = names.map((name): Test => ({ op: 'includesAny', fact: groups.id, values: [name] }))
    expect(first && cellsIn(groups, [first, ...others])).toBe('tooMany')
  })
})
