import { describe, expect, test } from 'vitest'
import { fenOfYuan, toFen } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import { type Amount, amountFor, spanOfAmounts } from './amount.ts'
import { toFactId } from './fact.ts'
import { facts, fixed } from './rule.fixture.ts'
import type { AmountRule } from './rule.ts'

const clause = toClauseAnchor('amount')
const level = toFactId('level')
const demand = toFactId('demand')
const outcome = toFactId('outcome')
const days = toFactId('days')

const span = (low: number, high: number, ...dependsOn: readonly string[]): Amount => ({
  kind: 'span',
  low: fenOfYuan(low),
  high: fenOfYuan(high),
  dependsOn: dependsOn.map(toFactId),
  clause,
})

test('one figure is certain', () => {
  expect(amountFor({ kind: 'fixed', fen: fenOfYuan(200), clause }, facts({}))).toEqual(span(200, 200))
})

describe('by level and by demand for the trade', () => {
  const row = (one: string, other: string, yuan: number) => ({ when: [one, other] as const, fen: fenOfYuan(yuan) })
  const table: AmountRule = {
    kind: 'table',
    keys: [level, demand],
    rows: [row('L4', 'usual', 1500), row('L4', 'veryShort', 1800), row('L3', 'usual', 2000), row('L3', 'veryShort', 2500)],
    clause,
  }
  test.each([
    ['nothing known', {}, span(1500, 2500, 'level', 'demand')],
    ['the level', { level: 'L3' }, span(2000, 2500, 'demand')],
    ['the demand', { demand: 'usual' }, span(1500, 2000, 'level')],
    ['both', { level: 'L3', demand: 'veryShort' }, span(2500, 2500)],
    ['a level that has no row', { level: 'L2', demand: 'usual' }, span(0, 0)],
    ['a level that has no row, the demand open', { level: 'L2' }, span(0, 0)],
  ] as const)('%s', (_, known, amount) => {
    expect(amountFor(table, facts(known))).toEqual(amount)
  })
})

describe('12 元 a day, at most 30 days', () => {
  const daily: AmountRule = { kind: 'perUnit', fact: days, fen: fenOfYuan(12), maxUnits: 30, clause }
  test.each([
    ['not known', {}, span(0, 360, 'days')],
    ['0', { days: 0 }, span(0, 0)],
    ['29', { days: 29 }, span(348, 348)],
    ['30', { days: 30 }, span(360, 360)],
    ['31', { days: 31 }, span(360, 360)],
  ] as const)('days: %s', (_, known, amount) => {
    expect(amountFor(daily, facts(known))).toEqual(amount)
  })
})

describe('of a class worth B: 1.1 B with a new job, 0.9 B without, 1.0 B where there was one', () => {
  const factored = (base: AmountRule): AmountRule => ({
    kind: 'percentOf',
    base,
    fact: outcome,
    percents: { newlyEmployed: 110, alreadyEmployed: 100, notEmployed: 90 },
    clause,
  })
  const worth = (fen: number): AmountRule => ({ kind: 'fixed', fen: toFen(fen), clause })

  test.each([
    ['a new job', { outcome: 'newlyEmployed' }, span(1430, 1430)],
    ['none', { outcome: 'notEmployed' }, span(1170, 1170)],
    ['already employed', { outcome: 'alreadyEmployed' }, span(1300, 1300)],
    ['not known yet', {}, span(1170, 1430, 'outcome')],
    ['an outcome without a factor', { outcome: 'other' }, span(1300, 1300)],
  ] as const)('%s', (_, known, amount) => {
    expect(amountFor(factored(fixed(1300)), facts(known))).toEqual({ ...amount, clause })
  })

  test.each([
    [1, 110, 1],
    [5, 110, 6],
    [4, 90, 4],
    [5, 90, 5],
    [15, 110, 17],
    [15, 90, 14],
    [333, 110, 366],
  ])('%i 分 at %i percent is rounded half up to %i 分', (fen, percent, rounded) => {
    const rule: AmountRule = { kind: 'percentOf', base: worth(fen), fact: outcome, percents: { x: percent }, clause }
    expect(amountFor(rule, facts({ outcome: 'x' }))).toMatchObject({ low: rounded, high: rounded })
  })

  test('an open base and an open factor both widen the span, and both are named', () => {
    const base: AmountRule = { kind: 'perUnit', fact: days, fen: fenOfYuan(10), maxUnits: 10, clause }
    expect(amountFor(factored(base), facts({}))).toEqual(span(0, 110, 'days', 'outcome'))
    expect(amountFor(factored(base), facts({ days: 10 }))).toEqual(span(90, 110, 'outcome'))
    expect(amountFor(factored(base), facts({ outcome: 'notEmployed' }))).toEqual(span(0, 90, 'days'))
  })

  test('of an amount that nobody could find out, a factor says nothing', () => {
    const base: AmountRule = { kind: 'unknown', says: '目录没查到', clause }
    expect(amountFor(factored(base), facts({ outcome: 'newlyEmployed' }))).toEqual({ kind: 'unknown', says: '目录没查到', clause })
  })
})

describe('20 % of what was paid last year', () => {
  const share: AmountRule = { kind: 'shareOf', fact: days, basisPoints: 2000, clause }
  test('is a figure once it is known, rounded half up', () => {
    expect(amountFor(share, facts({ days: 10_000_000 }))).toEqual(span(20_000, 20_000))
    expect(amountFor(share, facts({ days: 12 }))).toMatchObject({ low: 2, high: 2 })
    expect(amountFor(share, facts({ days: 13 }))).toMatchObject({ low: 3, high: 3 })
  })
  test('has no honest span before', () => {
    expect(amountFor(share, facts({}))).toMatchObject({ kind: 'unknown' })
  })
  test.each([
    [6000, 1_234_567, 740_740],
    [6000, 1, 1],
    [250, 20, 1],
    [250, 19, 0],
    [3000, 5, 2],
  ])('%i in ten thousand of %i 分 are %i', (basisPoints, base, paid) => {
    expect(amountFor({ ...share, basisPoints }, facts({ days: base }))).toMatchObject({ low: paid, high: paid })
  })
})

describe('what was spent, but not more than 8 % of the wages', () => {
  const [spent, wages] = ['spent', 'wages'].map(toFactId)
  if (spent === undefined || wages === undefined) throw new Error('named above')
  const least: AmountRule = {
    kind: 'leastOf',
    of: [
      { kind: 'shareOf', fact: spent, basisPoints: 10_000, clause },
      { kind: 'shareOf', fact: wages, basisPoints: 800, clause },
    ],
    clause,
  }
  test.each([
    [7_999, 100_000, 7_999],
    [8_000, 100_000, 8_000],
    [8_001, 100_000, 8_000],
  ])('%i spent, wages of %i: %i', (one, other, deducted) => {
    expect(amountFor(least, facts({ spent: one, wages: other }))).toMatchObject({ low: deducted, high: deducted, dependsOn: [] })
  })
  test('while one of them is missing, nobody knows which is the smaller', () => {
    expect(amountFor(least, facts({ spent: 8_000 }))).toMatchObject({ kind: 'unknown', dependsOn: [wages] })
    expect(amountFor(least, facts({ wages: 8_000 }))).toMatchObject({ kind: 'unknown', dependsOn: [spent] })
  })
  test('what is no money cannot be compared', () => {
    const strange: AmountRule = { ...least, of: [fixed(3), { kind: 'notMoney', says: '', clause }] }
    expect(amountFor(strange, facts({}))).toMatchObject({ kind: 'unknown' })
  })
})

describe('in bands', () => {
  const bands: AmountRule = {
    kind: 'bands',
    fact: days,
    bands: [{ upTo: 30, fen: fenOfYuan(3) }, { upTo: 60, fen: fenOfYuan(2) }, { fen: fenOfYuan(5) }],
    clause,
  }
  test.each([
    [0, 3],
    [30, 3],
    [31, 2],
    [60, 2],
    [61, 5],
  ])('%i: %i 元', (number, yuan) => {
    expect(amountFor(bands, facts({ days: number }))).toEqual(span(yuan, yuan))
  })
  test('not known: from the least to the most of all bands', () => {
    expect(amountFor(bands, facts({}))).toEqual(span(2, 5, 'days'))
  })
})

describe('not less than 2, not more than 4', () => {
  const daily: AmountRule = { kind: 'perUnit', fact: days, fen: fenOfYuan(1), maxUnits: 10, clause }
  const bounded = (base: AmountRule): AmountRule => ({ kind: 'bounded', base, least: fenOfYuan(2), most: fenOfYuan(4), clause })
  test.each([
    [1, 2],
    [2, 2],
    [3, 3],
    [4, 4],
    [9, 4],
  ])('%i is paid as %i', (given, paid) => {
    expect(amountFor(bounded(daily), facts({ days: given }))).toEqual(span(paid, paid))
  })
  test('while the base is open, the bounds hold for both its ends', () => {
    expect(amountFor(bounded(daily), facts({}))).toEqual(span(2, 4, 'days'))
  })
  test.each([
    ['at most', { most: fenOfYuan(4) }, [3, 3], [4, 9]],
    ['at least', { least: fenOfYuan(4) }, [4, 3], [9, 9]],
  ] as const)('%s 4, without the other bound', (_, bound, [small, three], [large, nine]) => {
    const rule: AmountRule = { kind: 'bounded', base: daily, ...bound, clause }
    expect(amountFor(rule, facts({ days: three }))).toEqual(span(small, small))
    expect(amountFor(rule, facts({ days: nine }))).toEqual(span(large, large))
  })
  test('bounds that leave one figure leave nothing to depend on', () => {
    expect(amountFor({ kind: 'bounded', base: daily, most: toFen(0), clause }, facts({}))).toEqual(span(0, 0))
  })
  test('what is not known is not bounded', () => {
    expect(amountFor(bounded({ kind: 'unknown', says: '没查到', clause }), facts({}))).toMatchObject({ kind: 'unknown', says: '没查到' })
  })
})

describe('a sum', () => {
  const one: AmountRule = { kind: 'fixed', fen: fenOfYuan(100), clause }
  const daily: AmountRule = { kind: 'perUnit', fact: days, fen: fenOfYuan(1), maxUnits: 10, clause }
  test('adds both ends and names each missing fact once', () => {
    expect(amountFor({ kind: 'sum', of: [one, daily, daily], clause }, facts({}))).toEqual(span(100, 120, 'days'))
    expect(amountFor({ kind: 'sum', of: [one, daily], clause }, facts({ days: 3 }))).toEqual(span(103, 103))
  })
  test('with a part that nobody knows is not known', () => {
    expect(amountFor({ kind: 'sum', of: [one, { kind: 'unknown', says: '没查到', clause }], clause }, facts({}))).toMatchObject({
      says: '没查到',
    })
  })
})

describe('a figure with a history', () => {
  const on = toFactId('on')
  const dated: AmountRule = {
    kind: 'dated',
    on,
    values: [
      { from: day('2024-07-01'), amount: { kind: 'fixed', fen: fenOfYuan(2), clause } },
      { from: day('2023-01-01'), amount: { kind: 'fixed', fen: fenOfYuan(1), clause } },
    ],
    clause,
  }
  test.each([
    ['2023-01-01', 1],
    ['2024-06-30', 1],
    ['2024-07-01', 2],
  ])('on %s: %i 元', (when, yuan) => {
    expect(amountFor(dated, facts({ on: when }))).toEqual(span(yuan, yuan))
  })
  test('before the first value nothing is known, and no later value is taken', () => {
    expect(amountFor(dated, facts({ on: '2022-12-31' }))).toMatchObject({ kind: 'unknown' })
  })
  test('while the day is missing, it is the span of all, and the day is asked', () => {
    expect(amountFor(dated, facts({}))).toEqual(span(1, 2, 'on'))
  })
})

test('what is not money, or not known, says so in its own words', () => {
  expect(amountFor({ kind: 'notMoney', says: '可以报考', clause }, facts({}))).toEqual({ kind: 'notMoney', says: '可以报考', clause })
})

describe('over several readings', () => {
  const notFound: Amount = { kind: 'unknown', says: '没查到', clause }
  const right: Amount = { kind: 'notMoney', says: '可以报考', clause }
  test.each([
    ['none', [], undefined],
    ['one', [span(1, 2, 'a')], span(1, 2, 'a')],
    ['two figures', [span(3, 4, 'a'), span(1, 2, 'b', 'a')], span(1, 4, 'a', 'b')],
    ['the same figure twice', [span(3, 3), span(3, 3)], span(3, 3)],
    ['one not found', [span(3, 4), notFound], notFound],
    ['only not found', [notFound], notFound],
    ['none of money', [right, right], right],
  ])('%s', (_, amounts, expected) => {
    expect(spanOfAmounts(amounts)).toEqual(expected)
  })
})
