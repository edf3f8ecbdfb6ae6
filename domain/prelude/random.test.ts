import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawBelow, randomFrom, shuffled } from './random.ts'

describe('random numbers from a seed', () => {
  test('the first numbers of mulberry32 with seed 1', () => {
    const next = randomFrom(1)
    expect([next(), next()].map((number) => Math.floor(number * 4_294_967_296))).toEqual([2_693_262_067, 11_749_833])
  })

  test('the same seed tells the same story', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, other] = [randomFrom(seed), randomFrom(seed)]
        for (let nth = 0; nth < 20; nth += 1) expect(one()).toBe(other())
      }),
    )
  })

  test('all numbers below the bound come, and no other', () => {
    const next = randomFrom(7)
    expect(new Set(Array.from({ length: 500 }, () => drawBelow(next, 6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  })

  test('shuffling keeps every element, and each of the 24 orders of four comes about equally often', () => {
    const next = randomFrom(3)
    const orders = Array.from({ length: 4800 }, () => shuffled(['A', 'B', 'C', 'D'], next).join(''))
    const counts = [...Map.groupBy(orders, (order) => order).values()].map((same) => same.length)
    expect(counts).toHaveLength(24)
    expect(Math.min(...counts)).toBeGreaterThan(150)
  })
})
