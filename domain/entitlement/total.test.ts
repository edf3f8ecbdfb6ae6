import { expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { aPolicy } from '#domain/policy/policy.fixture.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Amount } from '#domain/rules/amount.ts'
import { no } from '#domain/rules/truth.ts'
import type { Entitlement } from './entitlement.ts'
import { totalOf } from './total.ts'

const clause = toClauseAnchor('amount')
const span = (low: number, high = low): Amount => ({ kind: 'span', low: fenOfYuan(low), high: fenOfYuan(high), dependsOn: [], clause })
const notFound: Amount = { kind: 'unknown', says: '没查到', clause }

const entitled = (given: Partial<Entitlement>, policy: Partial<Policy> = {}): Entitlement => {
  const of = aPolicy(policy)
  return {
    benefit: of.benefit,
    policy: of,
    verdict: 'yes',
    truth: no,
    outcome: {
      kind: 'idle',
      policy: of,
      truth: no,
      standing: { kind: 'lapsed', lapsedOn: { precision: 'day', first: of.lastVerified, last: of.lastVerified } },
    },
    payee: 'person',
    reviewReasons: [],
    unlocks: [],
    open: [],
    above: [],
    ...given,
  }
}
const nothing = { low: 0, high: 0 }

test('nothing adds up to nothing', () => {
  expect(totalOf([])).toEqual({ sure: nothing, toConfirm: nothing, withoutAmount: 0 })
})

test('a yes is sure, a review is to be confirmed, both ends are added apart', () => {
  const all = [
    entitled({ amount: span(2000, 2500) }),
    entitled({ amount: span(200) }),
    entitled({ verdict: 'review', amount: span(1000, 1500) }),
  ]
  expect(totalOf(all)).toEqual({
    sure: { low: fenOfYuan(2200), high: fenOfYuan(2700) },
    toConfirm: { low: fenOfYuan(1000), high: fenOfYuan(1500) },
    withoutAmount: 0,
  })
  expect(totalOf(all.toReversed())).toEqual(totalOf(all))
})

test.each<readonly [string, Entitlement]>([
  ['near', entitled({ verdict: 'near', amount: span(1) })],
  ['unknown', entitled({ verdict: 'unknown', amount: span(1) })],
  ['no', entitled({ verdict: 'no', amount: span(1) })],
  ['paid to the firm', entitled({ payee: 'enterprise', amount: span(1) })],
  ['paid to the school', entitled({ payee: 'provider', amount: span(1) })],
  ['paid to nobody', entitled({ payee: 'nobody', amount: span(1) })],
  ['paid to somebody unknown', entitled({ payee: 'unknown', amount: span(1) })],
  ['a deduction', entitled({ amount: span(3600) }, { nature: 'deduction' })],
  ['a right', entitled({ amount: span(1) }, { nature: 'right' })],
  ['a fee', entitled({ amount: span(305) }, { nature: 'fee' })],
])('%s is not money in the hand', (_, entitlement) => {
  expect(totalOf([entitlement])).toEqual({ sure: nothing, toConfirm: nothing, withoutAmount: 0 })
})

test('money of which nobody found the amount is counted, not added', () => {
  const all = [
    entitled({ amount: notFound }),
    entitled({ verdict: 'review' }),
    entitled({ verdict: 'no', amount: notFound }),
    entitled({ amount: span(5) }),
  ]
  expect(totalOf(all)).toEqual({ sure: { low: fenOfYuan(5), high: fenOfYuan(5) }, toConfirm: nothing, withoutAmount: 2 })
})

test('for a unit, what goes to the unit is added up, and nothing else', () => {
  const both = [
    entitled({ payee: 'enterprise', amount: span(2000) }),
    entitled({ payee: 'enterprise', verdict: 'review', amount: span(100, 300) }),
    entitled({ payee: 'person', amount: span(7) }),
    entitled({ payee: 'enterprise', amount: span(50) }, { nature: 'deduction' }),
    entitled({ payee: 'enterprise', amount: notFound }),
  ]
  expect(totalOf(both, 'enterprise')).toEqual({
    sure: { low: 200_000, high: 200_000 },
    toConfirm: { low: 10_000, high: 30_000 },
    withoutAmount: 1,
  })
})
