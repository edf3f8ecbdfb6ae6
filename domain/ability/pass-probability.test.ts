import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOfAtLeast, passProbability, scoreDistribution } from './pass-probability.ts'

const alike = (count: number, chance: number): readonly number[] => Array.from({ length: count }, () => chance)
/** The paper of the vectors: 100 items, difficulty even over −2 … 2. */
const paper = Array.from({ length: 100 }, (_, nth) => ({ discrimination: 1, difficulty: -2 + (4 * nth) / 99, guessing: 0.25 }))

describe('published vectors', () => {
  test.each([
    [100, 0.65, 60, 0.874977],
    [100, 0.6, 60, 0.543294],
    [100, 0.55, 60, 0.183057],
    [100, 0.7, 60, 0.987502],
    [200, 0.65, 120, 0.93911],
  ])('%d items, chance %d, at least %d', (count, chance, needed, likely) => {
    expect(chanceOfAtLeast(needed, alike(count, chance))).toBeCloseTo(likely, 6)
  })

  test.each([
    [0, 0.3, 0.68962],
    [0.2, 0.3, 0.83028],
    [0.5, 0.3, 0.95077],
    [0, 0, 0.7498],
  ])('ability %d ± %d', (mean, error, likely) => {
    expect(passProbability(paper, 60, { mean, error }).likely).toBeCloseTo(likely, 4)
  })
})

test('all scores together are certain, and their mean is the sum of the chances', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 120 }), (chances) => {
      const likely = scoreDistribution(chances)
      expect(likely.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9)
      const mean = likely.reduce((sum, each, score) => sum + score * each, 0)
      expect(mean).toBeCloseTo(
        chances.reduce((sum, each) => sum + each, 0),
        8,
      )
    }),
  )
})

test('the interval holds the figure, and a better candidate has no smaller chance', () => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true }), (mean, error) => {
      const { low, likely, high } = passProbability(paper, 60, { mean, error })
      expect(low).toBeLessThanOrEqual(high + 1e-12)
      expect(likely).toBeGreaterThanOrEqual(0)
      expect(likely).toBeLessThanOrEqual(1 + 1e-12)
      expect(passProbability(paper, 60, { mean: mean + 0.1, error }).likely).toBeGreaterThanOrEqual(likely - 1e-9)
    }),
    { numRuns: 30 },
  )
})
