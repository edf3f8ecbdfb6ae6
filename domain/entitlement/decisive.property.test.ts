import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate, joined, leavesOf, type Reason } from '#domain/rules/evaluate.ts'
import { aCondition, somethingKnown } from '#domain/rules/small-world.fixture.ts'
import { allOf, isNo, isYes, no, type Truth, yes } from '#domain/rules/truth.ts'
import { decisiveOf, type JudgedLeaf } from './decisive.ts'

type Turned = ReadonlyMap<JudgedLeaf, Truth>

const truthOf = (reason: Reason, turned: Turned): Truth =>
  reason.kind === 'leaf'
    ? (turned.get(reason) ?? reason.truth)
    : joined(
        reason.condition,
        reason.of.map((each) => truthOf(each, turned)),
      )

/** All ways to settle some leaves: each of them stays, becomes a yes or a no. */
function waysToTurn(leaves: readonly JudgedLeaf[]): readonly Turned[] {
  return leaves.reduce<readonly Turned[]>(
    (ways, leaf) => ways.flatMap((way) => [way, new Map([...way, [leaf, yes]]), new Map([...way, [leaf, no]])]),
    [new Map()],
  )
}

const someReasons = fc
  .tuple(fc.array(aCondition, { minLength: 1, maxLength: 2 }), somethingKnown)
  .map(([conditions, facts]) => conditions.map((condition) => evaluate(condition, facts)))
  .filter((reasons) => reasons.flatMap(leavesOf).length <= 6)

test('of what is not met: turning them turns the rule, and nothing smaller does', () => {
  let seen = 0
  fc.assert(
    fc.property(someReasons, (reasons) => {
      const truth = allOf(reasons.map((reason) => reason.truth))
      if (isYes(truth)) return
      const isTurned = (way: Turned): boolean => {
        const after = allOf(reasons.map((reason) => truthOf(reason, way)))
        return isNo(truth) ? !isNo(after) : isYes(after)
      }
      const { turn, leaves } = decisiveOf(reasons)
      const turning = waysToTurn(reasons.flatMap(leavesOf)).filter(isTurned)
      const sizes = turning.map((way) => way.size)
      expect(turn).toBe('together')
      expect(leaves.length).toBe(Math.min(...sizes))
      expect(turning.some((way) => way.size === leaves.length && leaves.every((leaf) => way.has(leaf)))).toBe(true)
      seen += leaves.length > 1 ? 1 : 0
    }),
    { numRuns: 1000 },
  )
  expect(seen).toBeGreaterThan(30)
})

test('of what is met: each alone would undo it, and no other would', () => {
  let seen = 0
  fc.assert(
    fc.property(someReasons, (reasons) => {
      if (!isYes(allOf(reasons.map((reason) => reason.truth)))) return
      const all = reasons.flatMap(leavesOf)
      const undo = all.filter((leaf) => {
        const way: Turned = new Map([[leaf, isYes(leaf.truth) ? no : yes]])
        return !isYes(allOf(reasons.map((reason) => truthOf(reason, way))))
      })
      const { turn, leaves } = decisiveOf(reasons)
      expect([turn, new Set(leaves)]).toEqual(['each', new Set(undo)])
      seen += leaves.length < all.length ? 1 : 0
    }),
    { numRuns: 1000 },
  )
  expect(seen).toBeGreaterThan(10)
})
