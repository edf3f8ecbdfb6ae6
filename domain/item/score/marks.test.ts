import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMarks, marksOf, sayMarks, shareOfMarks, splitMarks, toMarks } from './marks.ts'

const some = fc.integer({ min: 0, max: 100_000 }).map(toMarks)

describe('marks', () => {
  test('two hundred half marks are exactly a hundred', () =>
    expect(addMarks(Array.from({ length: 200 }, () => marksOf(0.5)))).toBe(marksOf(100)))
  test('thirds round to the hundredth', () => {
    expect([1, 2, 3].map((earned) => sayMarks(shareOfMarks(marksOf(2), earned, 3)))).toEqual(['0.67', '1.33', '2'])
    expect(sayMarks(shareOfMarks(marksOf(0.5), 1, 4))).toBe('0.13')
  })

  test('a share is a whole number between nothing and all, more parts never earn less, and all parts earn all', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: -3, max: 12 }), fc.integer({ min: 1, max: 9 }), (most, earned, of) => {
        const share = shareOfMarks(most, earned, of)
        expect(Number.isInteger(share) && share >= 0 && share <= most).toBe(true)
        expect(shareOfMarks(most, earned + 1, of)).toBeGreaterThanOrEqual(share)
        expect(shareOfMarks(most, of, of)).toBe(most)
      }),
    )
  })

  test('what is split adds up again and differs by a hundredth at most', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 12 }), (most, parts) => {
        const split = splitMarks(most, parts)
        expect(split).toHaveLength(parts)
        expect(addMarks(split)).toBe(most)
        expect(Math.max(...split) - Math.min(...split)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
