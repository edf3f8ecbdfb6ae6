/** Against trying every case: a dictionary small enough to do so. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { type FactId, type Facts, type FactValue, toFactId } from './fact.ts'
import { aChoice, aGroup, aLeaf, aNumber, aSet, aYesNo, dictionaryOf } from './rule.fixture.ts'
import type { Condition, Test } from './rule.ts'
import { isYes } from './truth.ts'
import { unreachableIn } from './unreachable.ts'

const dictionary = dictionaryOf(
  aNumber('n', { least: 0, most: 4 }),
  aChoice('o', { a: 'a', b: 'b', c: 'c' }),
  aSet('s', { x: 'x', y: 'y' }),
  aYesNo('f'),
)
const n = toFactId('n')
const o = toFactId('o')
const s = toFactId('s')
const f = toFactId('f')

const everyCase: readonly Facts[] = [0, 1, 2, 3, 4].flatMap((number) =>
  ['a', 'b', 'c'].flatMap((option) =>
    [[], ['x'], ['y'], ['x', 'y']].flatMap((set) =>
      [true, false].map(
        (flag) =>
          new Map<FactId, FactValue>([
            [n, number],
            [o, option],
            [s, set],
            [f, flag],
          ]),
      ),
    ),
  ),
)

const aTest: fc.Arbitrary<Test> = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map((value): Test => ({ op: 'atLeast', fact: n, value })),
  fc.integer({ min: 0, max: 4 }).map((value): Test => ({ op: 'atMost', fact: n, value })),
  fc
    .tuple(fc.constantFrom('oneOf' as const, 'noneOf' as const), fc.subarray(['a', 'b', 'c'], { minLength: 1 }))
    .map(([op, values]): Test => ({ op, fact: o, values: values as [string, ...string[]] })),
  fc
    .tuple(fc.constantFrom('includesAny' as const, 'includesNone' as const), fc.subarray(['x', 'y'], { minLength: 1 }))
    .map(([op, values]): Test => ({ op, fact: s, values: values as [string, ...string[]] })),
  fc.boolean().map((value): Test => ({ op: 'is', fact: f, value })),
)
const aPlainLeaf = aTest.map((each) => aLeaf(each))
const demands: fc.Arbitrary<readonly Condition[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: aPlainLeaf },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('all' as const, 'none' as const), aPlainLeaf, aPlainLeaf)
        .map(([kind, one, other]) => aGroup(kind, [one, other])),
    },
  ),
  { minLength: 1, maxLength: 5 },
)
const isMet = (conditions: readonly Condition[], facts: Facts): boolean => conditions.every((each) => isYes(evaluate(each, facts).truth))

test('a contradiction is found exactly where no case meets all conditions', () => {
  fc.assert(
    fc.property(demands, (conditions) => {
      const isFound = unreachableIn(conditions, dictionary).some(({ kind }) => kind === 'neverMet')
      expect(isFound).toBe(!everyCase.some((facts) => isMet(conditions, facts)))
    }),
    { numRuns: 3000 },
  )
})

test('an alternative is called unreachable exactly where no case takes it', () => {
  fc.assert(
    fc.property(aPlainLeaf, aPlainLeaf, aPlainLeaf, (given, one, other) => {
      const branches = [one, other].map((leaf, nth) => ({ ...leaf, id: `branch${nth}` })) as [Condition, Condition]
      fc.pre(everyCase.some((facts) => isMet([given], facts)))
      const found = unreachableIn([given, aGroup('any', branches)], dictionary)
      for (const branch of branches) {
        const isFound = found.some((each) => each.kind === 'neverMet' && each.leaf.id === branch.id)
        expect(isFound).toBe(!everyCase.some((facts) => isMet([given, branch], facts)))
      }
    }),
    { numRuns: 2000 },
  )
})

test('a test is called idle exactly where every case passes it', () => {
  fc.assert(
    fc.property(aPlainLeaf, (leaf) => {
      const isFound = unreachableIn([leaf], dictionary).some(({ kind }) => kind === 'alwaysMet')
      expect(isFound).toBe(everyCase.every((facts) => isMet([leaf], facts)))
    }),
    { numRuns: 1000 },
  )
})
