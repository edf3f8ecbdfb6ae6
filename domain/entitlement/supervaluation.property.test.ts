import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Policy } from '#domain/policy/policy.ts'
import type { FactId, Facts } from '#domain/rules/fact.ts'
import { marksOf } from '#domain/rules/marks.ts'
import { somethingKnown } from '#domain/rules/small-world.fixture.ts'
import { isNo, spanOf, type Truth } from '#domain/rules/truth.ts'
import { assessPolicy, type PolicyOutcome } from './assess-policy.ts'
import { aWorldPolicy, completionsOver, worldDictionary } from './open-policy.fixture.ts'
import { settle } from './supervaluation.ts'

const endOf = (outcome: PolicyOutcome): string => {
  const amount = outcome.kind === 'judged' && !isNo(outcome.truth) ? outcome.amount : undefined
  return `${outcome.truth.least} ${amount?.kind === 'span' ? `${amount.low} ${amount.high}` : ''}`
}

type Oracle = { readonly truth: Truth; readonly matters: ReadonlySet<FactId> }

/** Every value of every missing fact, by the interpreter. */
function bruteForce(policy: Policy, known: Facts): Oracle {
  const read = [...marksOf(policy).keys()]
  const cases = completionsOver(read, known).map((facts) => ({ facts, outcome: assessPolicy(policy, facts) }))
  const open = read.filter((fact) => !known.has(fact))
  const matters = open.filter((fact) => {
    const others = open.filter((each) => each !== fact)
    const alike = Map.groupBy(cases, ({ facts }) => others.map((other) => String(facts.get(other))).join(';'))
    return [...alike.values()].some((group) => new Set(group.map(({ outcome }) => endOf(outcome))).size > 1)
  })
  return { truth: spanOf(cases.map(({ outcome }) => outcome.truth)), matters: new Set(matters) }
}

test('what comes out is exactly what brute force over all values finds, and so are the facts that matter', () => {
  let exact = 0
  fc.assert(
    fc.property(aWorldPolicy, somethingKnown, (policy, known) => {
      const settled = settle(policy, known, worldDictionary)
      if (settled.kind !== 'exact') {
        expect(settled.kind).toBe('datePair')
        return
      }
      exact += 1
      const { truth, matters } = bruteForce(policy, known)
      expect({ truth: settled.truth, matters: new Set(settled.matters) }).toEqual({ truth, matters })
    }),
    { numRuns: 1000 },
  )
  expect(exact).toBeGreaterThan(500)
})

test('it is never wider than Kleene, and names no fact that Kleene had closed', () => {
  fc.assert(
    fc.property(aWorldPolicy, somethingKnown, (policy, known) => {
      const { truth } = settle(policy, known, worldDictionary)
      const kleene = assessPolicy(policy, known)
      expect(truth.least).toBeGreaterThanOrEqual(kleene.truth.least)
      expect(truth.most).toBeLessThanOrEqual(kleene.truth.most)
    }),
    { numRuns: 1000 },
  )
})
