import { expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toClauseAnchor, toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day } from '#domain/policy/policy.fixture.ts'
import { coverageOf, isDecided, type ProvingCase } from './coverage.ts'
import { toFactId } from './fact.ts'
import { aLeaf, aRule, facts } from './rule.fixture.ts'
import type { AmountRule, Condition } from './rule.ts'

const months = toFactId('months')
const level = toFactId('level')
const insured = aLeaf({ op: 'atLeast', fact: months, value: 12 }, { id: 'insured-months' })
const levels = aLeaf({ op: 'oneOf', fact: level, values: ['L4', 'L3'] }, { id: 'level' })
const office = aLeaf({ op: 'decidedByOffice', says: '', office: '', ask: '' }, { id: 'office' })
const table: AmountRule = {
  kind: 'table',
  keys: [level],
  rows: [
    { when: ['L4'], fen: fenOfYuan(1500) },
    { when: ['L3'], fen: fenOfYuan(2000) },
  ],
  clause: toClauseAnchor('amount'),
}
const v = toVersionId('v')
const policy = (amount: AmountRule, ...conditions: readonly [Condition, ...Condition[]]) =>
  aPolicy({ versions: [aVersion({ id: v, rule: aRule(conditions, { amount }) })] })
const aCase = (about: string, known: Parameters<typeof facts>[0], expected: ProvingCase['expect'] = 'yes', version = v): ProvingCase => ({
  about,
  version,
  facts: facts(known),
  expect: expected,
})

test('which cases decide a condition, and how', () => {
  const cases = [aCase('full', { months: 12 }), aCase('short', { months: 11 }, 'no'), aCase('silent', {}, 'unknown')]
  const [{ leaves: [first, second] = [] } = { leaves: [] }] = coverageOf(policy(table, insured, levels), cases)
  expect(first).toMatchObject({ yes: ['full'], no: ['short'], unknown: ['silent'], review: [] })
  expect(second && isDecided(second)).toBe(false)
})

test('a case proves only the version it names', () => {
  const [covered] = coverageOf(policy(table, insured), [aCase('elsewhere', { months: 12 }, 'yes', toVersionId('other'))])
  expect(covered?.leaves.map(isDecided)).toEqual([false])
})

const unhit = (amount: AmountRule, ...cases: readonly ProvingCase[]) =>
  coverageOf(policy(amount, insured), cases)[0]?.unhit.map(({ at }) => at.at(-1))

test('rows that no case is paid by: not those of a refused one, nor of one that leaves the row open', () => {
  const cases = [
    aCase('三级', { months: 12, level: 'L3' }),
    aCase('refused', { months: 11, level: 'L4' }, 'no'),
    aCase('open', { months: 12 }),
  ]
  expect(unhit(table, ...cases)).toEqual([{ kind: 'row', keys: [level], when: ['L4'] }])
})

test('bands and dated values, by the first that fits and the newest that has begun', () => {
  const clause = toClauseAnchor('amount')
  const bands: AmountRule = { kind: 'bands', fact: months, bands: [{ upTo: 12, fen: fenOfYuan(1) }, { fen: fenOfYuan(2) }], clause }
  expect(unhit(bands, aCase('edge', { months: 12 }))).toEqual([{ kind: 'band', fact: months, upTo: undefined }])
  const on = toFactId('issued')
  const fixedAt = (from: string) => ({ from: day(from), amount: { kind: 'fixed', fen: fenOfYuan(1), clause } as const })
  const dated: AmountRule = { kind: 'dated', on, values: [fixedAt('2020-01-01'), fixedAt('2021-01-01')], clause }
  expect(unhit(dated, aCase('edge', { months: 12, issued: '2021-01-01' }))).toEqual([{ kind: 'from', fact: on, day: '2020-01-01' }])
})

test('answers that no case shows; where an office must decide, review stands for yes', () => {
  expect(coverageOf(policy(table, insured), [aCase('full', { months: 12 })])[0]?.lacking).toEqual(['no', 'unknown'])
  expect(coverageOf(policy(table, insured, office), [])[0]?.lacking).toEqual(['no', 'unknown', 'review'])
  expect(coverageOf(aPolicy({ versions: [aVersion({ id: v })] }), [])[0]?.lacking).toEqual([])
})
