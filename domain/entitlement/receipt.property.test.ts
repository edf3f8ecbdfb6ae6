import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day } from '#domain/policy/policy.fixture.ts'
import { type FactId, type Facts, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { aLeaf, aRule, facts, fixed } from '#domain/rules/rule.fixture.ts'
import { worldValues } from '#domain/rules/small-world.fixture.ts'
import { assess } from './assess.ts'
import { placeFact } from './assess-benefit.ts'
import { bitsIn, bitsOf, receiptOf, rulingOf } from './receipt.ts'
import { replay, sayDifference } from './replay.ts'
import { places, smallDictionary, someRandomPolicies } from './rulebook.fixture.ts'

const on = day('2025-02-28')
const somebody: fc.Arbitrary<Facts> = fc
  .tuple(
    ...[...worldValues, [placeFact, places] as const].map(([id, values]) =>
      fc.option(fc.constantFrom<FactValue>(...values), { freq: 3 }).map((value): [FactId, FactValue | null] => [id, value]),
    ),
  )
  .map((entries) => new Map(entries.filter((entry): entry is [FactId, FactValue] => entry[1] !== null)))

describe('a receipt', () => {
  test('reproduces its decision from the facts it holds, there and back through JSON', () => {
    fc.assert(
      fc.property(someRandomPolicies, somebody, (policies, known) => {
        const rulebook = { policies, dictionary: smallDictionary }
        for (const entitlement of assess(rulebook, known, on)) {
          const receipt = receiptOf(entitlement, known, on, smallDictionary, 'c1')
          const again = replay(JSON.parse(JSON.stringify(receipt)), rulebook, 'c1')
          expect(again.differences).toEqual([])
          expect(again.isSameContent).toBe(true)
          expect(again.entitlement?.verdict).toBe(entitlement.verdict)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('against other content says nothing only where the decision is the same', () => {
    let changed = 0
    fc.assert(
      fc.property(someRandomPolicies, someRandomPolicies, somebody, (policies, others, known) => {
        const before = assess({ policies, dictionary: smallDictionary }, known, on)
        for (const entitlement of before) {
          const receipt = receiptOf(entitlement, known, on, smallDictionary, 'c1')
          const { differences } = replay(receipt, { policies: others, dictionary: smallDictionary }, 'c2')
          const held = new Map(receipt.facts)
          const after = assess({ policies: others, dictionary: smallDictionary }, held, on)
          const now = after.find(({ benefit }) => benefit === entitlement.benefit)
          if (now !== undefined && differences.length === 0) expect(rulingOf(now)).toEqual(rulingOf(entitlement))
          changed += differences.length > 0 ? 1 : 0
        }
      }),
      { numRuns: 5000 },
    )
    expect(changed).toBeGreaterThan(100)
  })

  test('holds only facts that a rule of the benefit read', () => {
    const policy = aPolicy({ versions: [aVersion({ rule: aRule([aLeaf({ op: 'atLeast', fact: toFactId('months'), value: 12 })]) })] })
    const known = facts({ months: 26, flag: true, had: ['same'] })
    const [entitlement] = assess({ policies: [policy], dictionary: smallDictionary }, known, on)
    if (entitlement === undefined) throw new Error('one policy')
    expect(receiptOf(entitlement, known, on, smallDictionary, 'c1').facts).toEqual([['months', 26]])
  })

  test('says precisely what another rule changes', () => {
    const months = toFactId('months')
    const versionOf = (least: number, yuan: number) =>
      aVersion({
        id: toVersionId('v'),
        rule: aRule([aLeaf({ op: 'atLeast', fact: months, value: least }, { id: 'insured' })], { amount: fixed(yuan) }),
      })
    const rulebook = (least: number, yuan: number) => ({
      policies: [aPolicy({ versions: [versionOf(least, yuan)] })],
      dictionary: smallDictionary,
    })
    const known = facts({ months: 26 })
    const [entitlement] = assess(rulebook(12, 2000), known, on)
    if (entitlement === undefined) throw new Error('one policy')
    const receipt = receiptOf(entitlement, known, on, smallDictionary, 'c1')
    expect(receipt).toMatchObject({ verdict: 'yes', judged: [{ leaves: 1, holds: '1', unknown: '0', review: '0' }] })
    expect(replay(receipt, rulebook(36, 2000), 'c2').differences.map(sayDifference)).toEqual([
      '当时是“可以”，现在是“不行”。',
      '金额跟当时的不一样。',
      'v 的“insured”：当时满足，现在不满足。',
    ])
    expect(replay(receipt, rulebook(12, 2500), 'c2').differences.map(({ kind }) => kind)).toEqual(['amount'])
    expect(replay(receipt, { policies: [], dictionary: smallDictionary }, 'c2').differences).toEqual([{ kind: 'benefitGone' }])
    expect(replay({ ...receipt, engine: 'old' }, rulebook(12, 2000), 'c1').differences.map(({ kind }) => kind)).toEqual(['engine'])
  })
})

test('bits survive the way into hexadecimal digits and back, however many leaves', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0 as const, 1 as const, 2 as const), { maxLength: 80 }), (outcomes) => {
      const { holds, review } = bitsOf(outcomes.map((each) => ({ least: each, most: each })))
      expect(bitsIn(holds, outcomes.length)).toEqual(outcomes.map((each) => each === 2))
      expect(bitsIn(review, outcomes.length)).toEqual(outcomes.map((each) => each === 1))
    }),
  )
})
