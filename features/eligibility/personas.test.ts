/** The made-up persons of the content: what they are asked, what they come to, and that their answers hold together. */
import { describe, expect, test } from 'vitest'
import { answersOf, type Persona } from '#domain/interview/persona.ts'
import { TODAY } from '#testing/app-context.ts'
import { toSearch } from './answers-in-address.ts'
import { contentForTests } from './content.fixture.ts'
import { day } from './interview.fixture.ts'
import { readCase } from './read-case.ts'
import { readInterview } from './read-interview.ts'
import { readResult } from './read-result.ts'

const on = day(TODAY)
const MOST_QUESTIONS = 11
const content = contentForTests()

const named = (id: string): Persona => {
  const persona = content.catalogue.personas.find((each) => each.id === id)
  if (persona === undefined) throw new Error(`no ${id}`)
  return persona
}
const searchOf = (persona: Persona): URLSearchParams => toSearch(answersOf(persona, on), content.catalogue.dictionary)

/** Goes through the interview with the persona's answers; a question it has no answer to fails the test. */
async function interview(persona: Persona): Promise<{ readonly asked: readonly string[]; readonly pages: number }> {
  const own = searchOf(persona)
  const search = new URLSearchParams()
  const asked: string[] = []
  for (let pages = 0; ; pages += 1) {
    const { question, page } = await readInterview(content.ctx, { search, topic: 'benefit', audience: persona.audience, on })
    if (question === undefined) return { asked, pages }
    for (const { param } of page) {
      asked.push(param)
      expect([...own.keys()], persona.id).toContain(param)
      search.set(param, own.get(param) ?? '')
    }
  }
}

const main = {
  'fresh-level-three': { 'skill-upgrade': 'review', 'training-subsidy': 'no', 'assessment-subsidy': 'no' },
  'drawing-unemployment-benefit': { 'skill-upgrade': 'review', 'training-subsidy': 'yes', 'assessment-subsidy': 'review' },
  'graduate-of-the-year': { 'skill-upgrade': 'no', 'training-subsidy': 'yes', 'assessment-subsidy': 'review' },
  'migrant-worker': { 'skill-upgrade': 'review', 'training-subsidy': 'no', 'assessment-subsidy': 'review', 'living-allowance': 'no' },
  'permit-only': { 'skill-upgrade': 'near', 'training-subsidy': 'no', 'assessment-subsidy': 'no' },
  'small-company': { 'job-retention': 'review', apprenticeship: 'no' },
} as const

describe.each(Object.entries(main))('%s', (id, expected) => {
  test(`is asked at most ${MOST_QUESTIONS} questions`, async () => {
    const { asked, pages } = await interview(named(id))
    expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS)
    expect(pages).toBeLessThanOrEqual(asked.length)
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('comes to what the policies say, with nothing left to ask', async () => {
    const { entitlements, open } = await readResult(content.ctx, {
      search: searchOf(named(id)),
      topic: 'benefit',
      audience: named(id).audience,
      on,
    })
    expect(open).toEqual([])
    expect(Object.fromEntries(entitlements.map(({ benefit, verdict }) => [benefit, verdict]))).toMatchObject(expected)
  })
})

test('six persons, each with answers that hold together, and known again by them', async () => {
  expect(content.catalogue.personas).toHaveLength(6)
  for (const persona of content.catalogue.personas) {
    const found = await readCase(content.ctx, searchOf(persona))
    expect([persona.id, found.dropped, found.contradictions]).toEqual([persona.id, [], []])
    expect(found.persona?.id).toBe(persona.id)
    expect(found.answers.size).toBe(persona.answers.length)
  }
})

test('examples are offered before the first answer, those about a unit to a unit alone', async () => {
  const start = await readInterview(content.ctx, { search: new URLSearchParams(), topic: 'benefit', on })
  expect(start.examples.map(({ persona }) => persona.id)).toEqual(Object.keys(main).filter((id) => id !== 'small-company'))
  const unit = await readInterview(content.ctx, { search: new URLSearchParams(), topic: 'benefit', audience: 'enterprise', on })
  expect(unit.examples.map(({ persona }) => persona.id)).toEqual(['small-company'])
  const later = await readInterview(content.ctx, { search: new URLSearchParams('place=500102'), topic: 'benefit', on })
  expect(later.examples).toEqual([])
  const exam = await readInterview(content.ctx, { search: new URLSearchParams(), topic: 'exam', on })
  expect(exam.examples).toEqual([])
})
