import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOfAtLeast } from '#domain/ability/pass-probability.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import { changeOf, shareOf, showingOf } from './change.ts'

/** `right` of so many items, all worth `each` marks. */
const showing = (right: number, of: number, each = 1) =>
  showingOf(Array.from({ length: of }, (_, nth) => ({ marks: marksOf(nth < right ? each : 0), most: marksOf(each) })))

describe('one paper', () => {
  test('sixty of a hundred: the error of a share, worked out by hand', () => {
    // (60 + 1) / (100 + 2) = 0.598; √(0.598 × 0.402 / 102) = 0.0485
    expect(shareOf(showing(60, 100)).share).toBe(0.6)
    expect(shareOf(showing(60, 100)).error).toBeCloseTo(0.0485, 4)
  })
  test('marks of another size change neither share nor error', () =>
    expect(shareOf(showing(60, 100, 0.5))).toEqual(shareOf(showing(60, 100, 2))))
  test('everything right is not known without error, and nothing asked is not known at all', () => {
    expect(shareOf(showing(5, 5)).error).toBeGreaterThan(0.1)
    expect(shareOf(showing(0, 0))).toEqual({ share: 0, error: 1 })
  })
  test('few large items tell less than many small ones of the same marks', () =>
    expect(shareOf(showing(6, 10, 10)).error).toBeGreaterThan(shareOf(showing(60, 100)).error))
})

describe('two papers', () => {
  test.each([
    [60, 66, 'chance'],
    [60, 80, 'better'],
    [80, 60, 'worse'],
    [60, 60, 'chance'],
  ] as const)('%i, then %i of 100: %s', (first, second, kind) => {
    const change = changeOf(showing(first, 100), showing(second, 100))
    expect(change.kind).toBe(kind)
    expect(change.by).toBeCloseTo((second - first) / 100, 10)
  })
  test('what is clear for one question may be luck among several', () => {
    const [first, second] = [showing(55, 100), showing(71, 100)]
    expect([changeOf(first, second).kind, changeOf(first, second, true).kind]).toEqual(['better', 'chance'])
  })
  test('the other way round it is the opposite', () => {
    const some = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [there, back] = [changeOf(showing(a, 30), showing(b, 30)), changeOf(showing(b, 30), showing(a, 30))]
        expect(there.by).toBeCloseTo(-back.by, 12)
        expect(there.kind === 'chance').toBe(back.kind === 'chance')
      }),
    )
  })
})

const nothing = showing(0, 1)
test('of two papers by the same hand, at most one pair in fifteen is called different', () => {
  for (const chance of [0.3, 0.6, 0.9])
    for (const items of [10, 30, 90]) {
      const exactly = (right: number): number =>
        chanceOfAtLeast(
          right,
          Array.from({ length: items }, () => chance),
        ) -
        chanceOfAtLeast(
          right + 1,
          Array.from({ length: items }, () => chance),
        )
      const likely = Array.from({ length: items + 1 }, (_, right) => exactly(right))
      const all = likely.map((_, right) => showing(right, items))
      let called = 0
      for (const [a, p] of likely.entries())
        for (const [b, q] of likely.entries()) if (changeOf(all[a] ?? nothing, all[b] ?? nothing).kind !== 'chance') called += p * q
      expect(called).toBeLessThan(1 / 15)
    }
})
