import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anAnswer } from '#domain/memory/memory.fixture.ts'
import { wrongBook } from '#domain/memory/wrong-book.ts'
import { groupByBelief, type WrongGroup } from '#domain/memory/wrong-groups.ts'
import { layOutBook } from './lay-out-book.ts'

/** As many wrong items as each number says, each number with a mistake of its own; `unknown`: of which nobody knows what went wrong. */
const bookOf = (sizes: readonly number[], unknown = 0): readonly WrongGroup[] => {
  const shows = [...sizes.flatMap((size, nth) => Array<string>(size).fill(`m${nth}`)), ...Array<undefined>(unknown).fill(undefined)]
  return groupByBelief(
    wrongBook(shows.map((each, nth) => anAnswer(1, 'wrong', { item: `i${nth}`, ...(each !== undefined && { shows: each }) }))),
  )
}
/** Of each card, the sizes of its groups. */
const laidOut = (groups: readonly WrongGroup[]) => layOutBook(groups).map((card) => card.map(({ items }) => items.length))

test('a mistake made several times has a card of its own; those made once are one card; what nobody knows comes last', () => {
  expect(laidOut(bookOf([3, 2, 1, 1, 1], 4))).toEqual([[3], [2], [1, 1, 1], [4]])
  expect(laidOut(bookOf([1, 1, 1]))).toEqual([[1, 1, 1]])
  expect(laidOut(bookOf([], 2))).toEqual([[2]])
  expect(laidOut([])).toEqual([])
})

test('past eight the others are one card, however large', () => {
  expect(laidOut(bookOf([9, 8, 7, 6, 5, 4, 3, 3, 2, 2, 1]))).toEqual([[9], [8], [7], [6], [5], [4], [3], [3], [2, 2, 1]])
})

test('a day with one item stands where it belongs while one of several comes after it', () => {
  const [several, once] = [bookOf([2]), bookOf([1])]
  expect(laidOut([...once, ...several, ...once, ...once])).toEqual([[1], [2], [1, 1]])
})

test('no group is lost, none is shown twice, and the order stays', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 }), fc.integer({ min: 0, max: 2 }), (sizes, unknown) => {
      const groups = bookOf(sizes, unknown)
      expect(layOutBook(groups).flat()).toEqual(groups)
    }),
  )
})
