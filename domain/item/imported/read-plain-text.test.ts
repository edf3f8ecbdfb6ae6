import { describe, expect, test } from 'vitest'
import { readAnswerLine } from './read-answer-line.ts'
import { readPlainText } from './read-plain-text.ts'

const TEXT = `电工三级试题
一、单项选择题（每题1分）
1.接触器属于( )电器。
A、开关 B、保护 C、控制 D、测量
2 . 三 相 P L C 的输入（ B ）。
(A)甲(B)乙(C)丙
二、判断题
(√)1.停电后要验电。
2.验电可以不戴手套。
答案：×
解析：要戴绝缘手套。
答案
一、单项选择题
1-1 C
9.A
`

describe('running text', () => {
  const { rows, notes } = readPlainText(TEXT, '试题.txt')
  test('answers beside the question, in its brackets, in front and in a block of their own', () => {
    expect(
      rows.map(({ kind, stem, answer }) => [
        kind,
        stem,
        answer?.kind === 'choice' ? answer.letters.join('') : answer?.kind === 'trueFalse' && answer.says,
      ]),
    ).toEqual([
      ['single', '接触器属于（　）电器。', 'C'],
      ['single', '三相 PLC 的输入（　）。', 'B'],
      ['trueFalse', '停电后要验电。', true],
      ['trueFalse', '验电可以不戴手套。', false],
    ])
  })
  test('options on one line, explanation, place', () => {
    expect(rows[0]?.options.map(({ says }) => says)).toEqual(['开关', '保护', '控制', '测量'])
    expect(rows[3]?.why).toBe('要戴绝缘手套。')
    expect(rows.map(({ where }) => where.line)).toEqual([3, 5, 8, 9])
  })
  test('what belongs to no question is told', () => expect(notes).toEqual(['第 1 行没有当题读。', '这些答案没有找到题：single 9。']))
  test('closed spaces are told', () => expect(rows[1]?.problems.map(({ code }) => code)).toContain('ocrSpaces'))
})

describe('a line of answers', () => {
  const said = (line: string) => readAnswerLine(line).map(({ number, answer }) => `${number}${answer}`)
  test.each([
    ['1-5 ABCDE', ['1A', '2B', '3C', '4D', '5E']],
    ['11～13 AB ACD BC', ['11AB', '12ACD', '13BC']],
    ['1-3：√×√', ['1√', '2×', '3√']],
    ['1.A 2、BD 3：√', ['1A', '2BD', '3√']],
    ['1-3 AB', []],
    ['没有答案', []],
  ])('%s', (line, answers) => expect(said(line)).toEqual(answers))
})

describe('labelled lines', () => {
  const rowOf = (text: string) => readPlainText(text, 'a.txt').rows[0]
  test('stand between the answer and the explanation', () => {
    const row = rowOf('1. 甲（　）。\nA. 一\nB. 二\n答案：B\n难度：4\n知识点：K001 K002\n误解：A：弄反了\n依据：定义\n解析：因为。\n')
    expect(row).toMatchObject({ answer: { letters: ['B'] }, difficulty: '4', points: ['K001', 'K002'], basis: '定义', why: '因为。' })
    expect(row?.misconceptions).toEqual({ A: '弄反了' })
  })
  test('in the stem and in the explanation such a line belongs to it', () => {
    const row = rowOf('1. 甲。\n已知：U=380 V\n答案：对\n解析：先算。\n已知：U=380 V\n说明：略')
    expect(row).toMatchObject({ stem: '甲。已知：U=380 V', given: '', why: '先算。\n已知：U=380 V\n说明：略' })
  })
})
