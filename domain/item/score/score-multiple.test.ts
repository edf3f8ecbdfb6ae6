import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aMultiple, optionIds } from '#domain/item/item.fixture.ts'
import { marksOf, sayMarks } from './marks.ts'
import { scoreMultiple } from './score-multiple.ts'
import { multipleRules } from './scoring-rules.ts'

const kinds = ['allOrNothing', 'halfForSubset', 'perRight', 'trueFalseEach', 'rightMinusWrong'] as const
const score = (letters: string, kind: (typeof kinds)[number]) =>
  scoreMultiple(aMultiple(), optionIds(letters), marksOf(2), multipleRules[kind])

describe('several right options: ACD of five, two marks', () => {
  // the table of exam.md §6.8; its 1.333 and 0.667 are thirds
  test.each([
    ['ACD', ['2', '2', '2', '2', '2']],
    ['AC', ['0', '1', '1', '1.6', '1.33']],
    ['A', ['0', '1', '0.5', '1.2', '0.67']],
    ['ABCD', ['0', '0', '0', '1.6', '1.33']],
    ['AB', ['0', '0', '0', '0.8', '0']],
    ['', ['0', '0', '0', '0', '0']],
  ])('%s', (letters, marks) => expect(kinds.map((kind) => sayMarks(score(letters, kind).marks))).toEqual(marks))

  test('nothing chosen is blank and not wrong', () => expect(score('', 'trueFalseEach').verdict).toBe('blank'))
  test('an option that is not there counts as a wrong one', () => expect(sayMarks(score('ACZ', 'rightMinusWrong').marks)).toBe('0.67'))

  test('laws of every rule: order and repetition do not matter, the key alone is worth all, nothing is worth nothing', () => {
    const letters = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { maxLength: 7 }).map((list) => list.join(''))
    fc.assert(
      fc.property(letters, fc.constantFrom(...kinds), (chosen, kind) => {
        const [once, marks] = [[...new Set(chosen)].toSorted().join(''), score(chosen, kind)]
        expect(marks).toEqual(score(once, kind))
        expect(marks.verdict === 'right').toBe(once === 'ACD')
        expect(marks.marks === marksOf(2)).toBe(once === 'ACD')
        expect(marks.verdict === 'blank').toBe(once === '')
        if (once === '') expect(marks.marks).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  test('some right ones of many never earn what all of them do', () => {
    const rule = { kind: 'perRight', each: marksOf(1) } as const
    expect(sayMarks(scoreMultiple(aMultiple(), optionIds('AC'), marksOf(2), rule).marks)).toBe('1.99')
  })
})
