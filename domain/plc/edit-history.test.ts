import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginHistory, edited, MOST_STEPS, redone, undone } from './edit-history.ts'

const after = (edits: readonly number[]) => edits.reduce(edited, beginHistory(0))

test('undo and redo go the same way back and forth, and stop at the ends', () => {
  const history = after([1, 2, 3])
  expect(undone(undone(history)).present).toBe(1)
  expect(redone(redone(undone(undone(history))))).toEqual(history)
  expect(undone(beginHistory('a'))).toEqual(beginHistory('a'))
  expect(redone(history)).toBe(history)
})

test('a new edit ends what was taken back; the same value again is no edit', () => {
  expect(redone(edited(undone(after([1, 2])), 7)).present).toBe(7)
  expect(edited(after([1]), 1)).toEqual(after([1]))
})

test('the longest memory is bounded', () => {
  expect(after(Array.from({ length: MOST_STEPS + 50 }, (_, nth) => nth + 1)).past).toHaveLength(MOST_STEPS)
})

test('any edits, all undone, all redone, are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 30 }), (edits) => {
      const history = after(edits)
      const back = edits.reduce((each) => undone(each), history)
      expect(back.present).toBe(0)
      expect(edits.reduce((each) => redone(each), back)).toEqual(history)
    }),
  )
})
