/** Each peer's form of a random rule says what our interpreter says, so that no engine is measured with other rules than ours. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toFen } from '#domain/money/fen.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { amountFor } from '#domain/rules/amount.ts'
import { evaluate } from '#domain/rules/evaluate.ts'
import { type Facts, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { aGroup, aLeaf, aRule, fixed } from '#domain/rules/rule.fixture.ts'
import type { Condition, Rule, Test } from '#domain/rules/rule.ts'
import { allOf, isYes } from '#domain/rules/truth.ts'
import { yardstickDictionary } from '../yardstick.ts'
import { engines } from './engines.ts'
import { plainPerson } from './peer.ts'
import { plainRule } from './plain-rule.ts'

const [age, veteran, region, level] = ['age', 'veteran', 'region', 'cert_level'].map(toFactId) as [FactIds, FactIds, FactIds, FactIds]
type FactIds = ReturnType<typeof toFactId>

const optionsOf = { region: ['fuling', 'chongqing', 'outside'], cert_level: ['0', '1', '2', '3', '4', '5'] }
const numbers = [0, 15, 16, 17, 60]

const someOf = (values: readonly string[]): fc.Arbitrary<NonEmpty<string>> =>
  fc.shuffledSubarray([...values], { minLength: 1 }).map(([first = '', ...others]): NonEmpty<string> => [first, ...others])

const aTest: fc.Arbitrary<Test> = fc.oneof(
  fc.boolean().map((value): Test => ({ op: 'is', fact: veteran, value })),
  fc
    .tuple(fc.constantFrom('oneOf' as const, 'noneOf' as const), someOf(optionsOf.region))
    .map(([op, values]): Test => ({ op, fact: region, values })),
  fc
    .tuple(fc.constantFrom('oneOf' as const, 'noneOf' as const), someOf(optionsOf.cert_level))
    .map(([op, values]): Test => ({ op, fact: level, values })),
  fc
    .tuple(fc.constantFrom('atLeast' as const, 'atMost' as const), fc.constantFrom(...numbers))
    .map(([op, value]): Test => ({ op, fact: age, value })),
)
const leaf: fc.Arbitrary<Condition> = aTest.map((made) => aLeaf(made))
const some = (arbitrary: fc.Arbitrary<Condition>): fc.Arbitrary<NonEmpty<Condition>> =>
  fc.tuple(arbitrary, fc.array(arbitrary, { maxLength: 2 })).map(([first, others]): NonEmpty<Condition> => [first, ...others])
const group = fc
  .tuple(fc.constantFrom('all' as const, 'any' as const, 'none' as const), some(leaf))
  .map(([kind, of]): Condition => aGroup(kind, of))
const twoOf = some(leaf).map((of): Condition => ({ ...aGroup('all', of), kind: 'atLeast', least: Math.min(2, of.length) }))

const aTable = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }).map((figures): Rule['amount'] => {
  const [first, ...others] = figures.map((hundreds, nth) => ({
    when: [['fuling', 'outside'][nth >> 1] ?? '', ['1', '3'][nth & 1] ?? ''] as const,
    fen: toFen(hundreds * 10_000),
  }))
  if (first === undefined) throw new Error('four rows')
  return { kind: 'table', keys: [region, level], rows: [first, ...others], clause: aLeaf({ op: 'is', fact: veteran, value: true }).clause }
})

/** Mostly one condition and a fixed sum, since a wrong comparison shows best where nothing else stands in its way. */
const aRandomRule: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.oneof(
      leaf.map((one): NonEmpty<Condition> => [one]),
      some(fc.oneof(leaf, group, twoOf)),
    ),
    fc.oneof(fc.constant(fixed(10_000)), aTable),
  )
  .map(([conditions, amount]) => aRule(conditions, { amount }))

const aWholePerson: fc.Arbitrary<Facts> = fc
  .record({
    age: fc.constantFrom(...numbers),
    veteran: fc.boolean(),
    region: fc.constantFrom(...optionsOf.region),
    cert_level: fc.constantFrom(...optionsOf.cert_level),
  })
  .map((facts) => new Map(Object.entries(facts).map(([id, value]): [FactIds, FactValue] => [toFactId(id), value])))

/** 元, 0 for a no. */
function ours({ conditions, amount }: Rule, facts: Facts): number {
  const truth = allOf(conditions.map((condition) => evaluate(condition, facts).truth))
  const paid = amountFor(amount, facts)
  return isYes(truth) && paid.kind === 'span' ? paid.low / 100 : 0
}

describe.each(Object.entries(engines))('%s', (_, open) => {
  test('says of random rules what our interpreter says, of each person alone and of several together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aRandomRule, { minLength: 1, maxLength: 3 }),
        fc.array(aWholePerson, { minLength: 1, maxLength: 8 }),
        async (rules, persons) => {
          const peer = open(
            rules.map((rule, nth) => plainRule(`policy_${'abc'[nth]}`, rule, yardstickDictionary)),
            yardstickDictionary,
          )
          const expected = persons.map((facts) => rules.map((rule) => ours(rule, facts)))
          const plain = persons.map((facts) => plainPerson(facts, yardstickDictionary))
          for (const [nth, person] of plain.entries()) expect(Array.from(await peer.judge(person))).toEqual(expected[nth])
          if (peer.judgeTogether) expect(peer.judgeTogether(plain).map((each) => Array.from(each))).toEqual(expected)
        },
      ),
      { numRuns: 40 },
    )
  })
})
