import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBlank } from '#domain/item/item.fixture.ts'
import { marksOf, sayMarks } from './marks.ts'
import { isSameText } from './same-text.ts'
import { scoreBlank } from './score-blank.ts'

const score = (written: readonly string[], changed: Parameters<typeof aBlank>[0] = {}, rule: 'perGap' | 'allOrNothing' = 'perGap') => {
  const { marks, verdict } = scoreBlank(aBlank(changed), written, marksOf(2), rule)
  return `${sayMarks(marks)} ${verdict}`
}

describe('gaps', () => {
  test.each([
    [['停电', '验电'], '2 right'],
    [['停电', '验明无电'], '2 right'],
    [[' 停 电', '验电。'], '2 right'],
    [['停电'], '1 partly'],
    [['验电', '停电'], '0 wrong'],
    [['', ' '], '0 blank'],
    [[], '0 blank'],
    [['停电', '验电', '接地'], '2 right'],
  ])('%o', (written, says) => expect(score(written)).toBe(says))

  test('a paper may ask for all gaps or nothing', () => expect(score(['停电', '送电'], {}, 'allOrNothing')).toBe('0 wrong'))

  test('in any order, each gap is filled once', () => {
    expect(score(['验电', '停电'], { anyOrder: true })).toBe('2 right')
    expect(score(['停电', '停电'], { anyOrder: true })).toBe('1 partly')
  })

  test('an answer that fits two gaps leaves the one that another needs', () => {
    const gaps = [['甲', '乙'], ['甲']] as const
    expect(score(['甲', '乙'], { anyOrder: true, gaps })).toBe('2 right')
    expect(score(['乙', '甲'], { anyOrder: true, gaps })).toBe('2 right')
  })

  test('any order of the right answers is right', () => {
    const gaps = [['一', '1'], ['二', '1'], ['三', '2'], ['四']] as const
    fc.assert(
      fc.property(fc.shuffledSubarray(['1', '二', '三', '四'], { minLength: 4 }), (written) => {
        expect(score(written, { anyOrder: true, gaps })).toBe('2 right')
      }),
    )
  })

  test.each([
    ['ＡＢ 380Ｖ', 'ab380v', true],
    ['（1）', '(1)', true],
    ['50', '50.0', true],
    ['−15', '-15', true],
    ['5', '50', false],
    ['自锁', '互锁', false],
    ['', '。', true],
  ])('%s and %s', (one, other, is) => expect(isSameText(one, other)).toBe(is))
})
