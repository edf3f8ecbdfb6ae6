import { expect, test } from 'vitest'
import { aNumber, aSet, aYesNo, dictionaryOf } from '#domain/rules/rule.fixture.ts'
import { type Answers, unsure } from './answers.ts'
import { timely, unasked } from './unasked.ts'

const before = aSet('before', { training: '培训补贴' })
const count = aNumber('count', { screenedBy: { fact: before.id, options: ['training'] } })
const other = aYesNo('other')
const dictionary = dictionaryOf(before, count, other)
const open = [before.id, count.id, other.id]

test('what is screened waits for its screening question', () => {
  expect(unasked(open, new Map(), dictionary)).toEqual([before.id, other.id])
})

test('after 不确定 it is asked for itself', () => {
  expect(unasked(open, new Map([[before.id, unsure]]), dictionary)).toEqual([count.id, other.id])
})

test('where the screening question is not open, nothing waits for it', () => {
  expect(unasked([count.id, other.id], new Map([[other.id, true]]), dictionary)).toEqual([count.id])
})

test('what is answered stays timely, since a 不确定 can be made good', () => {
  const answers: Answers = new Map([[other.id, unsure]])
  expect(timely(open, answers, dictionary)).toEqual([before.id, other.id])
  expect(unasked(open, answers, dictionary)).toEqual([before.id])
})
