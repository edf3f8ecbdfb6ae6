import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toFen } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { toFactId } from '../fact.ts'
import { aChoice, aGroup, aLeaf, aRule, dictionaryOf } from '../rule.fixture.ts'
import type { AmountRule, Condition, Test } from '../rule.ts'
import { aRandomRule } from './backend.fixture.ts'
import { excessesIn, LIMITS } from './limits.ts'
import { layoutOf } from './slots.ts'

const clause = toClauseAnchor('amount')
const fact = toFactId('a')
const leaf = aLeaf({ op: 'is', fact, value: true })
const nested = (depth: number): Condition => (depth <= 1 ? leaf : aGroup('all', [nested(depth - 1)]))
const paying = (amount: AmountRule) => aRule([leaf], { amount })

test('the rules of the property tests are within the limits, but for counts that nobody can reach', () => {
  fc.assert(
    fc.property(aRandomRule, (rule) => {
      expect(excessesIn(rule).filter((says) => !says.includes('atLeast'))).toEqual([])
    }),
  )
})

test('as deep as allowed, and one deeper', () => {
  expect(excessesIn(aRule([nested(LIMITS.depth)]))).toEqual([])
  expect(excessesIn(aRule([nested(LIMITS.depth + 1)]))).toEqual([`条件嵌套超过 ${LIMITS.depth} 层`])
})

test('as large as allowed, and one larger', () => {
  const others = Array.from({ length: LIMITS.nodes - 3 }, () => leaf)
  expect(excessesIn(aRule([aGroup('any', [leaf, ...others])]))).toEqual([])
  expect(excessesIn(aRule([aGroup('any', [leaf, leaf, ...others])]))).toEqual([`规则超过 ${LIMITS.nodes} 个节点`])
})

test('a rule that contains itself is refused and not followed', () => {
  const group = { ...aGroup('all', [leaf]) }
  const circle = Object.assign(group, { of: [group, group] })
  expect(excessesIn(aRule([circle as Condition]))).toContain(`条件嵌套超过 ${LIMITS.depth} 层`)
  const sum = { kind: 'sum', clause } as unknown as AmountRule & { kind: 'sum' }
  Object.assign(sum, { of: [sum, sum, sum] })
  expect(excessesIn(paying(sum))).not.toEqual([])
})

test('a table with more combinations than are worth holding', () => {
  const options = Object.fromEntries(Array.from({ length: 300 }, (_, nth) => [`o${nth}`, '']))
  const layout = layoutOf(dictionaryOf(aChoice('a', options), aChoice('b', options)))
  const table: AmountRule = { kind: 'table', keys: [fact, toFactId('b')], rows: [{ when: ['o0', 'o0'], fen: toFen(1) }], clause }
  expect(excessesIn(paying(table), layout)).toEqual([`金额表的组合超过 ${LIMITS.cells} 个`])
})

describe('numbers that no back end could keep exact', () => {
  const tests: readonly Test[] = [
    { op: 'atLeast', fact, value: 1.5 },
    { op: 'atMost', fact, value: 2 ** 40 },
    { op: 'within', fact, after: fact, months: 120_000, lastDay: 'counts' },
    { op: 'within', fact, after: fact, months: -1, lastDay: 'counts' },
    { op: 'disputed', variants: [{ says: '', sources: [], test: { op: 'atLeast', fact, value: Number.NaN } }] },
  ]
  test.each(tests)('%j', (each) => {
    expect(excessesIn(aRule([aLeaf(each)]))).toHaveLength(1)
  })

  const amounts: readonly AmountRule[] = [
    { kind: 'fixed', fen: toFen(-1), clause },
    { kind: 'percentOf', base: { kind: 'fixed', fen: toFen(1), clause }, fact, percents: {}, clause },
    { kind: 'shareOf', fact, basisPoints: 33.3, clause },
    { kind: 'bands', fact, bands: [{ upTo: 1, fen: toFen(1) }], clause },
    { kind: 'perUnit', fact, fen: toFen(1_000_000), maxUnits: 1_000_000, clause },
  ]
  test.each(amounts)('%j', (each) => {
    expect(excessesIn(paying(each))).toHaveLength(1)
  })
})
