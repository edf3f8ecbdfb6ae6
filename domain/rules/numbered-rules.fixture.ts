/** Random rules whose conditions are numbered in reading order, so that two of them share ids and differ in what stands behind. */
import fc from 'fast-check'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Condition } from './rule.ts'
import { aCondition } from './small-world.fixture.ts'

export const someConditions: fc.Arbitrary<NonEmpty<Condition>> = fc
  .array(aCondition, { minLength: 1, maxLength: 3 })
  .map((conditions) => numbered(conditions) as NonEmpty<Condition>)

function numbered(conditions: readonly Condition[]): readonly Condition[] {
  let next = 0
  const number = (condition: Condition): Condition => {
    next += 1
    const id = `n${next}`
    if (condition.kind === 'leaf') return { ...condition, id }
    const [first, ...others] = condition.of
    return { ...condition, id, of: [number(first), ...others.map(number)] }
  }
  return conditions.map(number)
}
