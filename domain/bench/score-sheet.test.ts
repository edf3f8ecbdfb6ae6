import { expect, test } from 'vitest'
import { type ScoreSheet, scoreBy } from './score-sheet.ts'

const sheet: ScoreSheet = {
  id: 'T',
  title: '试一试',
  items: [
    { id: 'a', title: '甲', points: 2, asks: '', rules: [] },
    { id: 'b', title: '乙', points: 3, asks: '', rules: [] },
  ],
  beyond: [],
}

test('an item loses no more than it has, the total takes what belongs to no item', () => {
  const score = scoreBy(
    sheet,
    [
      { item: 'a', points: 5, says: '' },
      { item: 'b', points: 0.5, says: '' },
      { points: 1, says: '超时 1 分钟' },
    ],
    false,
  )
  expect(score.items.map(({ got }) => got)).toEqual([0, 2.5])
  expect(score).toMatchObject({ got: 1.5, outOf: 5, isVetoed: false })
})

test('never below nothing, and nothing after a red line', () => {
  expect(scoreBy(sheet, [{ points: 50, says: '' }], false).got).toBe(0)
  expect(scoreBy(sheet, [], true)).toMatchObject({ got: 0, outOf: 5, isVetoed: true })
})

test('a deduction from an item that is not there is not lost silently', () => {
  expect(() => scoreBy(sheet, [{ item: 'c', points: 1, says: '' }], false)).toThrow('T has no item c')
})
