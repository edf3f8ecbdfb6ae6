import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberIn } from './chinese-number.ts'
import { figuresIn } from './figures.ts'
import { levelAt, levelsIn } from './levels-in.ts'

const short = (text: string): readonly string[] =>
  figuresIn(text).map(({ unit, low, high, isAbout }) => `${low === high ? low : `${low}-${high}`} ${unit}${isAbout ? ' about' : ''}`)

test.each([
  ['2000', 2000],
  ['两千', 2000],
  ['一千五', 1500],
  ['三千五百', 3500],
  ['十二', 12],
  ['三十六', 36],
  ['二十', 20],
  ['一千零五', 1005],
  ['半', 0.5],
  ['十百', undefined],
  ['千', undefined],
  ['三五', undefined],
])('%s is %s', (text, value) => expect(numberIn(text)).toBe(value))

test.each([
  ['三级 2000 元', ['2000 yuan']],
  ['两千块', ['2000 yuan']],
  ['500万元', ['5000000 yuan']],
  ['每人每年4000到6000元', ['4000-6000 yuan']],
  ['培养期1至2年', ['12-24 months']],
  ['满12个月', ['12 months']],
  ['半年', ['6 months']],
  ['一年最多3次', ['12 months', '3 times']],
  ['不超过 2.5%', ['2.5 percent']],
  ['2,000元', ['2000 yuan']],
  ['2000元左右', ['2000 yuan about']],
  ['2023年起', []],
  ['数千元', []],
  ['三级', []],
  ['第3次', []],
  ['5月8日', []],
])('%s has the figures %j', (text, figures) => expect(short(text)).toEqual(figures))

describe('levels', () => {
  test('a longer word is not its part, and a title is no level', () => {
    expect(levelsIn('高级技师、技师和高级职称，高一级').map(({ level }) => level)).toEqual(['L1', 'L2'])
  })
  test('a figure belongs to the level before it, else to the first after it', () => {
    const levels = levelsIn('五级1000元，三级')
    expect([levelAt(levels, 2), levelAt(levels, 12), levelAt(levelsIn('2000元的三级'), 0)]).toEqual(['L5', 'L3', 'L3'])
  })
})

test('whatever stands around it, a sum is read as it is written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999 }),
      fc.constantFrom('补', '给你', '：', ' ', '（'),
      fc.constantFrom('', '。', '现金', '）'),
      (sum, before, after) => {
        expect(figuresIn(`${before}${sum}元${after}`)).toMatchObject([{ unit: 'yuan', low: sum, high: sum }])
      },
    ),
  )
})
