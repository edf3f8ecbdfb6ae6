import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLetters, readTruth, splitStem, tidyStem } from './read-answer.ts'

describe('answers as people write them', () => {
  test.each(['AB', 'A、B', 'b,a', 'Ａ，Ｂ', '[A B]', '【答案】AB', '答案：A;B', 'A和B'])('%s names A and B', (text) => {
    expect(readLetters(text)).toEqual(['A', 'B'])
  })
  test.each(['√', '对', '正确', 'T', 'true', '1', '（√）', '答案：对'])('%s is right', (text) => {
    expect(readTruth(text)).toEqual({ says: true, byLetter: false })
  })
  test.each(['×', '错', '错误', 'F', '0', 'X'])('%s is wrong', (text) => expect(readTruth(text)).toEqual({ says: false, byLetter: false }))
  test('A and B stand for right and wrong, and that is told', () => expect(readTruth('B')).toEqual({ says: false, byLetter: true }))
  test('what says neither is not guessed', () => {
    expect(readTruth('可能')).toBeUndefined()
    expect(readLetters('见解析')).toBeUndefined()
    expect(readLetters('')).toBeUndefined()
  })
  test('any order and separator of letters is the same answer', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...'ABCDEFGH'), { minLength: 1 }),
        fc.constantFrom('', ',', '、', ' ', '；'),
        (letters, by) => {
          expect(readLetters(letters.join(by))).toEqual(letters.toSorted())
        },
      ),
    )
  })
})

describe('answers in the stem', () => {
  test('are taken out of its brackets', () => {
    expect(splitStem('接触器属于( D )电器。')).toEqual({ stem: '接触器属于（　）电器。', answer: 'D' })
    expect(splitStem('（√）1. 停电后要验电。')).toEqual({ stem: '1. 停电后要验电。', answer: '√' })
    expect(splitStem('停电后要验电。（×）')).toEqual({ stem: '停电后要验电。', answer: '×' })
  })
  test('are left where two brackets could hold them', () => expect(splitStem('甲（A）乙（B）').answer).toBe(''))
  test('numbers in front and empty brackets are tidied, decimals are not', () => {
    expect(tidyStem('12．电流是(  )。')).toBe('电流是（　）。')
    expect(tidyStem('0.5 A 的电流')).toBe('0.5 A 的电流')
  })
})
