import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#features/eligibility/interview.fixture.ts'
import { readResult } from '#features/eligibility/read-result.ts'
import { readSheet } from '#features/eligibility/read-sheet.ts'
import { TODAY } from '#testing/app-context.ts'
import { electricianAnswers as answers, electricianFacts as facts } from '#testing/electrician.ts'
import { apiForTests } from './api.fixture.ts'
import { checkExamples } from './check-examples.ts'

const api = apiForTests()
const check = async (body: unknown) => (await api.check(body)).json()
const pathOf = (url: string): string => url.replace('http://localhost', '')

type Reason = { url?: string; confidence?: string; cite?: string; of?: Reason[] }
const allReasons = (reasons: readonly Reason[]): readonly Reason[] => reasons.flatMap((each) => [each, ...allReasons(each.of ?? [])])

describe('an answer of the check', () => {
  test('cites: every condition, amount and last day leads to its clause and says how sure it is', async () => {
    const { entitlements } = await check({ facts })
    const cited = entitlements.flatMap((each: { reasons: Reason[]; amount?: Reason; deadline?: Reason }) => [
      ...allReasons(each.reasons),
      ...(each.amount ? [each.amount] : []),
      ...(each.deadline ? [each.deadline] : []),
    ])
    expect(cited.length).toBeGreaterThan(30)
    for (const { url, confidence } of cited) expect([url, confidence]).not.toContain(undefined)
    const urls = [...new Set<string>(cited.map(({ url }: Reason) => pathOf(url ?? '')))]
    for (const url of urls) expect([url, (await api.product.get(url)).status]).toEqual([url, 200])
  })

  test('tells until when: the day, the safe one, the working one', async () => {
    const { entitlements } = await check({ on: TODAY, facts })
    const [upgrade] = entitlements.filter(({ benefit }: { benefit: string }) => benefit === 'skill-upgrade')
    expect(upgrade.deadline).toMatchObject({ lastDay: '2026-11-18', safeLastDay: upgrade.safeLastDay, lastDayCounts: 'unknown' })
    expect(upgrade.deadline.lastWorkingDay <= upgrade.safeLastDay).toBe(true)
    expect(upgrade.askOffice.join()).toMatch(/\d{5,}/)
  })

  test('says what would help, and what there is to ask', async () => {
    const few = { ...facts, 'person.ui.cumulativeMonths': 3, 'person.ui.insuredPlace': '500102' }
    const { entitlements } = await check({ facts: few })
    const unlocks = entitlements.flatMap((each: { unlocks: { says: string; by: string }[] }) => each.unlocks)
    expect(unlocks.map(({ says }: { says: string }) => says).join()).toMatch(/还差 \d+ 个月/)
    for (const { by } of unlocks) expect(by >= TODAY).toBe(true)
    const { questions, next } = await check({ facts: {} })
    expect(questions.length).toBeGreaterThan(5)
    expect(questions.map(({ fact }: { fact: string }) => fact)).toContain(next)
  })

  test('"~" is not asked again, and the total is that of the page', async () => {
    const { questions, resultUrl, total, notice } = await check({ facts })
    expect(questions.map(({ fact }: { fact: string }) => fact)).not.toContain('person.groups')
    expect(resultUrl).toContain('groups=%7E')
    expect(total.toConfirm.lowFen % 100).toBe(0)
    expect(notice).toContain('以经办机构的答复为准')
    expect((await api.product.get(pathOf(resultUrl))).status).toBe(200)
  })

  test('what no person is asked has no address, and still counts', async () => {
    const { resultUrl, entitlements } = await check({ facts: { ...facts, 'catalog.marketDemand': 'usual' } })
    expect([resultUrl, entitlements[0].sheetUrl]).toEqual([undefined, undefined])
  })
})

describe('the check, beside the page', () => {
  /** The same person, asked by a program and by a page. */
  async function both() {
    const { on, entitlements } = (await check({ facts })) as { on: string; entitlements: readonly Record<string, unknown>[] }
    const search = new URLSearchParams(answers)
    return { on, entitlements, page: await readResult(api.product.ctx, { search, topic: 'benefit', on: day(TODAY) }) }
  }

  test('says what the page says: benefits in the same order, verdicts, payees, days', async () => {
    const { on, entitlements, page } = await both()
    expect(on).toBe(TODAY)
    expect(entitlements.map(({ benefit, verdict, payee, safeLastDay }) => ({ benefit, verdict, payee, safeLastDay }))).toEqual(
      page.entitlements.map(({ benefit, verdict, payee, deadline }) => ({ benefit, verdict, payee, safeLastDay: deadline?.safeDay })),
    )
  })

  test('misses the same facts as the page', async () => {
    const { entitlements, page } = await both()
    expect(entitlements.map(({ missing }) => missing)).toEqual(page.entitlements.map(({ open }) => open))
    expect(entitlements.flatMap(({ missing }) => missing)).toContain('enterprise.registeredAndPaying')
  })

  test('gives the money in 分, and with every reason its sentence and its clause', async () => {
    const { entitlements } = await check({ facts })
    const [upgrade] = entitlements.filter(({ benefit }: { benefit: string }) => benefit === 'skill-upgrade')
    expect(upgrade.amount).toMatchObject({ kind: 'span', lowFen: 200_000, highFen: 250_000 })
    expect(upgrade.reasons.length).toBeGreaterThan(3)
    expect(upgrade.reasons.every(({ clause, says }: Record<string, string>) => clause !== '' && says !== '')).toBe(true)
  })

  test('judges as of the day it is given', async () => {
    const dated = {
      ...facts,
      'cert.issueDate': '2022-01-10',
      'person.ui.cumulativeMonths': 40,
      'enterprise.registeredAndPaying': true,
      'history.skillUpgrade.thisYear': 0,
    }
    const { on, entitlements } = await check({ on: '2022-03-01', facts: dated })
    expect(on).toBe('2022-03-01')
    expect(entitlements.find(({ benefit }: { benefit: string }) => benefit === 'skill-upgrade')).toMatchObject({
      verdict: 'yes',
      version: 'cq-skill-upgrade-2022',
    })
  })

  test('speaks of exams where that is the topic', async () => {
    const { entitlements } = await check({ topic: 'exam', facts: {} })
    expect(entitlements.every(({ policy }: { policy: string }) => policy.startsWith('exam-'))).toBe(true)
  })
})

describe('who asks, and what together', () => {
  test('the combination and its sums are those of the page', async () => {
    const wants = { ...facts, 'enterprise.registeredAndPaying': true, 'history.skillUpgrade.thisYear': 0, 'training.mode': 'noClass' }
    const { resultUrl, together, total } = await check({ on: TODAY, facts: wants })
    const page = await readResult(api.product.ctx, { search: new URL(resultUrl).searchParams, topic: 'benefit', on: day(TODAY) })
    const { low, likely, high } = page.together.range
    expect(together.range).toEqual({ lowFen: low, likelyFen: likely, highFen: high })
    expect(together.chosen).toEqual(page.together.chosen.map(({ benefit }) => benefit))
    expect(total.toConfirm.lowFen).toBe(page.total.toConfirm.low)
    expect(together.chosen.length).toBeGreaterThan(0)
  })

  test('a unit is told of its own benefits, and led to its own page', async () => {
    const { entitlements, resultUrl, receipt } = await check({ audience: 'enterprise', facts: { 'enterprise.size': 'small' } })
    expect(entitlements.map(({ benefit }: { benefit: string }) => benefit)).toContain('job-retention')
    expect([receipt.audience, new URL(resultUrl).pathname]).toEqual(['enterprise', '/check/company/result'])
    expect(entitlements[0].sheetUrl).toBeUndefined()
  })
})

describe('the receipt', () => {
  test('is the same for the same facts, whatever their order, on any later day', async () => {
    const turned = Object.fromEntries(Object.entries(facts).toReversed())
    const [one, other] = [await check({ on: '2026-01-05', facts }), await check({ on: '2026-01-05', facts: turned })]
    expect(other.receipt).toEqual(one.receipt)
    const again = await check({ on: '2026-01-05', facts, knownAt: one.receipt.knownAt })
    expect(again).toEqual(one)
  })

  test.each([
    ['another day', { on: '2026-01-06', facts }],
    ['another fact', { on: '2026-01-05', facts: { ...facts, 'person.ui.cumulativeMonths': 27 } }],
    ['other content', { on: '2026-01-05', facts: {}, knownAt: '2011-01-01T00:00:00Z' }],
  ])('%s gives another', async (_, other) => {
    const { receipt } = await check({ on: '2026-01-05', facts })
    expect((await check(other)).receipt.hash).not.toBe(receipt.hash)
  })

  test('of a benefit is the one on the printed sheet, which opens', async () => {
    const { entitlements } = await check({ on: TODAY, facts })
    for (const { benefit, receipt, sheetUrl } of entitlements) {
      const { searchParams, pathname, search } = new URL(sheetUrl)
      const sheet = await readSheet(api.product.ctx, { search: searchParams, topic: 'benefit', on: day(TODAY), benefit })
      expect([benefit, sheet.ok && sheet.value.receipt]).toEqual([benefit, receipt])
      expect((await api.product.get(`${pathname}${search}`)).status).toBe(200)
    }
  })
})

test.each(Object.entries(checkExamples))('the documented example “%s” is answered', async (_, { value }) => {
  const response = await api.check(value)
  expect(response.status).toBe(200)
  expect((await response.json()).entitlements.length).toBeGreaterThan(0)
})

test('whatever JSON comes, it is answered or refused with a place, and never fails', async () => {
  const known = fc.constantFrom('cert.level', 'cert.issueDate', 'person.groups', 'person.ui.cumulativeMonths', 'history.past', 'x/y')
  const someFacts = fc.dictionary(fc.oneof(known, fc.string()), fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant('~')))
  const body = fc.oneof(fc.jsonValue(), fc.record({ facts: someFacts, unusable: fc.constantFrom('refuse', 'drop') }))
  await fc.assert(
    fc.asyncProperty(body, async (given) => {
      const response = await api.check(given)
      const { errors, entitlements } = await response.json()
      expect([response.status, (response.status === 200 ? entitlements : errors).length > 0]).toEqual([
        response.status === 200 ? 200 : 400,
        true,
      ])
      if (response.status !== 200) for (const { pointer } of errors) expect(pointer).toMatch(/^#(\/|$)/)
    }),
    { numRuns: 200 },
  )
})
