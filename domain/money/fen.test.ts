import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fenOfYuan, sayFen, sayFenSpan, toFen, typeYuan } from './fen.ts'

describe('an amount is said in 元, with decimals and commas only where they help', () => {
  test.each([
    [0, '0 元'],
    [5, '0.05 元'],
    [200_000, '2000 元'],
    [3550, '35.50 元'],
    [999_999, '9999.99 元'],
    [1_000_000, '10,000 元'],
    [123_456_789, '1,234,567.89 元'],
    [-3550, '−35.50 元'],
    [-1_200_000, '−12,000 元'],
  ])('%i 分 → %s', (fen, said) => {
    expect(sayFen(toFen(fen))).toBe(said)
  })
})

test('a span is said with its unit once, one amount as one', () => {
  expect(sayFenSpan(toFen(200_000), toFen(250_000))).toBe('2000–2500 元')
  expect(sayFenSpan(toFen(200_000), toFen(200_000))).toBe('2000 元')
  expect(sayFenSpan(toFen(3550), toFen(1_200_000))).toBe('35.50–12,000 元')
})

test('what is not a whole, safe number of 分 is a bug and throws', () => {
  for (const bad of [0.5, 100.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
    expect(() => toFen(bad)).toThrow('not a whole number of fen')
})

test('元 with two decimals become exactly their 分', () => {
  expect([0.29, 1.15, 19.99, 2000, 35.5].map(fenOfYuan)).toEqual([29, 115, 1999, 200_000, 3550])
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (fen) => {
      expect(fenOfYuan(fen / 100)).toBe(fen)
    }),
    { numRuns: 1000 },
  )
})

test('what is typed in 元 is read back to the same 分', () => {
  expect([0, 5, 50, 3550, 1_234_567, 200_000].map((fen) => typeYuan(toFen(fen)))).toEqual([
    '0',
    '0.05',
    '0.50',
    '35.50',
    '12345.67',
    '2000',
  ])
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (fen) => {
      expect(fenOfYuan(Number(typeYuan(toFen(fen))))).toBe(fen)
    }),
  )
})
