/** The interview of a unit over the real content: it ends, asks a unit what a unit can know, and leaves nothing out that counts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '#domain/entitlement/assess.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { type Answer, factsFrom, unsure } from '#domain/interview/answers.ts'
import { nextQuestion } from '#domain/interview/next-question.ts'
import type { FactId } from '#domain/rules/fact.ts'
import { TODAY } from '#testing/app-context.ts'
import { toSearch } from './answers-in-address.ts'
import { contentForTests } from './content.fixture.ts'
import { day } from './interview.fixture.ts'
import { readResult } from './read-result.ts'

const on = day(TODAY)
const content = contentForTests()

const dice = fc.array(fc.nat(999), { minLength: 30, maxLength: 30 })
const judged = (answers: ReadonlyMap<FactId, Answer>): readonly Entitlement[] =>
  assess(content.catalogue, factsFrom(answers), on, 'benefit', 'enterprise')
const verdicts = (all: readonly Entitlement[]): Record<string, string> =>
  Object.fromEntries(all.map(({ benefit, verdict }) => [benefit, verdict]))

/** Answers at random until nothing is asked any more. */
function play(throws: readonly number[]): ReadonlyMap<FactId, Answer> {
  const answers = new Map<FactId, Answer>()
  for (let nth = 0; nth < 60; nth += 1) {
    const question = nextQuestion(content.catalogue.dictionary, judged(answers), answers)
    if (question === undefined) return answers
    const possible = content.choices.get(question.id) ?? [unsure]
    answers.set(question.id, possible[(throws[nth % throws.length] ?? 0) % possible.length] ?? unsure)
  }
  throw new Error(`no end: ${[...answers.keys()].join(' ')}`)
}

describe('whatever a unit answers', () => {
  test('it ends, and never asks for a certificate, a birthday or what somebody was paid before', () => {
    const asked = new Set<string>()
    fc.assert(
      fc.property(dice, (throws) => {
        for (const id of play(throws).keys()) asked.add(id)
      }),
      { numRuns: 300 },
    )
    expect(asked.size).toBeGreaterThan(15)
    expect([...asked].filter((id) => /^(person|cert|history|exam)\./.test(id))).toEqual([])
  })

  test('after the end, no other answer changes a verdict', () => {
    fc.assert(
      fc.property(dice, dice, (throws, others) => {
        const answers = play(throws)
        const untold = [...content.choices].filter(([id]) => !answers.has(id))
        const more = new Map([
          ...answers,
          ...untold.map(([id, possible], nth) => [id, possible[(others[nth % 30] ?? 0) % possible.length] ?? unsure] as const),
        ])
        expect(verdicts(judged(more))).toEqual(verdicts(judged(answers)))
      }),
      { numRuns: 300 },
    )
  })

  test('the address carries every answer there and back, money to the 分', async () => {
    await fc.assert(
      fc.asyncProperty(dice, async (throws) => {
        const answers = play(throws)
        const search = toSearch(answers, content.catalogue.dictionary)
        const page = await readResult(content.ctx, { search, topic: 'benefit', audience: 'enterprise', on })
        expect(page.dropped).toEqual([])
        expect(page.answers).toEqual(answers)
        expect(verdicts(page.entitlements)).toEqual(
          verdicts(assessExactly(content.catalogue, factsFrom(answers), on, 'benefit', on, 'enterprise')),
        )
      }),
      { numRuns: 50 },
    )
  })
})
