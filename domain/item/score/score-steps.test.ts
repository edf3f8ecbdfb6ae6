import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aNumber } from '#domain/item/item.fixture.ts'
import type { NumberItem } from '#domain/item/item.ts'
import { parseResponse } from '#domain/item/parse-response.ts'
import { placesGiven, responseShown } from '#domain/item/shown-response.ts'
import { marksOf, sayMarks } from './marks.ts'
import { sayHint } from './score.ts'
import { scoreResponse } from './score-response.ts'
import { judgeSteps } from './score-steps.ts'
import { plainRules } from './scoring-rules.ts'

/** A star of 22 Ω at 380 V: phase voltage 219.4 V (2 of 5), line current 9.973 A (3 of 5). */
const stepMarks = {
  steps: [{ name: 'p', asks: '相电压', unit: 'V', key: 219.4, tolerance: 0.01, formula: 'U/1.732', share: 2 }],
  ...{ asks: '线电流', share: 3 },
} as const
const item: NumberItem & { stepMarks: typeof stepMarks } = {
  ...aNumber({ key: 9.973, unit: 'A', tolerance: 0.01, formula: 'p/Z', given: { U: 380, Z: 22 } }),
  stepMarks,
}

const marks = (written: readonly string[], number: 'ownKey' | 'followThrough' = 'followThrough') => {
  const response = responseShown(item, 1, written)
  const { marks: got, verdict } = scoreResponse(item, response, marksOf(5), { ...plainRules, number })
  return `${sayMarks(got)} ${verdict}`
}

test.each([
  [['219.4', '9.973'], '5 right', '5 right'],
  [['219 V', '9.95 A'], '5 right', '5 right'],
  [['219.4', '10.5'], '2 partly', '2 partly'],
  [['219.4', ''], '2 partly', '2 partly'],
  [['', '9.973'], '3 partly', '3 partly'],
  [['380', '17.27'], '3 partly', '0 wrong'], // the phase voltage is wrong, and 380/22 follows from it
  [['380', '9.973'], '3 partly', '3 partly'],
  [['380', '16'], '0 wrong', '0 wrong'],
  [['380 A', '17.27'], '0 wrong', '0 wrong'], // a wrong unit is no value to go on with
  [['约', '17.27'], '0 wrong', '0 wrong'],
  [['', ''], '0 blank', '0 blank'],
  [['219.4'], '0 blank', '0 blank'], // not what our form sends
])('%j is worth %s, or without following through %s', (written, following, strict) => {
  expect([marks(written), marks(written, 'ownKey')]).toEqual([following, strict])
})

test('what follows is told from what is right, and a hint says what is the matter', () => {
  expect(judgeSteps(item, ['380', '17.27'], 'followThrough').map(({ verdict }) => verdict)).toEqual(['wrong', 'follows'])
  const { hint } = scoreResponse(item, responseShown(item, 1, ['219.4 A', '9.973']), marksOf(5), plainRules)
  expect(hint && sayHint(hint)).toBe('单位不对，这道题要用 V。')
})

test('a second step follows from the first as well, and shares are always whole marks of the paper together', () => {
  const two: NumberItem & { stepMarks: NonNullable<NumberItem['stepMarks']> } = {
    ...aNumber({ key: 12, unit: '', tolerance: 0.001, formula: 'b+c', given: { a: 2 } }),
    stepMarks: {
      steps: [
        { name: 'b', asks: '一', unit: '', key: 4, tolerance: 0.001, formula: 'a*2', share: 1 },
        { name: 'c', asks: '二', unit: '', key: 8, tolerance: 0.001, formula: 'b*2', share: 1 },
      ],
      ...{ asks: '三', share: 1 },
    },
  }
  const verdicts = (written: readonly string[]) => judgeSteps(two, written, 'followThrough').map(({ verdict }) => verdict)
  expect(verdicts(['5', '10', '15'])).toEqual(['wrong', 'follows', 'follows'])
  expect(verdicts(['5', '10', '12'])).toEqual(['wrong', 'follows', 'right'])
  expect(verdicts(['5', '8', '13'])).toEqual(['wrong', 'right', 'follows'])
  expect(verdicts(['5', '8', '12'])).toEqual(['wrong', 'right', 'right'])
  const written = fc.constantFrom('', '4', '5', '8', '10', '12', '15', 'x')
  fc.assert(
    fc.property(fc.tuple(written, written, written), fc.integer({ min: 1, max: 2000 }), (texts, most) => {
      const [own, following] = (['ownKey', 'followThrough'] as const).map((number) =>
        scoreResponse(two, responseShown(two, 1, texts), marksOf(most / 100), { ...plainRules, number }),
      )
      if (own === undefined || following === undefined) throw new Error('scores')
      expect(following.marks).toBeGreaterThanOrEqual(own.marks) // following through never takes anything
      expect(following.marks).toBeLessThanOrEqual(following.most)
      expect(own.verdict === 'right').toBe(following.verdict === 'right')
    }),
    { numRuns: 200 },
  )
})

test('an answer comes back into its fields, from a form and from JSON', () => {
  const response = responseShown(item, 1, [' 219 ', '10'])
  expect(response).toEqual({ kind: 'number', written: '10', steps: ['219'] })
  expect(placesGiven(item, 1, response)).toEqual(['219', '10'])
  expect(parseResponse(['219', '10'], item)).toEqual({ ok: true, value: response })
  expect(parseResponse(['1', '2', '3'], item).ok).toBe(false)
})
