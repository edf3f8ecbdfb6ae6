import { expect, test } from 'vitest'
import { bare, fold, partsOf, runsOf } from './atoms.ts'

const textsOf = (text: string): readonly (readonly string[])[] => runsOf(fold(text)).map((run) => run.map((atom) => atom.text))

test('width and case make no difference', () => {
  expect(fold('２０００元ＡＰＰ')).toBe('2000元app')
})

test('a Chinese character is an atom, a number and a Latin word too', () => {
  expect(textsOf('每人2000元')).toEqual([['每', '人', '2000', '元']])
})

test('a blank beside a number does not part them; between Chinese words it does', () => {
  expect(textsOf('2000 元')).toEqual([['2000', '元']])
  expect(textsOf('高级工 补贴')).toEqual([
    ['高', '级', '工'],
    ['补', '贴'],
  ])
})

test('punctuation parts', () => {
  expect(textsOf('渝人社发〔2024〕13号')).toEqual([['渝', '人', '社', '发'], ['2024'], ['13', '号']])
  expect(bare('发〔2024〕13号')).toBe('发 2024 13号')
})

test('points and hyphens inside a number or an address belong to it, and its parts are known', () => {
  const [run] = runsOf('zscx.osta.org.cn')
  expect(run?.map(({ text }) => text)).toEqual(['zscx.osta.org.cn'])
  expect(run?.flatMap(partsOf)).toEqual(['zscx', 'osta', 'org', 'cn'])
  expect(runsOf('023-72237676')[0]?.flatMap(partsOf)).toEqual(['023', '72237676'])
})
