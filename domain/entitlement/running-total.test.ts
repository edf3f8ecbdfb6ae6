import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { aPolicy } from '#domain/policy/policy.fixture.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Amount } from '#domain/rules/amount.ts'
import { no } from '#domain/rules/truth.ts'
import { type Entitlement, verdicts } from './entitlement.ts'
import { runningTotal } from './running-total.ts'

const clause = toClauseAnchor('amount')
const span = (low: number, high = low): Amount => ({ kind: 'span', low: fenOfYuan(low), high: fenOfYuan(high), dependsOn: [], clause })

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

test('what an office has to confirm is likely, what an answer may bring is possible, what only time brings is neither', () => {
  const entitlements = [
    entitled({ verdict: 'yes', amount: span(300) }),
    entitled({ verdict: 'review', amount: span(2000, 2500) }),
    entitled({ verdict: 'unknown', amount: span(100, 900) }),
    entitled({ verdict: 'near', amount: span(5000) }),
    entitled({ verdict: 'no', amount: span(7000) }),
    entitled({ verdict: 'yes', amount: span(4000), payee: 'provider' }),
    entitled({ verdict: 'unknown', amount: span(3600) }, { nature: 'deduction' }),
  ]
  expect(runningTotal(entitlements)).toEqual({ low: 30_000, likely: 230_000, high: 370_000 })
})

test('the three are in order, whatever is counted', () => {
  const any = fc.array(
    fc
      .tuple(fc.constantFrom(...verdicts), fc.nat(5000), fc.nat(5000))
      .map(([verdict, low, more]) => entitled({ verdict, amount: span(low, low + more) })),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(any, (entitlements) => {
      const { low, likely, high } = runningTotal(entitlements)
      expect(low <= likely && likely <= high).toBe(true)
    }),
  )
})
