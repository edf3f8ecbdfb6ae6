import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardMarks, splitGuarded, unguardMarks } from './guard-marks.ts'

const MARKS = '|=；'

test('a mark of a text has a backslash in front; what has none is written as it is', () => {
  expect(guardMarks('a|b', MARKS)).toBe('a\\|b')
  expect(guardMarks('$\\frac{1}{2}$', MARKS)).toBe('$\\frac{1}{2}$')
})

test('what others wrote with backslashes stays', () => {
  expect(splitGuarded('$\\pi$ | 乙', MARKS).map((piece) => unguardMarks(piece, MARKS))).toEqual(['$\\pi$', '乙'])
  expect(unguardMarks('甲\\', MARKS)).toBe('甲\\')
})

test('any texts come back from one cell', () => {
  const text = fc.array(fc.constantFrom('\\', '|', '=', '；', '甲'), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const cell = texts.map((each) => guardMarks(each, MARKS)).join('|')
      expect(splitGuarded(cell, '|').map((piece) => unguardMarks(piece, MARKS))).toEqual(texts)
    }),
    { numRuns: 500 },
  )
})
