import { expect, test } from 'vitest'
import { assess } from '#domain/entitlement/assess.ts'
import { chongqing, dictionary, inOrder } from '#domain/entitlement/skill-upgrade.fixture.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import { toFactId } from '#domain/rules/fact.ts'
import { type Answer, type Answers, factsFrom, unsure } from './answers.ts'
import { nextQuestion, openQuestions, progressOf } from './next-question.ts'

const on = day('2018-09-01')
const answered = (given: Record<string, Answer>): Answers => new Map(Object.entries(given).map(([id, answer]) => [toFactId(id), answer]))
const assessed = (answers: Answers) => assess({ policies: [chongqing], dictionary }, factsFrom(answers), on)
const asked = (given: Record<string, Answer>) => nextQuestion(dictionary, assessed(answered(given)), answered(given))?.id

test('the place comes first, then what the rules speak of, in the dictionary’s order', () => {
  expect(asked({})).toBe('person.ui.insuredPlace')
  expect(asked({ 'person.ui.insuredPlace': '500102' })).toBe('cert.level')
  expect(asked({ 'person.ui.insuredPlace': '500102', 'cert.level': 'L3' })).toBe('cert.issueDate')
})

test('a question answered out of turn is not asked again, and one answered 不确定 neither', () => {
  expect(asked({ ...inOrder, 'cert.issueDate': '2018-06-15' })).toBe('person.ui.cumulativeMonths')
  expect(asked({ ...inOrder, 'person.ui.cumulativeMonths': 40 })).toBe('cert.issueDate')
  expect(asked({ 'person.ui.insuredPlace': '500102', 'cert.level': unsure })).toBe('cert.issueDate')
  expect(asked({ 'person.ui.insuredPlace': unsure })).toBe('cert.level')
})

test('what nothing depends on any more is not asked', () => {
  expect(asked({ 'person.ui.insuredPlace': '500102', 'cert.level': 'L2' })).toBeUndefined()
  expect(asked({ 'person.ui.insuredPlace': '510100' })).toBeUndefined()
})

test('what only a catalogue knows is not asked, even if the amount depends on it', () => {
  const all = { ...inOrder, 'cert.issueDate': '2018-06-15', 'person.ui.cumulativeMonths': 36 }
  const [entitlement] = assessed(answered(all))
  expect(entitlement).toMatchObject({ verdict: 'yes', amount: { dependsOn: ['catalog.marketDemand'] } })
  expect(asked(all)).toBeUndefined()
})

test('不确定 gives no fact', () => {
  expect(factsFrom(answered({ a: true, b: unsure, c: [] }))).toEqual(
    new Map<string, unknown>([
      ['a', true],
      ['c', []],
    ]),
  )
})

test('progress counts the benefits about which nothing is left to ask', () => {
  const start = answered({ 'person.ui.insuredPlace': '500102' })
  expect(progressOf(assessed(start), start)).toEqual({ settled: 0, of: 1 })
  const done = answered({ 'person.ui.insuredPlace': '500102', 'cert.level': 'L2' })
  expect(progressOf(assessed(done), done)).toEqual({ settled: 1, of: 1 })
  const nowhere = answered({ 'person.ui.insuredPlace': unsure })
  expect(openQuestions(dictionary, assessed(nowhere), nowhere).has(toFactId('cert.level'))).toBe(true)
  expect(progressOf(assessed(nowhere), nowhere)).toEqual({ settled: 0, of: 1 })
})
