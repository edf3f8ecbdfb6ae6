/** A world of six facts with two or three values each, for laws that try every way a case may turn out. */
import fc from 'fast-check'
import { day, region } from '#domain/policy/policy.fixture.ts'
import { applicationDate, type FactId, type Facts, type FactValue, toFactId } from './fact.ts'
import { aGroup, aLeaf, anAtLeast } from './rule.fixture.ts'
import type { Condition, Test } from './rule.ts'

const flag = toFactId('flag')
const months = toFactId('months')
const level = toFactId('level')
const issued = toFactId('issued')
const had = toFactId('had')

/** Values at the boundaries of the tests below: 11 and 12, the last day and its neighbours. */
export const worldValues: ReadonlyMap<FactId, readonly FactValue[]> = new Map<FactId, readonly FactValue[]>([
  [flag, [true, false]],
  [months, [11, 12]],
  [level, ['L4', 'L3']],
  [issued, ['2025-01-30', '2025-01-31']],
  [applicationDate, ['2025-02-27', '2025-02-28', '2025-03-01']],
  [had, [[], ['same']]],
])

const aPlainTest: fc.Arbitrary<Test> = fc.oneof(
  fc.boolean().map((value): Test => ({ op: 'is', fact: flag, value })),
  fc.constantFrom(11, 12, 13).map((value): Test => ({ op: 'atLeast', fact: months, value })),
  fc.constantFrom(10, 11).map((value): Test => ({ op: 'atMost', fact: months, value })),
  fc.constantFrom('oneOf' as const, 'noneOf' as const).map((op): Test => ({ op, fact: level, values: ['L3'] })),
  fc.constantFrom('onOrAfter' as const, 'before' as const).map((op): Test => ({ op, fact: issued, day: day('2025-01-31') })),
  fc.constantFrom('includesAny' as const, 'includesNone' as const).map((op): Test => ({ op, fact: had, values: ['same'] })),
  fc.constantFrom('notBefore' as const, 'sameYear' as const).map((op): Test => ({ op, fact: applicationDate, other: issued })),
  fc
    .constantFrom('counts' as const, 'doesNotCount' as const, 'unknown' as const)
    .map((lastDay): Test => ({ op: 'within', fact: applicationDate, months: 1, after: issued, lastDay })),
)

/** A test of a fact that nobody has in this world, so that it stays open. */
const aStrangeTest: Test = { op: 'inRegion', fact: toFactId('strange'), region: region('500000') }

export const aTest: fc.Arbitrary<Test> = fc.oneof(
  { weight: 12, arbitrary: aPlainTest },
  { weight: 1, arbitrary: fc.constant<Test>({ op: 'decidedByOffice', says: '', office: '', ask: '' }) },
  { weight: 1, arbitrary: fc.constant(aStrangeTest) },
  {
    weight: 2,
    arbitrary: fc.tuple(aPlainTest, aPlainTest).map(
      ([one, other]): Test => ({
        op: 'disputed',
        variants: [
          { says: '', sources: [], test: one },
          { says: '', sources: [], test: other },
        ],
      }),
    ),
  },
)

const { condition } = fc.letrec<{ condition: Condition; leaf: Condition; group: Condition }>((tie) => ({
  condition: fc.oneof({ maxDepth: 3, depthIdentifier: 'rule' }, tie('leaf'), tie('group')),
  leaf: fc
    .record({ test: aTest, nature: fc.constantFrom('hard' as const, 'curable' as const) })
    .map(({ test, nature }) => aLeaf(test, { nature })),
  group: fc
    .tuple(
      fc.constantFrom('all' as const, 'any' as const, 'none' as const, 'atLeast' as const),
      tie('condition'),
      fc.array(tie('condition'), { maxLength: 2, depthIdentifier: 'rule' }),
    )
    .map(([kind, first, others]) =>
      kind === 'atLeast' ? anAtLeast(Math.min(2, 1 + others.length), [first, ...others]) : aGroup(kind, [first, ...others]),
    ),
}))

/** A rule tree at most three groups deep, over the tests of this world. */
export const aCondition: fc.Arbitrary<Condition> = condition

/** Some of the world's facts, each at one of its values. */
export const somethingKnown: fc.Arbitrary<Facts> = fc
  .tuple(
    ...[...worldValues].map(([id, values]) =>
      fc.option(fc.constantFrom(...values), { freq: 2 }).map((value): [FactId, FactValue | null] => [id, value]),
    ),
  )
  .map((entries) => new Map(entries.filter((entry): entry is [FactId, FactValue] => entry[1] !== null)))

/** Every case that what is known may still turn out to be. */
export function completionsOf(known: Facts): readonly Facts[] {
  return [...worldValues].reduce<readonly Facts[]>(
    (cases, [id, values]) => (known.has(id) ? cases : cases.flatMap((each) => values.map((value) => new Map([...each, [id, value]])))),
    [known],
  )
}

/** Every way in which one further fact may become known. */
export const stepsFrom = (known: Facts): readonly Facts[] =>
  [...worldValues].flatMap(([id, values]) => (known.has(id) ? [] : values.map((value) => new Map([...known, [id, value]]))))
