import { describe, expect, test } from 'vitest'
import { unsure } from '#domain/interview/answers.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import type { FactDefinition } from '#domain/rules/fact.ts'
import { aChoice, aDate, aNumber } from '#domain/rules/rule.fixture.ts'
import { takeAnswers } from './take-answers.ts'

const today = day('2026-02-12')
const kind = aChoice('kind', { level: '等级证', none: '没有证' })
const issued = aDate('issued', { askedUnless: { fact: kind.id, is: ['none'] } })
const months = aNumber('months')

const taken = (given: readonly (readonly [FactDefinition, string])[]) =>
  takeAnswers(
    given.map(([fact, text]) => ({ fact, given: [text] })),
    new Map([[months.id, 12]]),
    today,
  )

describe('a page of questions', () => {
  test('is taken as a whole, beside what was answered before', () => {
    expect(
      taken([
        [kind, 'level'],
        [issued, '~'],
      ]),
    ).toEqual({
      ok: true,
      value: new Map<unknown, unknown>([
        [months.id, 12],
        [kind.id, 'level'],
        [issued.id, unsure],
      ]),
    })
  })

  test('replaces an earlier answer', () => {
    expect(taken([[months, '40']])).toEqual({ ok: true, value: new Map([[months.id, 40]]) })
  })

  test('is refused with every field that could not be used', () => {
    const refused = taken([
      [kind, ''],
      [issued, '2025-02-30'],
      [months, '12'],
    ])
    expect(!refused.ok && refused.problem.map(({ fact }) => fact.id)).toEqual([kind.id, issued.id])
  })

  test('may leave empty what another answer of it makes senseless', () => {
    expect(
      taken([
        [kind, 'none'],
        [issued, ''],
      ]),
    ).toMatchObject({ ok: true })
    expect(
      taken([
        [kind, 'none'],
        [issued, '2025-13-01'],
      ]),
    ).toMatchObject({ ok: false })
    expect(
      taken([
        [kind, 'level'],
        [issued, ''],
      ]),
    ).toMatchObject({ ok: false })
  })
})
