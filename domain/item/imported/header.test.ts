import { expect, test } from 'vitest'
import { columnOf, readHead } from './header.ts'

test.each([
  ['题干（必填）', 'stem'],
  ['试题', 'stem'],
  ['问题描述', 'stem'],
  ['* 正确答案', 'answer'],
  ['对/错', 'answer'],
  ['选项Ａ（必填）', 'option A'],
  ['选项 F', 'option F'],
  ['D', 'option D'],
  ['知识点名称', 'points'],
  ['所属范围', 'aside'],
])('%s is %s', (head, column) => expect(columnOf(head)).toBe(column))

test('a strange head is told, and a row of answers is no head', () => {
  expect(columnOf('颜色')).toBeUndefined()
  expect(readHead(['题目内容', '颜色', '答案'])).toEqual(['stem', undefined, 'answer'])
  expect(readHead(['1', '接触器是什么？', 'A'])).toBeUndefined()
})
