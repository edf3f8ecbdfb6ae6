import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/civil-date.ts'
import { toClauseAnchor, toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day, rough, until } from '#domain/policy/policy.fixture.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { type TransitionRule, transitionRules } from '#domain/policy/transition.ts'
import { applicationDate, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { aDate, aLeaf, aNumber, aRule, dictionaryOf, facts, fixed } from '#domain/rules/rule.fixture.ts'
import { assessPolicy } from './assess-policy.ts'
import { settle } from './supervaluation.ts'

const began = toFactId('began')
const months = toFactId('months')
const dictionaryFrom = (least: number) => dictionaryOf(aDate('began'), aDate('application.date'), aNumber('months', { least, most: 48 }))
const needs = (value: number) => aLeaf({ op: 'atLeast', fact: months, value }, { id: `months-${value}` })
const old = aVersion({
  id: toVersionId('old'),
  from: rough('2020'),
  end: until('2022-04-18'),
  anchors: [began, applicationDate],
  rule: aRule([needs(12)], { amount: fixed(1000) }),
})

const policyWith = (rule: TransitionRule | undefined, newMonths = 24, yuan = 2000): Policy =>
  aPolicy({
    versions: [
      aVersion({
        id: toVersionId('new'),
        from: rough('2022-04-19'),
        anchors: [began, applicationDate],
        rule: aRule([needs(newMonths)], { amount: fixed(yuan) }),
        ...(rule && { transition: { rule, began, filed: applicationDate, clause: toClauseAnchor('transition') } }),
      }),
      old,
    ],
  })

const known = (given: Readonly<Record<string, FactValue>>) => facts({ began: '2022-03-01', 'application.date': '2022-06-01', ...given })
const outcome = (policy: Policy, given: Readonly<Record<string, FactValue>>) => {
  const found = assessPolicy(policy, known(given))
  if (found.kind === 'idle') return { truth: found.truth }
  return { truth: found.truth, lead: found.judged[0]?.version.id, amount: found.amount, decidedBy: found.decidedBy?.id }
}
const yes = { least: 2, most: 2 }
const no = { least: 0, most: 0 }
const span = (yuan: number) => expect.objectContaining({ low: yuan * 100, high: yuan * 100 })

describe('a case begun under the old rule and filed under the new one', () => {
  test('no word about such cases: the two are rival readings, and only the office can say', () => {
    expect(outcome(policyWith(undefined), { months: 18 }).truth).toEqual({ least: 1, most: 1 })
  })

  test('从旧: the old rule alone', () => {
    expect(outcome(policyWith('old'), { months: 18 })).toEqual({ truth: yes, lead: 'old', amount: span(1000), decidedBy: 'new' })
  })

  test('从新: the new rule alone', () => {
    expect(outcome(policyWith('new'), { months: 18 })).toMatchObject({ truth: no, decidedBy: 'new' })
  })

  test('从旧兼从优: the old rule where it alone is met', () => {
    expect(outcome(policyWith('better'), { months: 18 })).toEqual({ truth: yes, lead: 'old', amount: span(1000), decidedBy: 'new' })
  })

  test('从旧兼从优: the one that pays more where both are met', () => {
    expect(outcome(policyWith('better'), { months: 30 })).toEqual({ truth: yes, lead: 'new', amount: span(2000), decidedBy: 'new' })
    expect(outcome(policyWith('better', 24, 500), { months: 30 })).toEqual({
      truth: yes,
      lead: 'old',
      amount: span(1000),
      decidedBy: 'new',
    })
  })

  test('从旧兼从优: no where neither is met', () => {
    expect(outcome(policyWith('better'), { months: 3 }).truth).toEqual(no)
  })
})

describe('the boundary days', () => {
  const better = policyWith('better')

  test('begun on the first day of the new rule: the new rule alone', () => {
    expect(outcome(better, { began: '2022-04-19', months: 18 })).toMatchObject({ truth: no, lead: 'new' })
    expect(outcome(better, { began: '2022-04-18', months: 18 })).toMatchObject({ truth: yes, lead: 'old' })
  })

  test('begun on the first day of the new rule, though the old one runs on beneath it: the new rule alone', () => {
    const runsOn: Policy = { ...better, versions: [better.versions[0], { ...old, end: { kind: 'open' } }] }
    expect(outcome(runsOn, { began: '2022-04-19', months: 18 })).toMatchObject({ truth: no, lead: 'new' })
  })

  test('filed on the last day of the old rule: nothing is in transition', () => {
    expect(outcome(better, { 'application.date': '2022-04-18', months: 18 })).toMatchObject({ truth: yes, lead: 'old' })
    expect(outcome(better, { 'application.date': '2022-04-18', months: 18 }).decidedBy).toBeUndefined()
  })

  test('begun before anything was in force: the old way leads nowhere', () => {
    expect(outcome(policyWith('old'), { began: '2019-12-31', months: 40 })).toEqual({ truth: no })
    expect(outcome(better, { began: '2019-12-31', months: 40 })).toMatchObject({ truth: yes, lead: 'new' })
  })
})

describe('laws', () => {
  const aDay = fc.integer({ min: -4, max: 4 }).map((offset) => addDays(day('2022-04-19'), offset))
  const aCase = fc.record(
    { began: aDay, 'application.date': aDay, months: fc.constantFrom(6, 12, 18, 24, 30) },
    { requiredKeys: ['application.date'] },
  )
  const aRuleOfLaw = fc.constantFrom(...transitionRules)

  test('learning what is missing never leaves the span that was announced', () => {
    fc.assert(
      fc.property(aRuleOfLaw, aCase, aDay, fc.constantFrom(6, 12, 18, 24, 30), (rule, given, later, number) => {
        const policy = policyWith(rule)
        const before = assessPolicy(policy, facts(given)).truth
        const after = assessPolicy(policy, facts({ began: later, months: number, ...given })).truth
        expect(after.least).toBeGreaterThanOrEqual(before.least)
        expect(after.most).toBeLessThanOrEqual(before.most)
      }),
      { numRuns: 1000 },
    )
  })

  test('从旧兼从优 is never worse than 从旧 or 从新', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const [was, is, best] = (['old', 'new', 'better'] as const).map((rule) => assessPolicy(policyWith(rule), facts(given)).truth.least)
        expect(best).toBeGreaterThanOrEqual(Math.max(was ?? 0, is ?? 0))
      }),
      { numRuns: 1000 },
    )
  })

  test('the exact second opinion agrees with judging every completion', () => {
    fc.assert(
      fc.property(aRuleOfLaw, aDay, fc.option(aDay, { nil: undefined }), fc.constantFrom(0, 12), (rule, filed, start, least) => {
        const policy = policyWith(rule)
        const open = facts({ 'application.date': filed, ...(start && { began: start }) })
        const settled = settle(policy, open, dictionaryFrom(least), { today: day('2022-04-23') })
        const days = start === undefined ? Array.from({ length: 9 }, (_, nth) => addDays(day('2022-04-15'), nth)) : [start]
        const truths = [day('1990-01-01'), day('2020-01-01'), ...days].flatMap((each) =>
          [0, 11, 12, 23, 24, 48]
            .filter((number) => number >= least)
            .map((number) => assessPolicy(policy, new Map([...open, ...(start ? [] : [[began, each] as const]), [months, number]])).truth),
        )
        expect(settled.kind).toBe('exact')
        expect(settled.truth).toEqual({
          least: Math.min(...truths.map(({ least }) => least)),
          most: Math.max(...truths.map(({ most }) => most)),
        })
      }),
      { numRuns: 300 },
    )
  })
})
