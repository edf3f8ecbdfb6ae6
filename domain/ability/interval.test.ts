import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correlationInterval, type Interval, shareInterval } from './interval.ts'

const round = ({ low, high }: Interval): readonly number[] => [low, high].map((bound) => Math.round(bound * 1000) / 1000)

test.each([
  [153, 412, [0.326, 0.419]], // the example of the design: 37% (33%–42%)
  [179, 412, [0.387, 0.483]],
  [0, 10, [0, 0.278]],
  [10, 10, [0.722, 1]],
])('a share of %i of %i', (hits, of, bounds) => expect(round(shareInterval(hits, of))).toEqual(bounds))

test('a correlation of 0.5 between 28 pairs, by hand: tanh(0.5493 ± 0.392)', () => {
  expect(round(correlationInterval(0.5, 28))).toEqual([0.156, 0.736])
  expect(correlationInterval(0.5, 3)).toEqual({ low: -1, high: 1 })
  expect(correlationInterval(1, 50)).toEqual({ low: -1, high: 1 })
})

test('the figure lies within, and more people make the span no wider', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (of, given) => {
      const hits = Math.min(given, of)
      const [one, ten] = [shareInterval(hits, of), shareInterval(hits * 10, of * 10)]
      expect(one.low - 1e-9).toBeLessThanOrEqual(hits / of)
      expect(one.high + 1e-9).toBeGreaterThanOrEqual(hits / of)
      expect(ten.high - ten.low).toBeLessThan(one.high - one.low)
    }),
  )
})
