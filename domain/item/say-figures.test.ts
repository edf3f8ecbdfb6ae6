import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastPlaceOf, roundToFigures, sayExact, sayFigures } from './say-figures.ts'

describe('numbers as electricians write them', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [800, '800'],
    [0.028666, '0.02867'],
    [2602.8, '2603'],
    [38_000, '38000'],
    [5.0625, '5.063'],
    [-0.066666, '-0.06667'],
    [0, '0'],
    [-0, '0'],
    [0.0000012345, '0.000001235'],
  ])('%d with four figures is %s', (value, says) => expect(sayFigures(value, 4)).toBe(says))

  test('a half is rounded up although binary arithmetic holds it too small', () => expect(sayFigures(1.005, 3)).toBe('1.01'))
  test('what is given is written as it is', () => expect(sayExact(3 * 0.1)).toBe('0.3'))

  test.each([
    [92.53, 0.01],
    [800, 0.1],
    [0.02867, 0.00001],
    [9999.9, 10],
    [0, 0],
  ])('the last place of %d', (value, place) => expect(lastPlaceOf(value, 4)).toBe(place))

  test('rounding changes at most half of the last place, and says what it computes', () => {
    const value = fc.double({ min: 1e-5, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(value, fc.integer({ min: 2, max: 6 }), (exact, figures) => {
        const rounded = roundToFigures(exact, figures)
        expect(Math.abs(rounded - exact)).toBeLessThanOrEqual(lastPlaceOf(exact, figures) * 0.500001)
        expect(Number(sayFigures(exact, figures))).toBe(rounded)
        expect(sayFigures(exact, figures)).not.toContain('e')
      }),
    )
  })
})
