import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aVersion } from '#domain/policy/policy.fixture.ts'
import { aRule, byLevel } from '#domain/rules/rule.fixture.ts'
import { aCondition, completionsOf, somethingKnown, stepsFrom } from '#domain/rules/small-world.fixture.ts'
import { budgetOf } from './budget.ts'
import { underVersion } from './judge.ts'

const aJudge = aCondition.map((condition) => underVersion(aVersion({ rule: aRule([condition], { amount: byLevel }) })))

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
