import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrationOf } from './calibration.ts'

test('the published vector', () => {
  const calibration = calibrationOf([
    { likely: 0.9, cameTrue: true },
    { likely: 0.8, cameTrue: true },
    { likely: 0.3, cameTrue: false },
    { likely: 0.6, cameTrue: false },
  ])
  expect(calibration?.brier).toBeCloseTo(0.125, 10)
  expect(calibration?.logLoss).toBeCloseTo(0.400367, 6)
})

test('every forecast is in one bin, and in the bin of what was said', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ likely: fc.double({ min: 0, max: 1, noNaN: true }), cameTrue: fc.boolean() }), { minLength: 1 }),
      (forecasts) => {
        const bins = calibrationOf(forecasts)?.bins ?? []
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(forecasts.length)
        for (const { from, until, said } of bins) {
          expect(said).toBeGreaterThanOrEqual(from - 1e-12)
          expect(said).toBeLessThanOrEqual(until + 1e-12)
        }
      },
    ),
  )
})

test('nothing foretold, nothing shown', () => expect(calibrationOf([])).toBeUndefined())

test('the Brier score has a range, and something to be held against', () => {
  // losses 0.01, 0.04, 0.09, 0.36: mean 0.125, spread of the mean √(0.0787 / 3 / 4) = 0.0802
  const { brierRange, baseline } = calibrationOf([
    { likely: 0.9, cameTrue: true },
    { likely: 0.8, cameTrue: true },
    { likely: 0.3, cameTrue: false },
    { likely: 0.6, cameTrue: false },
  ]) ?? { brierRange: { low: Number.NaN, high: Number.NaN }, baseline: Number.NaN }
  expect(brierRange.low).toBe(0)
  expect(brierRange.high).toBeCloseTo(0.125 + 1.96 * 0.0802, 3)
  expect(baseline).toBe(0.25)
})

test('a share of few is uncertain: Wilson, 8 of 10', () => {
  const [bin] = calibrationOf(Array.from({ length: 10 }, (_, nth) => ({ likely: 0.75, cameTrue: nth < 8 })))?.bins ?? []
  expect(bin?.range.low).toBeCloseTo(0.4902, 3)
  expect(bin?.range.high).toBeCloseTo(0.9433, 3)
})

test('ranges hold what they are of, and stay between none and all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ likely: fc.double({ min: 0, max: 1, noNaN: true }), cameTrue: fc.boolean() }), { minLength: 1, maxLength: 30 }),
      (forecasts) => {
        const all = calibrationOf(forecasts)
        if (all === undefined) throw new Error('none')
        const within = (each: number, { low, high }: { low: number; high: number }): void => {
          expect(0 <= low && high <= 1).toBe(true)
          expect(low).toBeLessThanOrEqual(each + 1e-12)
          expect(high).toBeGreaterThanOrEqual(each - 1e-12)
        }
        within(all.brier, all.brierRange)
        for (const { cameTrue, range } of all.bins) within(cameTrue, range)
      },
    ),
  )
})
