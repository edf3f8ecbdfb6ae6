import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aNumber } from '#domain/item/item.fixture.ts'
import { marksOf } from './marks.ts'
import { isSameUnit, readQuantity } from './read-quantity.ts'
import { sayHint } from './score.ts'
import { scoreNumber } from './score-number.ts'

const score = (written: string, changed: Parameters<typeof aNumber>[0] = {}) => {
  const { verdict, hint } = scoreNumber(aNumber(changed), [written], marksOf(2), 'followThrough')
  return hint === undefined ? verdict : sayHint(hint)
}

describe('numbers', () => {
  test.each([
    ['10.53', 'right'],
    ['10.53 kW', 'right'],
    ['１０．５３ＫＷ', 'right'],
    ['10.53千瓦', 'right'],
    ['10.6353', 'right'], // the edge of 1 %
    ['10.636', 'wrong'],
    ['10.42', 'wrong'],
    ['-10.53', 'wrong'],
    ['1.053×10¹', 'right'],
    ['', 'blank'],
    ['  ', 'blank'],
    ['10.53 W', '单位不对，这道题要用 kW。'],
    ['10530 W', '单位不对，这道题要用 kW。'],
    ['约十', '这里要写一个数，例如 10.5。'],
    ['1.2.3', '这里要写一个数，例如 10.5。'],
    ['kW', '这里要写一个数，例如 10.5。'],
  ])('%s for 10.53 kW', (written, says) => expect(score(written)).toBe(says))

  test('one unit of the last place counts where it is more than the tolerance', () => {
    const key = { key: 0.05, unit: 'Ω', tolerance: 0.01 }
    expect(score('0.06', { ...key, lastPlace: 0.01 })).toBe('right')
    expect(score('0.061', { ...key, lastPlace: 0.01 })).toBe('wrong')
    expect(score('0.06', key)).toBe('wrong')
  })

  test('a bare number may be written in per cent, and another unit is told so', () => {
    expect(score('2.867%', { key: 0.02867, unit: '' })).toBe('right')
    expect(score('0.02867', { key: 0.02867, unit: '' })).toBe('right')
    expect(score('2.867', { key: 0.02867, unit: '' })).toBe('wrong')
    expect(score('0.02867 r/min', { key: 0.02867, unit: '' })).toBe('这道题的答案没有单位。')
  })

  test('a key of nothing is met by nothing', () => expect([score('0', { key: 0 }), score('0.001', { key: 0 })]).toEqual(['right', 'wrong']))

  test.each([
    ['1,380 V', { is: 1380, unit: 'V' }],
    ['1.5e3Ω', { is: 1500, unit: 'Ω' }],
    ['2.5×10^-3 A', { is: 0.0025, unit: 'A' }],
    ['6x10⁻² mm²', { is: 0.06, unit: 'mm^2' }],
    ['+.5', { is: 0.5, unit: '' }],
    ['= -15', { is: -15, unit: '' }],
    ['60 ℃', { is: 60, unit: '°C' }],
    ['1,23', undefined],
    ['1e999', undefined],
    ['9'.repeat(100), undefined],
  ])('%s is read', (text, quantity) => expect(readQuantity(text)).toEqual(quantity))

  test.each([
    ['KW', 'kW', true],
    ['欧姆', 'Ω', true],
    ['\u2126', 'Ω', true],
    ['\u00b5F', 'μF', true],
    ['微法', 'μF', true],
    ['N*m', 'N·m', true],
    ['转/分', 'r/min', true],
    ['mΩ', 'MΩ', false],
    ['V', 'A', false],
    ['constructor', 'V', false],
  ])('units %s and %s', (one, other, is) => expect(isSameUnit(one, other)).toBe(is))

  test('what is written is read back, and no text throws', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (is) => {
        expect(readQuantity(`${is} V`)).toEqual({ is: is + 0, unit: 'V' })
      }),
    )
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void score(text)))
  })
})
