import { describe, expect, test } from 'vitest'
import { readPlainText } from './read-plain-text.ts'

const TEXT = `匠途题库\r
\r
一、单选题\r
\r
1. 测得\r
两个 A. 点之间（　）。\r
A. 甲 B. 乙\r
B、丙\r
答案：B\r
难度:3\r
误解：A：弄反了\r
解析：先测。\r
\\2. 再算。\r
\\\r
【知识点】：K001\r
\r
二、材料题\r
3. 一台电动机。\r
题号：m1\r
4．它在转。\r
题型：判断\r
答案：对\r
材料题号：m1\r
5. 它停了。\r
题型：判断\r
答案：错\r
材料题号：m2\r
`

describe('our own text, edited by hand', () => {
  const { rows, notes } = readPlainText(TEXT, 'a.txt')
  test('a line is what it begins with; the others go on with the text above', () => {
    expect(rows[0]).toMatchObject({
      ...{ kind: 'single', stem: '测得\n两个 A. 点之间（　）。', answer: { letters: ['B'] }, difficulty: '3', points: ['K001'] },
      ...{ why: '先测。\n2. 再算。', misconceptions: { A: '弄反了' }, where: { line: 5 } },
    })
    expect(rows[0]?.options.map(({ says }) => says)).toEqual(['甲 B. 乙', '丙'])
  })
  test('a part goes to its material; one whose material is missing is refused', () => {
    expect(rows.slice(1)).toMatchObject([
      { kind: 'case', stem: '一台电动机。', answer: { parts: [{ kind: 'trueFalse', stem: '它在转。', answer: { says: true } }] } },
      { stem: '它停了。', problems: [{ code: 'unreadable', of: '没有材料“m2”' }] },
    ])
  })
  test('what belongs to no question is told', () => {
    expect(notes).toEqual([])
    expect(readPlainText(TEXT + TEXT, 'a.txt').rows).toHaveLength(6)
    expect(readPlainText(`匠途题库\n总说明\n${TEXT}`, 'a.txt').notes).toEqual(['第 2 行没有当题读。'])
  })
})
