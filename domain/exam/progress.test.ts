import { expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { aSingle } from '#domain/item/item.fixture.ts'
import { toItemId } from '#domain/item/item.ts'
import type { Response } from '#domain/item/response.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import type { Scope, Standard } from '#domain/item/standard.ts'
import { type Attempt, attemptOf, isReallyAnswered } from './attempt.ts'
import { resultOf } from './exam-result.ts'
import { progressOf } from './progress.ts'
import { aForm, aSitting } from './sitting.fixture.ts'
import { toSittingCode } from './sitting.ts'

const scope = (code: string): Scope => ({ code, name: code, theoryWeight: 50, skillWeight: 0, importance: { X: 1, Y: 0, Z: 0 } })
const standard = {
  parts: [
    {
      code: 'A',
      name: 'A',
      functions: [
        { code: 'A-A', name: 'first', scopes: [scope('A-A-A')] },
        { code: 'A-B', name: 'second', scopes: [scope('A-B-A')] },
        { code: 'A-C', name: 'never asked', scopes: [scope('A-C-A')] },
      ],
    },
  ],
} as unknown as Standard

/** Forty items of one mark in each of two scopes; so many of each answered right, and the others of `left` left open. */
function anAttempt(code: string, right: readonly [number, number], left = 0): Attempt {
  const items = Array.from({ length: 80 }, (_, nth) => aSingle({ id: toItemId(`i-${nth}`) }))
  const itemOf = (id: string) => items.find((item) => item.id === id) ?? aSingle()
  const sitting = aSitting({
    code: toSittingCode(code),
    startedAt: toInstant(Number(code)),
    form: {
      ...aForm,
      passMark: { ...aForm.passMark, value: 48 },
      content: { kind: 'sections', sections: [{ ...aForm.content.sections[0], count: 80 }] },
    },
    paper: items.map(({ id }, nth) => ({ item: id, scope: nth < 40 ? 'A-A-A' : 'A-B-A', section: 0, most: marksOf(1) })),
  })
  const sheet = items.map((item, nth) => {
    const isRight = nth < 40 ? nth < right[0] : nth - 40 < right[1]
    const wrong = item.options.find(({ id }) => id !== item.key)?.id ?? item.key
    const response: Response = { kind: 'single', chosen: isRight ? item.key : wrong }
    return { response: nth >= 80 - left ? undefined : response, isFlagged: false, spentMs: 0 }
  })
  return attemptOf(sitting, resultOf(sitting, sheet, itemOf), itemOf)
}

test('a first sitting has nothing to be compared with', () => {
  const { steps, change, functions } = progressOf([], anAttempt('1', [30, 30]), standard)
  expect([steps.length, steps[0]?.share, steps[0]?.line, steps[0]?.isPassed, change, functions]).toEqual([
    1,
    0.75,
    0.6,
    true,
    undefined,
    [],
  ])
})

test('against the sitting before, not the first; by function, and only of what both asked', () => {
  const { steps, change, functions } = progressOf([anAttempt('1', [40, 40]), anAttempt('2', [8, 20])], anAttempt('3', [36, 22]), standard)
  expect(steps.map(({ code, share, isPassed }) => [code, share, isPassed])).toEqual([
    ['1', 1, true],
    ['2', 0.35, false],
    ['3', 0.725, true],
  ])
  expect(change?.kind).toBe('better')
  expect(functions.map(({ workFunction, before, now, change: { kind } }) => [workFunction.code, before.share, now.share, kind])).toEqual([
    ['A-A', 0.2, 0.9, 'better'],
    ['A-B', 0.5, 0.55, 'chance'],
  ])
})

test('a paper that was hardly answered is shown, but nothing is concluded from it', () => {
  const [whole, hardly] = [anAttempt('1', [30, 30]), anAttempt('2', [30, 0], 41)]
  for (const { steps, change, functions } of [progressOf([whole], hardly, standard), progressOf([hardly], whole, standard)])
    expect([steps.length, change, functions]).toEqual([2, undefined, []])
})

test('really answered is at least half of the items', () => {
  expect(isReallyAnswered(anAttempt('1', [0, 0], 40))).toBe(true)
  expect(isReallyAnswered(anAttempt('1', [0, 0], 41))).toBe(false)
})
