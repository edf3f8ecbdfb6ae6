import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { type BenefitId, toClauseAnchor } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day } from '#domain/policy/policy.fixture.ts'
import type { FactId, Facts, FactValue } from '#domain/rules/fact.ts'
import { aChoice, aLeaf, aNumber, aRule, dictionaryOf, facts } from '#domain/rules/rule.fixture.ts'
import type { AmountRule } from '#domain/rules/rule.ts'
import { worldValues } from '#domain/rules/small-world.fixture.ts'
import { assess } from './assess.ts'
import { placeFact } from './assess-benefit.ts'
import { narrowingsOf } from './narrowing.ts'
import { places, smallDictionary, someRandomPolicies } from './rulebook.fixture.ts'
import { sayNarrowed } from './say-help.ts'

const on = day('2025-02-28')

describe('what an answer would bring', () => {
  const months = aNumber('months')
  const level = aChoice('level', { L4: '四级', L3: '三级' })
  const dictionary = dictionaryOf(months, level)
  const byLevel: AmountRule = {
    kind: 'table',
    keys: [level.id],
    rows: [
      { when: ['L4'], fen: fenOfYuan(1500) },
      { when: ['L3'], fen: fenOfYuan(2000) },
    ],
    clause: toClauseAnchor('amount'),
  }
  const rule = aRule([aLeaf({ op: 'atLeast', fact: months.id, value: 12 })], { amount: byLevel })
  const policy = aPolicy({ versions: [aVersion({ rule })] })
  const rulebook = { policies: [policy], dictionary }
  const say = (known: Readonly<Record<string, FactValue>>) => {
    const [entitlement] = assess(rulebook, facts(known), on)
    if (entitlement === undefined) throw new Error('nothing assessed')
    return narrowingsOf(entitlement, facts(known), on, rulebook, on).map(({ fact, outcomes }) => [
      fact.param,
      ...outcomes.map((outcome) => sayNarrowed(outcome, policy)),
    ])
  }

  test('is told for each answer, the question that settles the most first', () => {
    expect(say({})).toEqual([
      ['months', '不到 12 个月 → 不能领', '12 个月以上 → 1500–2000 元'],
      ['level', '四级 → 1500 元，还看别的回答', '三级 → 2000 元，还看别的回答'],
    ])
  })

  test('only of what is still open', () => {
    expect(say({ months: 12 })).toEqual([['level', '四级 → 1500 元', '三级 → 2000 元']])
    expect(say({ months: 12, level: 'L3' })).toEqual([])
    expect(say({ months: 11 })).toEqual([])
  })
})

test('whatever the answer turns out to be, it comes to one of the outcomes that were told', () => {
  let told = 0
  const somebody: fc.Arbitrary<Facts> = fc
    .tuple(
      ...[...worldValues, [placeFact, places] as const].map(([id, values]) =>
        fc.option(fc.constantFrom<FactValue>(...values), { freq: 2 }).map((value): [FactId, FactValue | null] => [id, value]),
      ),
    )
    .map((entries) => new Map(entries.filter((entry): entry is [FactId, FactValue] => entry[1] !== null)))
  fc.assert(
    fc.property(someRandomPolicies, somebody, (policies, known) => {
      const rulebook = { policies, dictionary: smallDictionary }
      const resultOf = (benefit: BenefitId, fact: FactId, value: FactValue): readonly unknown[] => {
        const after = assess(rulebook, new Map([...known, [fact, value]]), on).find((each) => each.benefit === benefit)
        const verdict = after === undefined || after.verdict === 'near' ? 'no' : after.verdict
        return [verdict, verdict !== 'no' && after?.amount?.kind === 'span' ? after.amount.high : undefined]
      }
      for (const entitlement of assess(rulebook, known, on)) {
        for (const { fact, outcomes } of narrowingsOf(entitlement, known, on, rulebook, on)) {
          told += 1
          const all = outcomes.map(({ verdict, amount }) => [verdict, amount?.high])
          for (const value of worldValues.get(fact.id) ?? places) expect(all).toContainEqual(resultOf(entitlement.benefit, fact.id, value))
        }
      }
    }),
    { numRuns: 500 },
  )
  expect(told).toBeGreaterThan(100)
})
