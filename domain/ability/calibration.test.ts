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
