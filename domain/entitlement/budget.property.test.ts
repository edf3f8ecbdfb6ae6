import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { aVersion } from '#domain/policy/policy.fixture.ts'
import { toFactId } from '#domain/rules/fact.ts'
import { aRule } from '#domain/rules/rule.fixture.ts'
import type { AmountRule } from '#domain/rules/rule.ts'
import { aCondition, completionsOf, somethingKnown, stepsFrom } from '#domain/rules/small-world.fixture.ts'
import { budgetOf } from './budget.ts'
import { underVersion } from './judge.ts'

const amount: AmountRule = {
  kind: 'table',
  keys: [toFactId('level')],
  rows: [
    { when: ['L4'], fen: fenOfYuan(1500) },
    { when: ['L3'], fen: fenOfYuan(2000) },
  ],
  clause: toClauseAnchor('amount'),
}
const aJudge = aCondition.map((condition) => underVersion(aVersion({ rule: aRule([condition], { amount }) })))

test('whatever a case turns out to be, its cost lies between must and may', () => {
  fc.assert(
    fc.property(aJudge, somethingKnown, (judge, known) => {
      const { people, cost } = budgetOf(judge, [known])
      for (const complete of completionsOf(known)) {
        const exact = budgetOf(judge, [complete])
        expect(exact.people.least).toBeGreaterThanOrEqual(people.least)
        expect(exact.people.most).toBeLessThanOrEqual(people.most)
        expect(exact.cost.low).toBeGreaterThanOrEqual(cost.low)
        expect(exact.cost.high).toBeLessThanOrEqual(cost.high)
      }
    }),
    { numRuns: 300 },
  )
})

test('learning one more fact never widens it', () => {
  fc.assert(
    fc.property(aJudge, somethingKnown, (judge, known) => {
      const width = (facts: typeof known): number => {
        const { cost } = budgetOf(judge, [facts])
        return cost.high - cost.low
      }
      expect(stepsFrom(known).every((step) => width(step) <= width(known))).toBe(true)
    }),
    { numRuns: 500 },
  )
})
