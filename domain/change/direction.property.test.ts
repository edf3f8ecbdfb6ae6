/** `relaxed` and `tightened` are proofs: over every way a case may turn out in the small world, nobody moves against the word. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meaningDiff } from '#domain/policy/meaning-diff.ts'
import { aVersion } from '#domain/policy/policy.fixture.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { evaluate } from '#domain/rules/evaluate.ts'
import { someConditions } from '#domain/rules/numbered-rules.fixture.ts'
import { aGroup, aRule } from '#domain/rules/rule.fixture.ts'
import type { Condition, Test } from '#domain/rules/rule.ts'
import { aTest, somethingKnown } from '#domain/rules/small-world.fixture.ts'
import { directionOf } from './direction.ts'

type Edit = { readonly at: number; readonly kind: 'drop' | 'shift' | 'put'; readonly test: Test }
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(5),
  kind: fc.constantFrom('drop' as const, 'shift' as const, 'put' as const),
  test: aTest,
})

/** The same rule with one leaf loosened or tightened, exchanged, or taken away. */
function edited(conditions: NonEmpty<Condition>, { at, kind, test: other }: Edit): NonEmpty<Condition> {
  let nth = -1
  const walk = (condition: Condition): readonly Condition[] => {
    if (condition.kind !== 'leaf') {
      const of = condition.of.flatMap(walk)
      const [first, ...others] = of
      return first === undefined ? [] : [{ ...condition, of: [first, ...others] }]
    }
    nth += 1
    if (nth !== at) return [condition]
    if (kind === 'drop') return []
    return [{ ...condition, test: kind === 'put' ? other : shifted(condition.test) }]
  }
  const [first, ...others] = conditions.flatMap(walk)
  return first === undefined ? conditions : [first, ...others]
}

function shifted(given: Test): Test {
  if (given.op === 'atLeast') return { ...given, value: given.value === 13 ? 11 : given.value + 1 }
  if (given.op === 'atMost') return { ...given, value: given.value === 10 ? 12 : 10 }
  if (given.op === 'oneOf' || given.op === 'noneOf') return { ...given, values: ['L3', 'L4'] }
  if (given.op === 'within') return { ...given, months: 2 }
  return given
}

test('who passed a rule passes the relaxed one; who fails it fails the tightened one', () => {
  const seen = { relaxed: 0, tightened: 0, amended: 0 }
  fc.assert(
    fc.property(someConditions, edit, fc.array(somethingKnown, { minLength: 8, maxLength: 8 }), (conditions, what, cases) => {
      const changed = edited(conditions, what)
      const [before, after] = [aVersion({ rule: aRule(conditions) }), aVersion({ rule: aRule(changed) })]
      const direction = directionOf(meaningDiff(before, after), [before, after], false)
      seen[direction] += 1
      if (direction === 'amended') return
      for (const facts of cases) {
        const [was, is] = [conditions, changed].map((all) => evaluate(aGroup('all', all as NonEmpty<Condition>), facts).truth)
        if (was === undefined || is === undefined) throw new Error('two rules were judged')
        const [low, high] = direction === 'relaxed' ? [was, is] : [is, was]
        expect(low.least).toBeLessThanOrEqual(high.least)
        expect(low.most).toBeLessThanOrEqual(high.most)
      }
    }),
    { numRuns: 2000 },
  )
  expect(seen.relaxed).toBeGreaterThan(50)
  expect(seen.tightened).toBeGreaterThan(50)
})
