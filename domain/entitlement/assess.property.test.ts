/** Laws of the whole judgement on random policies and half-known cases. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Policy } from '#domain/policy/policy.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { completionsOf, somethingKnown, stepsFrom } from '#domain/rules/small-world.fixture.ts'
import { isSettled, type Truth } from '#domain/rules/truth.ts'
import { assessBenefit, placeFact } from './assess-benefit.ts'
import { assessPolicy } from './assess-policy.ts'
import { aRandomPolicy, smallDictionary, someRandomPolicies } from './rulebook.fixture.ts'

const within = (inner: Truth, outer: Truth): boolean => inner.least >= outer.least && inner.most <= outer.most

const neverOverturned = (policy: fc.Arbitrary<Policy>, judge: typeof assessPolicy = assessPolicy) =>
  fc.property(policy, somethingKnown, (random, known) => {
    const before = judge(random, known).truth
    if (isSettled(before)) for (const more of completionsOf(known)) expect(judge(random, more).truth).toEqual(before)
  })

test('where every version is established, no fact overturns what one policy has settled', () => {
  fc.assert(neverOverturned(aRandomPolicy('all')), { numRuns: 1000 })
})

test('where every version is established, every outcome lies in the span that was announced', () => {
  fc.assert(
    fc.property(aRandomPolicy('all'), somethingKnown, (policy, known) => {
      const announced = assessPolicy(policy, known).truth
      for (const full of completionsOf(known)) expect(within(assessPolicy(policy, full).truth, announced)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('nor where some are not established', () => {
  fc.assert(neverOverturned(aRandomPolicy()), { numRuns: 1000 })
})

test('nor are outcomes beyond the span where some are not established', () => {
  fc.assert(
    fc.property(aRandomPolicy(), somethingKnown, (policy, known) => {
      const announced = assessPolicy(policy, known).truth
      for (const full of completionsOf(known)) expect(within(assessPolicy(policy, full).truth, announced)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('the law notices a policy that takes a missing date for today', () => {
  const guesses: typeof assessPolicy = (policy, facts) => assessPolicy(policy, new Map([['issued', '2025-01-31'] as never, ...facts]))
  expect(fc.check(neverOverturned(aRandomPolicy('all'), guesses), { numRuns: 1000, seed: 1 }).failed).toBe(true)
})

test('the open facts hold every one whose value can still change the truth or the amount', () => {
  fc.assert(
    fc.property(aRandomPolicy('all'), somethingKnown, (policy, known) => {
      const before = assessPolicy(policy, known)
      const open = before.kind === 'judged' ? before.open : []
      for (const more of stepsFrom(known)) {
        const [learnt] = [...more.keys()].filter((fact) => !known.has(fact))
        if (learnt !== undefined && !open.includes(learnt)) expect(assessPolicy(policy, more).truth).toEqual(before.truth)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a firm yes rests on every version that may govern, each established, running for sure and well supported', () => {
  fc.assert(
    fc.property(someRandomPolicies, somethingKnown, (policies, known) => {
      const [first] = policies
      const same = policies.filter(({ benefit }) => benefit === first?.benefit)
      if (!isNonEmpty(same)) return
      const found = assessBenefit(same[0].benefit, same, new Map([...known, [placeFact, '500102']]), smallDictionary)
      if (found?.verdict !== 'yes') return
      expect(found.policy.force).toBe('direct')
      expect(found.outcome).toMatchObject({ kind: 'judged', mayBeNone: false, notEstablished: [], pendingAnchors: [] })
      if (found.outcome.kind === 'judged') for (const { truth } of found.outcome.judged) expect(truth.least).toBe(2)
      expect(found.lead?.version.confidence).toBe('confirmed-A')
      expect(found.reviewReasons).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

const settledIs = (known: Parameters<typeof assessPolicy>[1], policies: readonly Policy[]) => {
  const [first] = policies
  const same = policies.filter(({ benefit }) => benefit === first?.benefit)
  return isNonEmpty(same) ? assessBenefit(same[0].benefit, same, new Map([...known, [placeFact, '500102']]), smallDictionary) : undefined
}

test('no fact overturns what all levels together have settled', () => {
  fc.assert(
    fc.property(someRandomPolicies, somethingKnown, (policies, known) => {
      const before = settledIs(known, policies)
      if (before === undefined || !isSettled(before.truth)) return
      for (const more of completionsOf(known)) expect(settledIs(more, policies)?.truth).toEqual(before.truth)
    }),
    { numRuns: 1000 },
  )
})

test('the order in which policies and versions are listed does not matter to the verdict', () => {
  fc.assert(
    fc.property(aRandomPolicy(), somethingKnown, (policy, known) => {
      const versions = policy.versions.toReversed()
      if (isNonEmpty(versions)) expect(assessPolicy({ ...policy, versions }, known).truth).toEqual(assessPolicy(policy, known).truth)
    }),
    { numRuns: 1000 },
  )
})
