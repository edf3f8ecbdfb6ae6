import { expect, test } from 'vitest'
import { aChoice, aNumber, aSet, aYesNo, dictionaryOf } from '#domain/rules/rule.fixture.ts'
import { parseFactsFile } from './facts-file.ts'

const dictionary = dictionaryOf(
  aNumber('person.months', { param: 'months', label: '缴费月数', question: '交了几个月？' }),
  aChoice('cert.level', { L4: '四级', L3: '三级' }, { label: '等级', question: '几级？' }),
  aSet('history.had', { same: '领过' }),
  aYesNo('flag'),
)
const read = (text: string) => parseFactsFile(text, 'f.yaml', dictionary)

test('facts by id or by short name; an empty list is a full answer', () => {
  const facts = read('months: 12\ncert.level: L3\nhistory.had: []\nflag: no\n')
  expect(facts.ok && [...facts.value]).toEqual([
    ['person.months', 12],
    ['cert.level', 'L3'],
    ['history.had', []],
    ['flag', false],
  ])
})

test('an empty file knows nothing', () => {
  const facts = read('')
  expect(facts.ok && facts.value.size).toBe(0)
})

test('wrong facts are refused in the words of their question, each with its line', () => {
  const facts = read('months: 700\ncert.level: L9\ncert.levels: L3\n')
  expect(facts.ok ? [] : facts.problem.map(({ file, line, says }) => `${file}:${line} ${says}`)).toEqual([
    'f.yaml:1 交了几个月？ “缴费月数”请填 0 到 600 之间的整数，单位是个月。',
    'f.yaml:2 几级？ “等级”请从给出的几项里选一项。可以写：L4（四级）、L3（三级）。',
    'f.yaml:3 事实字典里没有“cert.levels”。相近的有：cert.level。',
  ])
})
