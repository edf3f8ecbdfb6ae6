/** Laws of the interpreter on random rules and half-known cases, each tried against every way the case may turn out. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate, openFacts } from './evaluate.ts'
import type { Facts } from './fact.ts'
import type { Condition } from './rule.ts'
import { aCondition, completionsOf, somethingKnown, stepsFrom } from './small-world.fixture.ts'
import { isSettled, type Truth } from './truth.ts'

type Judge = (condition: Condition, facts: Facts) => Truth
const truthOf: Judge = (condition, facts) => evaluate(condition, facts).truth
const within = (inner: Truth, outer: Truth): boolean => inner.least >= outer.least && inner.most <= outer.most

const neverOverturned = (judge: Judge) =>
  fc.property(aCondition, somethingKnown, (condition, known) => {
    const before = judge(condition, known)
    for (const more of stepsFrom(known)) expect(within(judge(condition, more), before)).toBe(true)
  })

test('learning a fact never overturns a settled yes or no, nor opens what was for the office', () => {
  fc.assert(neverOverturned(truthOf), { numRuns: 1000 })
})

test('the law notices missing facts that are taken for a no', () => {
  const closedWorld: Judge = (condition, facts) => {
    const { least } = truthOf(condition, facts)
    return { least, most: least }
  }
  expect(fc.check(neverOverturned(closedWorld), { numRuns: 1000, seed: 1 }).failed).toBe(true)
})

test('whatever the case turns out to be, the outcome lies in the span that was announced', () => {
  fc.assert(
    fc.property(aCondition, somethingKnown, (condition, known) => {
      const announced = truthOf(condition, known)
      for (const full of completionsOf(known)) expect(within(truthOf(condition, full), announced)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

const mirrored = (condition: Condition): Condition => {
  if (condition.kind === 'leaf') return condition
  const [first, ...others] = condition.of
  const last = others.pop()
  return {
    ...condition,
    of: last === undefined ? [mirrored(first)] : [mirrored(last), ...others.toReversed().map(mirrored), mirrored(first)],
  }
}

test('the order of conditions does not matter', () => {
  fc.assert(
    fc.property(aCondition, somethingKnown, (condition, known) => {
      expect(truthOf(mirrored(condition), known)).toEqual(truthOf(condition, known))
    }),
    { numRuns: 1000 },
  )
})

test('the open facts hold every one whose value can still make a difference, and none once it is settled', () => {
  fc.assert(
    fc.property(aCondition, somethingKnown, (condition, known) => {
      const reason = evaluate(condition, known)
      const open = new Set(openFacts(reason, known))
      if (isSettled(reason.truth)) expect(open.size).toBe(0)
      for (const fact of open) expect(known.has(fact)).toBe(false)
      for (const more of stepsFrom(known)) {
        const [learnt] = [...more.keys()].filter((fact) => !known.has(fact))
        if (learnt !== undefined && !open.has(learnt)) expect(truthOf(condition, more)).toEqual(reason.truth)
      }
    }),
    { numRuns: 1000 },
  )
})

test('who answers only open questions learns the same as who answers all', () => {
  fc.assert(
    fc.property(aCondition, somethingKnown, (condition, known) => {
      for (const full of completionsOf(known)) {
        let answered = known
        for (;;) {
          const [next] = openFacts(evaluate(condition, answered), answered).filter((fact) => full.has(fact))
          if (next === undefined) break
          answered = new Map([...answered, ...[...full].filter(([fact]) => fact === next)])
        }
        expect(truthOf(condition, answered)).toEqual(truthOf(condition, full))
      }
    }),
    { numRuns: 200 },
  )
})
