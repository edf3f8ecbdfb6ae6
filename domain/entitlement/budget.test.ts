import { expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { aVersion } from '#domain/policy/policy.fixture.ts'
import { toFactId } from '#domain/rules/fact.ts'
import { aLeaf, aRule, byLevel, facts } from '#domain/rules/rule.fixture.ts'
import type { AmountRule } from '#domain/rules/rule.ts'
import { budgetOf } from './budget.ts'
import { underVersion } from './judge.ts'

const insured = aLeaf({ op: 'atLeast', fact: toFactId('months'), value: 12 })
const budget = (amount: AmountRule, ...known: readonly Parameters<typeof facts>[0][]) =>
  budgetOf(underVersion(aVersion({ rule: aRule([insured], { amount }) })), known.map(facts))

test('the sure ones at their least, and all that may at their most', () => {
  const population = [{ months: 12, level: 'L4' }, { months: 12 }, { level: 'L3' }, { months: 11, level: 'L3' }]
  expect(budget(byLevel, ...population)).toEqual({
    people: { least: 2, most: 3 },
    cost: { low: fenOfYuan(1500 + 1500), high: fenOfYuan(1500 + 2000 + 2000) },
    withoutAmount: { least: 0, most: 0 },
  })
})

test('a sum that nobody knows is counted apart, not as nothing', () => {
  const unknown: AmountRule = { kind: 'unknown', says: '没查到', clause: toClauseAnchor('amount') }
  expect(budget(unknown, { months: 12 }, {})).toEqual({
    people: { least: 1, most: 2 },
    cost: { low: 0, high: 0 },
    withoutAmount: { least: 1, most: 2 },
  })
})
