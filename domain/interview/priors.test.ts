import { describe, expect, test } from 'vitest'
import { toFactId } from '#domain/rules/fact.ts'
import { aLeaf } from '#domain/rules/rule.fixture.ts'
import type { Test } from '#domain/rules/rule.ts'
import { likelyFrom, nothingLikely, priorOf, testKey } from './priors.ts'

const level = toFactId('cert.level')
const oneOf: Test = { op: 'oneOf', fact: level, values: ['L3', 'L4'] }
const shareOf = (test: Test, share: number) => likelyFrom([{ id: testKey(test), test, share, basis: '估计' }])

describe('an estimate', () => {
  test('serves every leaf that tests the same, whatever its id and the order of its options', () => {
    const leaf = aLeaf({ values: ['L4', 'L3'], fact: level, op: 'oneOf' }, { id: 'another-version' })
    expect(priorOf(leaf, shareOf(oneOf, 0.7))).toBe(0.7)
  })

  test('does not serve another test of the same fact', () => {
    expect(priorOf(aLeaf({ ...oneOf, values: ['L3'] }), shareOf(oneOf, 0.7))).toBe(0.5)
    expect(priorOf(aLeaf({ ...oneOf, op: 'noneOf' }), shareOf(oneOf, 0.7))).toBe(0.5)
  })

  test('is never quite certain, or one figure would silence all others', () => {
    expect(priorOf(aLeaf(oneOf), shareOf(oneOf, 0))).toBe(0.01)
    expect(priorOf(aLeaf(oneOf), shareOf(oneOf, 1))).toBe(0.99)
    expect(priorOf(aLeaf(oneOf), nothingLikely)).toBe(0.5)
  })
})
