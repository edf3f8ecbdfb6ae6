import { expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { answerCells } from './answer-cells.ts'
import type { FactDefinition } from './fact.ts'
import type { Mark } from './marks.ts'
import { aChoice, aDate, aNumber, aSet, aYesNo } from './rule.fixture.ts'

const say = (fact: FactDefinition, ...marks: readonly Mark[]): readonly string[] =>
  answerCells(fact, marks, new Map(), day('2026-01-01')).map(({ says }) => says)

test('numbers are told as spans that meet without a gap', () => {
  expect(say(aNumber('months'), { kind: 'number', from: 12 }, { kind: 'number', from: 36 })).toEqual([
    '不到 12 个月',
    '12 个月到 35 个月',
    '36 个月以上',
  ])
  expect(say(aNumber('times'), { kind: 'number', from: 1 }, { kind: 'number', from: 2 })).toEqual(['不到 1 个月', '1 个月', '2 个月以上'])
})

test('dates are told by their first and last day, up to the last that may be named', () => {
  const marks: readonly Mark[] = ['2019-01-01', '2021-01-01', '2027-01-01'].map((from) => ({ kind: 'day', from: day(from) }))
  expect(say(aDate('issued'), ...marks)).toEqual(['2019-01-01 以前', '2019-01-01 到 2020-12-31', '2021-01-01 起'])
})

test('options that no rule names are one answer, unless it is a single one', () => {
  const named: Mark = { kind: 'options', values: ['L3'] }
  expect(say(aChoice('level', { L3: '三级', L2: '二级', L1: '一级' }), named)).toEqual(['三级', '其他'])
  expect(say(aChoice('level', { L3: '三级', L2: '二级' }), named)).toEqual(['三级', '二级'])
})

test('yes and no in the words of the question; of several options each alone', () => {
  expect(say(aYesNo('flag'))).toEqual(['是', '不是'])
  expect(say(aSet('had', { same: '领过', other: '别的领过' }))).toEqual(['都没有', '领过', '别的领过'])
})
