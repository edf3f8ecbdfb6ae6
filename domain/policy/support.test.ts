import { expect, test } from 'vitest'
import { aLeaf, aRule, fixed } from '#domain/rules/rule.fixture.ts'
import type { SourceId } from '#domain/source/source.ts'
import { toClauseAnchor, toVersionId } from './ids.ts'
import { aClause, aPolicy, aVersion } from './policy.fixture.ts'
import { loadsOf, spreadOf } from './support.ts'

const [one, other] = ['S01', 'S02'] as unknown as readonly [SourceId, SourceId]
const months = aClause({ anchor: toClauseAnchor('a-clause'), sources: [one] })
const amount = aClause({ anchor: toClauseAnchor('amount'), sources: [one, other], confidence: 'confirmed-C' })
const rule = aRule([aLeaf({ op: 'decidedByOffice', says: '', office: '', ask: '' })], { amount: { ...fixed(1), clause: amount.anchor } })

test('counts what rests on a source, and what rests on it alone', () => {
  const policy = aPolicy({ versions: [aVersion({ clauses: [months, amount], sources: [one], rule })] })
  expect(loadsOf([policy]).get(one)).toEqual({
    clauses: { all: 2, only: 1 },
    versions: { all: 1, only: 1 },
    rules: { all: 1, only: 0 },
    policies: [policy],
  })
  expect(loadsOf([policy]).get(other)).toEqual({
    clauses: { all: 1, only: 0 },
    versions: { all: 0, only: 0 },
    rules: { all: 1, only: 0 },
    policies: [policy],
  })
})

test('a clause taken over from another version counts once, where it was written', () => {
  const copy = aVersion({ id: toVersionId('copy'), clauses: [{ ...months, inheritedFrom: toVersionId('a-version') }] })
  const policy = aPolicy({ versions: [aVersion({ clauses: [months] }), copy] })
  expect(loadsOf([policy]).get(one)?.clauses).toEqual({ all: 1, only: 1 })
})

test('every clause has its place in the spread', () => {
  const clauses = [
    months,
    amount,
    aClause({ anchor: toClauseAnchor('x'), confidence: 'inferred' }),
    aClause({ anchor: toClauseAnchor('y'), confidence: 'confirmed-B' }),
  ]
  expect(spreadOf([aPolicy({ versions: [aVersion({ clauses })] })])).toEqual({ a: 1, b: 1, c: 1, none: 1 })
})
