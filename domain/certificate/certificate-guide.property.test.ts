import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GuideAnswer, type GuideOutcome, guide } from './certificate-guide.ts'
import { kindIds, questions } from './guide.fixture.ts'

const anyAnswer: fc.Arbitrary<GuideAnswer> = fc
  .constantFrom(...questions)
  .chain((question) => fc.constantFrom(undefined, ...question.options).map((option) => ({ question, option })))
const anyAnswers = fc.uniqueArray(anyAnswer, { maxLength: questions.length, selector: ({ question }) => question.id })

const leftIn = (outcome: GuideOutcome): readonly string[] => {
  switch (outcome.kind) {
    case 'one':
      return [outcome.certificate]
    case 'several':
      return outcome.remaining
    case 'contradiction':
      return []
  }
}
const left = (answers: readonly GuideAnswer[]) => leftIn(guide(questions, kindIds, answers).outcome)

test('one more answer never widens what is left, whichever it is', () => {
  fc.assert(
    fc.property(anyAnswers, ([last, ...others]) => {
      const before = left(others)
      const after = left(last === undefined ? others : [...others, last])
      expect(after.filter((kind) => !before.includes(kind))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('the order of the answers does not matter, and 不确定 changes nothing that is left', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(left(answers.toReversed())).toEqual(left(answers))
      expect(left(answers.filter(({ option }) => option !== undefined))).toEqual(left(answers))
    }),
    { numRuns: 500 },
  )
})

test('a slip that is named mends the contradiction', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { outcome } = guide(questions, kindIds, answers)
      if (outcome.kind !== 'contradiction') return
      for (const { without, remaining } of outcome.fits) expect(left(answers.filter((each) => each !== without))).toEqual(remaining)
    }),
    { numRuns: 500 },
  )
})
