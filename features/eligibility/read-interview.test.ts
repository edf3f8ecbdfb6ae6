import { describe, expect, test } from 'vitest'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { type Topic, topics } from '#domain/policy/policy.ts'
import type { FactDictionary, FactId } from '#domain/rules/fact.ts'
import { TODAY } from '#testing/app-context.ts'
import { contentForTests } from './content.fixture.ts'
import { day } from './interview.fixture.ts'
import { type Interview, readInterview } from './read-interview.ts'
import { readResult } from './read-result.ts'

const on = day(TODAY)
const content = contentForTests()

/** The value of the option that a visitor reads as `label` (a part of it). */
function optionOf(dictionary: FactDictionary, param: string, label: string): string {
  const type = [...dictionary.values()].find((fact) => fact.param === param)?.type
  const option = type && 'options' in type ? type.options.find((each) => each.label.includes(label)) : undefined
  if (option === undefined) throw new Error(`${param} has no “${label}”`)
  return option.value
}

/** An electrician of Fuling with a fresh certificate who took no class; `also` changes or adds answers, by short name. */
const electrician = (also: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  place: '500102',
  kind: 'skillLevel',
  job: optionOf(content.catalogue.dictionary, 'job', '电工'),
  level: 'L3',
  issued: '2025-11-18',
  work: 'employedEnterprise',
  months: '40',
  paying: 'yes',
  firm: 'yes',
  had: 'none',
  year1: '0',
  groups: 'none',
  class: 'noClass',
  ...also,
})

type Journey = { readonly asked: readonly string[]; readonly end: Interview; readonly search: URLSearchParams }

/** Answers what is asked, by short name, and 不确定 to what `known` does not hold, until nothing is asked any more. */
async function interviewWith(known: Readonly<Record<string, string>>, topic: Topic = 'benefit', onDay: CivilDate = on): Promise<Journey> {
  const asked: string[] = []
  const search = new URLSearchParams()
  for (;;) {
    const interview = await readInterview(content.ctx, { search, topic, on: onDay })
    if (interview.question === undefined) return { asked, end: interview, search }
    const { param } = interview.question
    expect(asked, 'asked twice').not.toContain(param)
    asked.push(param)
    search.set(param, known[param] ?? '~')
  }
}

const verdicts = (entitlements: readonly Entitlement[]): Readonly<Record<string, string>> =>
  Object.fromEntries(entitlements.map(({ benefit, verdict }) => [benefit, verdict]))

async function resultOf(known: Readonly<Record<string, string>>, onDay: CivilDate = on) {
  const { search } = await interviewWith(known, 'benefit', onDay)
  const result = await readResult(content.ctx, { search, topic: 'benefit', on: onDay })
  expect(result.open).toEqual([])
  return result
}

async function benefitOf(name: string, known: Readonly<Record<string, string>>, onDay: CivilDate = on): Promise<Entitlement> {
  const { entitlements } = await resultOf(known, onDay)
  const entitlement = entitlements.find(({ benefit }) => benefit === name)
  if (entitlement === undefined) throw new Error(`no ${name}`)
  return entitlement
}

const moneyOf = ({ amount }: Entitlement) => (amount?.kind === 'span' ? [amount.low / 100, amount.high / 100] : amount?.kind)

describe('an electrician of Fuling, certificate of November 2025, today', () => {
  test.each([
    ['L5', [1000, 1200]],
    ['L4', [1500, 1800]],
    ['L3', [2000, 2500]],
  ])('%s: the money is likely, but an office has to say whether it is still paid', async (level, yuan) => {
    const subsidy = await benefitOf('skill-upgrade', electrician({ level }))
    expect(subsidy).toMatchObject({ verdict: 'review', payee: 'person', policy: { id: 'cq-skill-upgrade' } })
    expect(moneyOf(subsidy)).toEqual(yuan)
    expect(subsidy.reviewReasons.map(({ kind }) => kind)).toContain('notEstablished')
    expect(subsidy.deadline?.safeDay).toBe('2026-11-17')
  })

  test.each(['L2', 'L1'])('%s: no skill-upgrade money in any version', async (level) => {
    expect((await benefitOf('skill-upgrade', electrician({ level }))).verdict).toBe('no')
  })

  test('the sum is what an office has to confirm, and nothing is called sure', async () => {
    const { total } = await resultOf(electrician())
    expect(total).toMatchObject({ sure: { low: 0, high: 0 }, toConfirm: { low: 200_000, high: 250_000 } })
  })

  test('a certificate for special operations alone claims nothing today, and says which certificate would', async () => {
    const { entitlements, total } = await resultOf(electrician({ kind: 'specialOperation' }))
    expect(total).toMatchObject({ sure: { high: 0 }, toConfirm: { high: 0 } })
    const subsidy = entitlements.find(({ benefit }) => benefit === 'skill-upgrade')
    expect(['no', 'near']).toContain(subsidy?.verdict)
    expect(subsidy?.unlocks.every(({ leaf }) => leaf.clause === 'kind')).toBe(true)
  })

  test('who draws unemployment benefit is sent to the office, since only some versions include them', async () => {
    const subsidy = await benefitOf('skill-upgrade', electrician({ work: 'receivingUiBenefit' }))
    expect(subsidy).toMatchObject({ verdict: 'review' })
    expect(subsidy.reviewReasons.map(({ kind }) => kind)).toContain('readingsDiffer')
  })

  test('eight months of contributions: four are missing, and the day on which they are made good', async () => {
    const subsidy = await benefitOf('skill-upgrade', electrician({ months: '8' }))
    expect(subsidy.verdict).toBe('near')
    expect(subsidy.unlocks.map(({ missing, by }) => [missing, by])).toEqual([[4, '2026-06-12']])
  })

  test('the same subsidy drawn before for the same level excludes this one', async () => {
    expect((await benefitOf('skill-upgrade', electrician({ had: 'skillUpgradeSameLevel' }))).verdict).toBe('no')
  })

  test('not one question of the interview is spent on a class that was never taken', async () => {
    const { asked } = await interviewWith(electrician())
    for (const param of ['started', 'days', 'granted', 'contract', 'newhire']) expect(asked).not.toContain(param)
  })
})

describe('the day of filing decides by which version', () => {
  test.each([
    ['2022-03-01', '2022-01-10', 'cq-skill-upgrade-2022', 'yes'],
    ['2022-12-31', '2022-01-10', 'cq-skill-upgrade-2022', 'yes'],
    ['2026-02-12', '2025-11-18', 'cq-skill-upgrade-2023', 'review'],
    ['2026-11-19', '2025-11-18', 'cq-skill-upgrade-2023', 'no'],
  ])('filed on %s for a certificate of %s: by %s, %s', async (filed, issued, version, verdict) => {
    const subsidy = await benefitOf('skill-upgrade', electrician({ issued }), day(filed))
    expect([subsidy.lead?.version.id, subsidy.verdict]).toEqual([version, verdict])
  })

  test('a certificate that would be issued after the filing day cannot be entered', async () => {
    const search = new URLSearchParams({ issued: '2026-02-13' })
    const { dropped, answers } = await readInterview(content.ctx, { search, topic: 'benefit', on })
    expect(dropped).toEqual(['“发证日期”写成了 2026-02-13，还没到那天。请再看一眼。'])
    expect(answers.size).toBe(0)
  })
})

describe('不确定 everywhere', () => {
  test.each(topics)('the interview about %s ends, and calls nothing settled that is not', async (topic) => {
    const { asked, end } = await interviewWith({}, topic)
    expect(asked.length).toBeLessThanOrEqual(content.choices.size)
    expect(end.entitlements.filter(({ verdict }) => verdict === 'yes' || verdict === 'near')).toEqual([])
  })

  test('the result lists each unsure answer so that it can be made good', async () => {
    const { search } = await interviewWith({})
    const { answered } = await readResult(content.ctx, { search, topic: 'benefit', on })
    expect(answered.length).toBe(search.size)
    expect(answered.every(({ isUnsure, says }) => isUnsure && says === '不确定')).toBe(true)
  })

  test('unsure in one question leaves the rest answerable', async () => {
    const { months: _, ...known } = electrician()
    expect((await benefitOf('skill-upgrade', known)).verdict).toBe('unknown')
  })
})

describe('sitting an exam', () => {
  test('a fourth-level electrician of five years may sit for the third, as far as the sources go', async () => {
    const known = { age: '28', intrade: 'yes', exp: '120', held: 'L4', heldfor: '60', target: 'L3', title: 'none' }
    const { end } = await interviewWith(known, 'exam')
    expect(verdicts(end.entitlements)).toMatchObject({ 'exam-electrician-l3': 'review' })
    expect(['no', 'near', 'unknown']).toContain(verdicts(end.entitlements)['exam-electrician-l1'])
  })
})

describe('rights: settling, titles, housing', () => {
  const rights = async (known: Readonly<Record<string, string>>) => {
    const { search } = await interviewWith(known)
    return readResult(content.ctx, { search, topic: 'right', on })
  }

  test('the answers given about money settle who may settle and who may apply for a title, without one question more', async () => {
    const { entitlements } = await rights(electrician({ issued: '2024-02-12' }))
    const settled = entitlements.filter(({ open }) => open.length === 0)
    expect(verdicts(settled)).toMatchObject({ settlement: 'review', 'career-bridge': 'review' })
  })

  test('a certificate one day short of two years: the title is near, on the day on which it is made good', async () => {
    const { entitlements, help } = await rights(electrician({ issued: '2024-02-13' }))
    expect(verdicts(entitlements)).toMatchObject({ 'career-bridge': 'near' })
    const ways = help.find(({ benefit }) => benefit === 'career-bridge')?.ways
    expect(ways?.[0]?.by).toBe('2026-02-13')
  })

  test('the fourth level settles nobody yet', async () => {
    const { entitlements } = await rights(electrician({ level: 'L4' }))
    expect(verdicts(entitlements)).toMatchObject({ settlement: 'near', 'career-bridge': 'no' })
  })

  test('in Fuling nobody is told yes or no about housing, and who pays insurance elsewhere is not told of Chongqing', async () => {
    expect(verdicts((await rights(electrician())).entitlements)).toMatchObject({ 'public-rental': 'review', 'local-talent': 'review' })
    const elsewhere = await rights(electrician({ place: '100000' }))
    expect(Object.keys(verdicts(elsewhere.entitlements))).toEqual(['career-bridge'])
  })

  test('they cost at most eight questions, and the interview about money none', async () => {
    const known = electrician({ place: '500000', age: '30', housing: 'none' })
    expect((await interviewWith(known, 'right')).asked).toEqual(expect.arrayContaining(['age', 'housing']))
    expect((await interviewWith(known, 'right')).asked.length).toBeLessThanOrEqual(8)
    const { asked } = await interviewWith(known)
    expect(asked).not.toContain('age')
    expect(asked).not.toContain('housing')
  })
})

describe('going back', () => {
  test('a question can be asked again by its short name; its answer stays', async () => {
    const search = new URLSearchParams({ place: '500102', kind: 'skillLevel', level: 'L3' })
    const { question, answers } = await readInterview(content.ctx, { search, topic: 'benefit', on, ask: 'kind' })
    expect(question?.param).toBe('kind')
    expect(answers.get(question?.id ?? ('' as FactId))).toBe('skillLevel')
  })

  test('what only a catalogue knows is never asked, not even by name', async () => {
    const catalogued = [...content.catalogue.dictionary.values()].find(({ owner }) => owner === 'catalogue')
    const { question } = await readInterview(content.ctx, { search: new URLSearchParams(), topic: 'benefit', on, ask: catalogued?.param })
    expect(question?.owner).not.toBe('catalogue')
  })

  test('nor is what follows from another answer', async () => {
    const { question } = await readInterview(content.ctx, { search: new URLSearchParams(), topic: 'right', on, ask: 'sinceissue' })
    expect(question?.param).toBe('place')
  })
})
