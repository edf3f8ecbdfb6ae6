import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fenOfYuan, toFen } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import { amountFor } from './amount.ts'
import { aPerson, aRandomRule, backendDictionary } from './backend/backend.fixture.ts'
import { aChoice, aDate, aFact, aNumber, byLevel, dictionaryOf, facts, fixed } from './rule.fixture.ts'
import type { AmountRule } from './rule.ts'
import { sayWorking, workingOf } from './working.ts'

const clause = toClauseAnchor('amount')
const money = (id: string, label: string) => aFact(id, { kind: 'money', least: toFen(0), most: fenOfYuan(20_000_000) }, { label })
const paid = money('paid', '上年实际缴费')
const spent = money('spent', '培训费')
const wages = money('wages', '工资总额')
const size = aChoice('size', { large: '大型企业', small: '小型企业' })
const years = aNumber('years', { unit: '人年', label: '学徒' })
const level = aChoice('level', { L4: '四级', L3: '三级' })
const began = aDate('began')
const dictionary = dictionaryOf(paid, spent, wages, size, years, level, began)

const whole = (fact: typeof paid): AmountRule => ({ kind: 'shareOf', fact: fact.id, basisPoints: 10_000, clause })
const share = (fact: typeof paid, basisPoints: number): AmountRule => ({ kind: 'shareOf', fact: fact.id, basisPoints, clause })
const each: AmountRule = { kind: 'perUnit', fact: years.id, fen: fenOfYuan(4000), maxUnits: 10, clause }

const says = (rule: AmountRule, known: Parameters<typeof facts>[0]): string | undefined => {
  const working = workingOf(rule, facts(known), dictionary)
  return working && sayWorking(working)
}

describe('how an amount came out', () => {
  test.each<readonly [string, AmountRule, Parameters<typeof facts>[0], string]>([
    ['a share', share(paid, 6000), { paid: 1_234_567 }, '上年实际缴费 12,345.67 元 × 60% = 7407.40 元'],
    [
      'a share by size',
      { kind: 'percentOf', base: whole(paid), fact: size.id, percents: { large: 10, small: 20 }, clause },
      { paid: 14_400_000, size: 'small' },
      '上年实际缴费 144,000 元 × 小型企业 20% = 28,800 元',
    ],
    ['so much each', each, { years: 5 }, '学徒 5 人年 × 每人年 4000 元 = 20,000 元'],
    ['not more than so many', each, { years: 12 }, '学徒（最多算 10） 10 人年 × 每人年 4000 元 = 40,000 元'],
    [
      'the least of two',
      { kind: 'leastOf', of: [whole(spent), share(wages, 800)], clause },
      { spent: 62_000_000, wages: 1_440_000_000 },
      '培训费 620,000 元；（工资总额 14,400,000 元 × 8% = 1,152,000 元）；取小的 = 620,000 元',
    ],
    [
      'a sum',
      { kind: 'sum', of: [fixed(100), each], clause },
      { years: 2 },
      '100 元 + （学徒 2 人年 × 每人年 4000 元 = 8000 元） = 8100 元',
    ],
    [
      'not more than',
      { kind: 'bounded', base: each, most: fenOfYuan(9000), clause },
      { years: 5 },
      '学徒 5 人年 × 每人年 4000 元 最多 9000 元 = 9000 元',
    ],
    [
      'what a row says, and a share',
      { kind: 'percentOf', base: byLevel, fact: size.id, percents: { large: 50, small: 100 }, clause },
      { level: 'L3', size: 'large' },
      '三级 2000 元 × 大型企业 50% = 1000 元',
    ],
    [
      'the standard of the day',
      {
        kind: 'dated',
        on: began.id,
        values: [
          { from: day('2024-01-01'), amount: each },
          { from: day('2025-01-01'), amount: fixed(1) },
        ],
        clause,
      },
      { began: '2024-06-01', years: 1 },
      '学徒 1 人年 × 每人年 4000 元 = 4000 元',
    ],
  ])('%s', (_, rule, known, sentence) => {
    expect(says(rule, known)).toBe(sentence)
  })

  test('is not shown while something is missing, nor for a figure that stands in the rule', () => {
    expect(says(share(paid, 6000), {})).toBeUndefined()
    expect(says(fixed(800), {})).toBeUndefined()
    expect(says(byLevel, { level: 'L3' })).toBeUndefined()
    expect(says({ kind: 'unknown', says: '没查到', clause }, {})).toBeUndefined()
  })

  test('nor where the figure is certain although an answer is missing: no sum says why', () => {
    const alike: AmountRule = { kind: 'percentOf', base: whole(paid), fact: size.id, percents: { large: 20, small: 20 }, clause }
    expect(amountFor(alike, facts({ paid: 100 }))).toMatchObject({ low: 20, high: 20 })
    expect(says(alike, { paid: 100 })).toBeUndefined()
  })

  test('always ends in the amount itself, whatever the rule', () => {
    fc.assert(
      fc.property(aRandomRule, aPerson, ({ amount: rule }, known) => {
        const working = workingOf(rule, known, backendDictionary)
        const amount = amountFor(rule, known)
        if (working !== undefined) expect(amount).toMatchObject({ kind: 'span', low: working.result, high: working.result })
      }),
      { numRuns: 500 },
    )
  })
})
