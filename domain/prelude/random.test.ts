import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom, seedOf, shuffled } from './random.ts'

test('the same seed repeats itself, another does not', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, randomFrom(seed))
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('numbers are spread evenly', () => {
  const random = randomFrom(1)
  const tenths = Array.from({ length: 10 }, () => 0)
  for (let nth = 0; nth < 10_000; nth += 1) {
    const tenth = Math.floor(random() * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('a shuffle keeps everything, and every place can come first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
      expect(shuffled(list, randomFrom(seedOf(seed))).toSorted()).toEqual(list.toSorted())
    }),
  )
  const first = new Set(Array.from({ length: 60 }, (_, seed) => shuffled(['A', 'B', 'C', 'D'], randomFrom(seed))[0]))
  expect(first.size).toBe(4)
})
