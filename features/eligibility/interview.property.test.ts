/** The interview over the real content, with every answer thrown by the dice: it ends, and at its end nothing is left that could matter. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '#domain/entitlement/assess.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { type Answer, type Answers, factsFrom, unsure } from '#domain/interview/answers.ts'
import { nextQuestion } from '#domain/interview/next-question.ts'
import type { Topic } from '#domain/policy/policy.ts'
import { type FactDefinition, type FactId, isSensible } from '#domain/rules/fact.ts'
import { TODAY } from '#testing/app-context.ts'
import { toSearch } from './answers-in-address.ts'
import { contentForTests } from './content.fixture.ts'
import { day } from './interview.fixture.ts'
import { readResult } from './read-result.ts'

const on = day(TODAY)
const content = contentForTests()

const verdicts = (entitlements: readonly Entitlement[]): Readonly<Record<string, string>> =>
  Object.fromEntries(entitlements.map(({ benefit, verdict }) => [benefit, verdict]))

/** An interview by the dice: which of a question's answers is chosen, in turn. */
const dice = fc.array(fc.nat({ max: 999 }), { minLength: 60, maxLength: 60 })
const anyTopic = fc.constantFrom<Topic>('benefit', 'exam', 'right')

type Played = { readonly asked: readonly FactId[]; readonly answers: Answers; readonly entitlements: readonly Entitlement[] }

function play(throws: readonly number[], topic: Topic): Played {
  const asked: FactId[] = []
  const answers = new Map<FactId, Answer>()
  for (;;) {
    const entitlements = assess(content.catalogue, factsFrom(answers), on, topic)
    const question = nextQuestion(content.catalogue.dictionary, entitlements, answers)
    if (question === undefined) return { asked, answers, entitlements }
    asked.push(question.id)
    if (asked.length > content.choices.size) throw new Error(`no end: ${asked.join(' ')}`)
    const possible = content.choices.get(question.id) ?? [unsure]
    answers.set(question.id, possible[(throws[asked.length - 1] ?? 0) % possible.length] ?? unsure)
  }
}

/** What a verdict rests on: settled yes, no, left to an office, or open. A no that may be mended (`near`) is a no. */
const truths = (entitlements: readonly Entitlement[]): Readonly<Record<string, string>> =>
  Object.fromEntries(entitlements.map(({ benefit, verdict }) => [benefit, verdict === 'near' ? 'no' : verdict]))

const definitionOf = (id: FactId): FactDefinition => {
  const fact = content.catalogue.dictionary.get(id)
  if (fact === undefined) throw new Error(`no such fact: ${id}`)
  return fact
}

/** The verdicts before and after facts that were never asked become known, as far as they make sense beside the answers. */
function learned({ answers, entitlements }: Played, throws: readonly number[], topic: Topic, read: typeof truths) {
  const known = factsFrom(answers)
  const unasked = [...content.choices].filter(([id]) => !answers.has(id) && isSensible(definitionOf(id), known))
  const facts = new Map(factsFrom(answers))
  for (const [nth, [id, possible]] of unasked.entries()) {
    const pick = possible[(throws[nth] ?? 0) % possible.length]
    if (pick !== undefined && pick !== unsure) facts.set(id, pick)
  }
  return [read(entitlements), read(assess(content.catalogue, facts, on, topic))] as const
}

describe('whatever is answered', () => {
  test('the interview ends, and asks nothing twice', () => {
    fc.assert(
      fc.property(dice, anyTopic, (throws, topic) => {
        const { asked } = play(throws, topic)
        expect(new Set(asked).size).toBe(asked.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('after the end, no answer to what was not asked turns a yes, a no or a doubt', () => {
    fc.assert(
      fc.property(dice, dice, anyTopic, (throws, others, topic) => {
        const [before, after] = learned(play(throws, topic), others, topic, truths)
        expect(after).toEqual(before)
      }),
      { numRuns: 1000 },
    )
  })

  test('after the end, no answer to what was not asked changes any verdict', () => {
    fc.assert(
      fc.property(dice, dice, anyTopic, (throws, others, topic) => {
        const [before, after] = learned(play(throws, topic), others, topic, verdicts)
        expect(after).toEqual(before)
      }),
      { numRuns: 1000 },
    )
  })

  test('each question asked could change something: no interview asks once all is settled', () => {
    fc.assert(
      fc.property(dice, anyTopic, (throws, topic) => {
        const answers = new Map<FactId, Answer>()
        for (const [nth, id] of play(throws, topic).asked.entries()) {
          const entitlements = assess(content.catalogue, factsFrom(answers), on, topic)
          expect(entitlements.some(({ open }) => open.includes(id))).toBe(true)
          const possible = content.choices.get(id) ?? [unsure]
          answers.set(id, possible[(throws[nth] ?? 0) % possible.length] ?? unsure)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('the address carries every answer there and back', async () => {
    await fc.assert(
      fc.asyncProperty(dice, anyTopic, async (throws, topic) => {
        const { answers } = play(throws, topic)
        const exactly = assessExactly(content.catalogue, factsFrom(answers), on, topic, on)
        const search = toSearch(answers, content.catalogue.dictionary)
        const result = await readResult(content.ctx, { search, topic, on })
        expect(result.dropped).toEqual([])
        expect([...result.answers]).toEqual(
          [...content.catalogue.dictionary.keys()].flatMap((id) => (answers.has(id) ? [[id, answers.get(id)]] : [])),
        )
        expect(verdicts(result.entitlements)).toEqual(verdicts(exactly)) // a page looks twice at what Kleene leaves open
        expect(result.open).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('a screening question', () => {
  const screened = () =>
    [...content.catalogue.dictionary.values()].flatMap((fact) => (fact.screenedBy ? [{ fact, by: fact.screenedBy }] : []))
  const isScreening = (id: FactId): boolean => screened().some(({ by }) => by.fact === id)
  const money = (entitlements: readonly Entitlement[]) =>
    entitlements.map(({ benefit, verdict, amount, open }) => ({ benefit, verdict, amount, open: open.filter((id) => !isScreening(id)) }))

  test('comes to the same as every answer that it spares, given one by one', () => {
    fc.assert(
      fc.property(dice, fc.nat(), anyTopic, (throws, first, topic) => {
        const one = new Map(factsFrom(thrown(throws)))
        const each = new Map(one)
        for (const { fact, by } of screened()) {
          const options = ticked(by.fact, first)
          one.set(by.fact, options)
          each.delete(by.fact)
          if (by.options.some((option) => options.includes(option))) continue
          one.delete(fact.id)
          each.set(fact.id, fact.type.kind === 'boolean' ? false : fact.type.kind === 'set' ? [] : 0)
        }
        expect(money(assess(content.catalogue, one, on, topic))).toEqual(money(assess(content.catalogue, each, on, topic)))
      }),
      { numRuns: 500 },
    )
  })

  /** An answer to everything, whether it is asked or not. */
  const thrown = (throws: readonly number[]): Answers =>
    new Map([...content.choices].map(([id, possible], nth) => [id, possible[(throws[nth] ?? 0) % possible.length] ?? unsure]))

  function ticked(id: FactId, bits: number): readonly string[] {
    const { type } = definitionOf(id)
    return type.kind === 'set' ? type.options.flatMap(({ value }, nth) => (((bits >> nth) & 1) === 1 ? [value] : [])) : []
  }

  /** Who has a fresh certificate and paid long enough; for the rest the first option. */
  const given: Readonly<Record<string, Answer>> = { 'cert.level': 'L3', 'cert.issueDate': '2025-11-18', 'person.ui.cumulativeMonths': 40 }

  /** Everything that is asked of such a person, with this answer to the screening question. */
  function askedAfter(screeningAnswer: Answer): readonly FactId[] {
    const answers = new Map<FactId, Answer>()
    for (;;) {
      const question = nextQuestion(content.catalogue.dictionary, assess(content.catalogue, factsFrom(answers), on), answers)
      if (question === undefined) return [...answers.keys()]
      answers.set(
        question.id,
        isScreening(question.id) ? screeningAnswer : (given[question.id] ?? content.choices.get(question.id)?.[1] ?? unsure),
      )
    }
  }
  const isScreened = (id: FactId): boolean => definitionOf(id).screenedBy !== undefined

  test('spares whoever never drew anything every question about how often', () => {
    const asked = askedAfter([])
    expect(asked.filter(isScreening)).toHaveLength(1)
    expect(asked.filter(isScreened)).toEqual([])
  })

  test('answered 不确定, leaves each of them to be asked for itself, and after it', () => {
    const asked = askedAfter(unsure)
    expect(asked.filter(isScreened).length).toBeGreaterThan(0)
    expect(asked.findIndex(isScreened)).toBeGreaterThan(asked.findIndex(isScreening))
  })
})
