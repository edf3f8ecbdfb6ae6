import { expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { aClause, aVersion, region, until } from '#domain/policy/policy.fixture.ts'
import { toFactId } from '#domain/rules/fact.ts'
import { aLeaf, aRule } from '#domain/rules/rule.fixture.ts'
import type { AmountRule } from '#domain/rules/rule.ts'
import { localComparator } from './local-comparator.ts'

const amountClause = toClauseAnchor('amount')
const condition = aLeaf({ op: 'is', fact: toFactId('flag'), value: true })
const told = (amount: AmountRule) =>
  localComparator(
    aVersion({
      end: until('2022-12-31'),
      rule: aRule([condition], { amount }),
      clauses: [
        aClause({ anchor: amountClause, confidence: 'confirmed-C' }),
        aClause({ anchor: toClauseAnchor('per-year'), plainly: '一年 1 次。' }),
        aClause({ anchor: toClauseAnchor('odd'), confidence: 'inferred' }),
      ],
    }),
    { place: '重庆', region: region('500000'), subject: 'skillUpgrade' },
  )

test('amounts by level and demand stand by the names that other places use; the rest by its points', () => {
  const local = told({
    kind: 'table',
    keys: [toFactId('cert.level'), toFactId('catalog.marketDemand')],
    rows: [
      { when: ['L4', 'usual'], fen: fenOfYuan(1500) },
      { when: ['L3', 'usual'], fen: fenOfYuan(2000) },
      { when: ['L3', 'veryShort'], fen: fenOfYuan(2500) },
    ],
    clause: amountClause,
  })
  expect(local.amounts).toEqual([
    { class: 'usual', per: 'certificate', byLevel: { L4: 150_000, L3: 200_000 }, isUpTo: false },
    { class: 'shortage', per: 'certificate', byLevel: { L3: 250_000 }, isUpTo: false },
  ])
  expect(local.rules).toEqual([{ on: 'times', says: '一年 1 次' }])
  expect([local.from, local.lastDay]).toEqual(['2025-01-01', '2022-12-31'])
})

test('it is as sure as the weakest of what it tells, and what it does not tell does not count', () => {
  expect(
    told({ kind: 'table', keys: [toFactId('cert.level')], rows: [{ when: ['L3'], fen: fenOfYuan(1) }], clause: amountClause }).confidence,
  ).toBe('confirmed-C')
})

test.each<AmountRule>([
  { kind: 'unknown', says: '没查到', clause: amountClause },
  { kind: 'fixed', fen: fenOfYuan(100), clause: amountClause },
  { kind: 'table', keys: [toFactId('exam.target')], rows: [{ when: ['L3'], fen: fenOfYuan(305) }], clause: amountClause },
])('an amount that does not go by the level of a certificate has no place in the table: $kind', (amount) => {
  expect(told(amount).amounts).toEqual([])
})
