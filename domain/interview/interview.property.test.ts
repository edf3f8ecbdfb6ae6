/** Laws of the interview on random rulebooks: it asks no more than it must, never twice, and always ends. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '#domain/entitlement/assess.ts'
import { placeFact } from '#domain/entitlement/assess-benefit.ts'
import { places, smallDictionary, someRandomPolicies } from '#domain/entitlement/rulebook.fixture.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { applicationDate, type FactId } from '#domain/rules/fact.ts'
import { worldValues } from '#domain/rules/small-world.fixture.ts'
import { type Answer, factsFrom, unsure } from './answers.ts'
import { nextQuestion, progressOf } from './next-question.ts'

const on = day('2025-02-28')
const values = [...worldValues, [placeFact, places] as const].filter(([fact]) => fact !== applicationDate)
const aPerson: fc.Arbitrary<ReadonlyMap<FactId, Answer>> = fc
  .tuple(...[...values].map(([id, some]) => fc.constantFrom<Answer>(...some, unsure).map((answer): [FactId, Answer] => [id, answer])))
  .map((entries) => new Map(entries))

const judged = (policies: readonly Policy[], answers: ReadonlyMap<FactId, Answer>) =>
  assess({ policies, dictionary: smallDictionary }, factsFrom(answers), on)

/** The interview of one person from the first question to the last. */
function interview(policies: readonly Policy[], person: ReadonlyMap<FactId, Answer>): ReadonlyMap<FactId, Answer> {
  let answers: ReadonlyMap<FactId, Answer> = new Map()
  for (let asked = 0; asked <= smallDictionary.size; asked++) {
    const question = nextQuestion(smallDictionary, judged(policies, answers), answers)
    if (question === undefined) return answers
    expect(answers.has(question.id)).toBe(false)
    expect(['person', 'enterprise', 'provider']).toContain(question.owner)
    answers = new Map([...answers, [question.id, person.get(question.id) ?? unsure]])
  }
  throw new Error('more questions than the dictionary has')
}

test('it ends, asks nothing twice, and never what only an authority knows', () => {
  fc.assert(
    fc.property(someRandomPolicies, aPerson, (policies, person) => {
      const answers = interview(policies, person)
      const entitlements = judged(policies, answers)
      expect(progressOf(entitlements, answers)).toEqual({ settled: entitlements.length, of: entitlements.length })
    }),
    { numRuns: 1000 },
  )
})

test('the question is one that can still matter, and the same whatever the order of the rulebook', () => {
  fc.assert(
    fc.property(someRandomPolicies, aPerson, (policies, person) => {
      const answers = new Map([...person].slice(0, 2))
      const entitlements = judged(policies, answers)
      const question = nextQuestion(smallDictionary, entitlements, answers)
      const waiting = entitlements.flatMap(({ open }) => open).filter((id) => !answers.has(id))
      expect(question === undefined ? waiting.length : waiting.includes(question.id)).toBe(question === undefined ? 0 : true)
      expect(nextQuestion(smallDictionary, entitlements.toReversed(), answers)?.id).toBe(question?.id)
    }),
    { numRuns: 1000 },
  )
})
