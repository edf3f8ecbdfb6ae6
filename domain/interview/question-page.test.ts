import { expect, test } from 'vitest'
import { aChoice, aDate, aNumber, aYesNo, dictionaryOf } from '#domain/rules/rule.fixture.ts'
import { type Answer, unsure } from './answers.ts'
import { questionPage } from './question-page.ts'

const kind = aChoice('kind', { level: '等级证', none: '没有证' })
const level = aChoice('level', { L3: '三级' }, { group: '证书' })
const issued = aDate('issued', { group: '证书', askedUnless: { fact: kind.id, is: ['none'] } })
const months = aNumber('months', { group: '社保' })
const paying = aYesNo('paying', { group: '社保' })
const dictionary = dictionaryOf(kind, level, issued, months, paying)
const all = new Set([kind.id, level.id, issued.id, months.id, paying.id])

const shown = (asked: typeof kind, open: ReadonlySet<typeof kind.id>, answered: Readonly<Record<string, Answer>> = {}) =>
  questionPage(asked, open, new Map(Object.entries(answered).map(([id, answer]) => [id as typeof kind.id, answer])), dictionary).map(
    ({ param }) => param,
  )

test('a question without a group stands alone', () => {
  expect(shown(kind, all)).toEqual(['kind'])
})

test('a group is asked together, in the editors’ order, whichever of it comes up', () => {
  expect(shown(level, all)).toEqual(['level', 'issued'])
  expect(shown(issued, all)).toEqual(['level', 'issued'])
})

test('what cannot matter is not shown, and what is answered is not asked twice', () => {
  expect(shown(months, new Set([months.id]))).toEqual(['months'])
  expect(shown(level, new Set([level.id]), { issued: '2025-11-18' })).toEqual(['level'])
})

test('looked at again, a page is as it was', () => {
  expect(shown(level, new Set(), { level: 'L3', issued: unsure })).toEqual(['level', 'issued'])
})

test('but a question that makes no sense any more is gone', () => {
  expect(shown(level, new Set(), { kind: 'none', level: 'L3', issued: '2025-11-18' })).toEqual(['level'])
})
