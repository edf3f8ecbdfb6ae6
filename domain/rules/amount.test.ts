import { describe, expect, test } from 'vitest'
import { fenOfYuan, toFen } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
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

describe('of a class worth B: 1.1 B with a new job, 0.9 B without, 1.0 B where there was one (dossier 15)', () => {
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
  ])('%i 分 at %i %% is rounded half up to %i 分', (fen, percent, rounded) => {
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
