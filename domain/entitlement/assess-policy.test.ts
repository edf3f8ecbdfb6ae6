import { describe, expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, endUnknown, rough, until } from '#domain/policy/policy.fixture.ts'
import { applicationDate, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { aLeaf, aRule, facts, fixed } from '#domain/rules/rule.fixture.ts'
import { no, review, type Truth, yes } from '#domain/rules/truth.ts'
import { assessPolicy } from './assess-policy.ts'
import { chongqing, inOrder, issueDate, v2017 } from './skill-upgrade.fixture.ts'

const outcome = (known: Record<string, FactValue>) => {
  const found = assessPolicy(chongqing, facts({ ...inOrder, ...known }))
  if (found.kind === 'idle') throw new Error('something is in force here')
  return found
}

describe('worked examples', () => {
  const case1 = { 'cert.issueDate': '2018-06-15', 'application.date': '2018-09-01' }

  test('1 — 30 months where 36 are asked: no', () => {
    expect(outcome({ ...case1, 'person.ui.cumulativeMonths': 30 }).truth).toEqual(no)
  })

  test('2 — 36 months: yes, 2000 元, or 2500 元 if the trade was very short on that day', () => {
    const known = { ...case1, 'person.ui.cumulativeMonths': 36 }
    const span = { kind: 'span', low: fenOfYuan(2000), high: fenOfYuan(2500) }
    expect(outcome(known)).toMatchObject({ truth: yes, amount: span, open: ['catalog.marketDemand'] })
    expect(outcome({ ...known, 'catalog.marketDemand': 'veryShort' })).toMatchObject({
      amount: { ...span, low: fenOfYuan(2500) },
      open: [],
    })
  })

  test('3 — 14 months, enough by the day of filing, too few by the day of issue: review', () => {
    const known = { 'cert.issueDate': '2018-10-20', 'application.date': '2019-03-01', 'person.ui.cumulativeMonths': 14 }
    const { truth, judged } = outcome(known)
    expect(truth).toEqual(review)
    expect(judged.map((each) => [each.version.id, each.truth])).toEqual([
      ['2019-2020', yes],
      ['2017', no],
    ])
    expect(outcome({ ...known, 'person.ui.cumulativeMonths': 36 }).truth).toEqual(yes)
    expect(outcome({ ...known, 'person.ui.cumulativeMonths': 11 }).truth).toEqual(no)
  })

  test.each([
    ['2020-05-09', yes],
    ['2020-05-10', review],
    ['2020-05-11', no],
    ['2020-06-01', no],
  ])('4 — issued 2019-05-10, filed %s', (on, truth) => {
    const known = { 'cert.issueDate': '2019-05-10', 'application.date': on, 'person.ui.cumulativeMonths': 14 }
    expect(outcome(known).truth).toEqual(truth)
    expect(outcome(known).judged[0]?.deadline).toMatchObject({ lastDay: '2020-05-10', safeDay: '2020-05-09' })
  })

  test.each([
    [11, no],
    [12, review],
    [20, review],
    [35, review],
    [36, yes],
  ])('7 — filed in March 2023 with %i months, 36 or 12 being asked', (months, truth) => {
    expect(
      outcome({ 'cert.issueDate': '2023-02-01', 'application.date': '2023-03-15', 'person.ui.cumulativeMonths': months }).truth,
    ).toEqual(truth)
  })

  test('9 — issued and filed in 2024, when nobody knows what applied: review', () => {
    const { truth, notEstablished, judged } = outcome({
      'cert.issueDate': '2024-06-12',
      'application.date': '2024-07-15',
      'person.ui.cumulativeMonths': 40,
    })
    expect(truth).toEqual(review)
    expect(notEstablished.map(({ id }) => id)).toEqual(['2024-on'])
    expect(judged.map(({ version }) => version.id)).toEqual(['2023', '2017'])
  })

  test('a no that every known version shares stays a no, whatever the unknown one says', () => {
    expect(outcome({ 'cert.issueDate': '2024-06-12', 'application.date': '2024-07-15', 'cert.level': 'L2' }).truth).toEqual(no)
  })

  test('the base of 36 months returns when the relaxation has ended', () => {
    const known = { 'cert.issueDate': '2021-02-01', 'application.date': '2021-03-01' }
    expect(outcome({ ...known, 'person.ui.cumulativeMonths': 35 }).truth).toEqual(no)
    expect(outcome({ ...known, 'person.ui.cumulativeMonths': 36 }).truth).toEqual(yes)
  })
})

describe('while the day of issue is missing', () => {
  test('it may still be anything, and the day is asked for', () => {
    const { truth, open } = outcome({ 'application.date': '2019-03-01', 'person.ui.cumulativeMonths': 14 })
    expect(truth).toMatchObject({ least: 0 })
    expect(open).toContain(issueDate)
  })

  test('yet what fails under every version is a no', () => {
    expect(outcome({ 'application.date': '2019-03-01', 'cert.level': 'L2' })).toMatchObject({ truth: no, open: [] })
  })
})

const flag = toFactId('flag')
const ruled = (id: string, given: Partial<Parameters<typeof aVersion>[0]> = {}) =>
  aVersion({ id: toVersionId(id), rule: aRule([aLeaf({ op: 'is', fact: flag, value: true })]), ...given })

describe('a version that may have ended', () => {
  const policy = aPolicy({ versions: [ruled('perhaps', { from: rough('2025-01-01'), end: endUnknown('2025-06-30') })] })
  test.each<readonly [string, boolean, Truth]>([
    ['2025-06-30', true, yes],
    ['2025-07-01', true, review],
    ['2025-07-01', false, no],
  ])('on %s with the condition %j', (on, holds, truth) => {
    expect(assessPolicy(policy, facts({ flag: holds, 'application.date': on })).truth).toEqual(truth)
  })
})

test('a version that nobody could establish is never answered from nothing', () => {
  const policy = aPolicy({ versions: [aVersion({ state: 'notEstablished', from: rough('2025-01-01') })] })
  expect(assessPolicy(policy, facts({ 'application.date': '2025-01-01' }))).toMatchObject({
    kind: 'judged',
    truth: review,
    judged: [],
    open: [],
  })
  expect(assessPolicy(policy, facts({ 'application.date': '2024-12-31' }))).toMatchObject({ kind: 'idle', truth: no })
  const byIssue = aPolicy({ versions: [aVersion({ state: 'notEstablished', anchors: [issueDate] })] })
  expect(assessPolicy(byIssue, facts({}))).toMatchObject({ truth: { least: 0, most: 1 }, open: [issueDate] })
})

test('the amount spans the readings that do not say no', () => {
  const policy = aPolicy({
    versions: [
      ruled('base', { from: rough('2020-01-01'), rule: aRule([aLeaf({ op: 'is', fact: flag, value: true })], { amount: fixed(1000) }) }),
      ruled('newer', { from: rough('2025'), rule: aRule([aLeaf({ op: 'is', fact: flag, value: true })], { amount: fixed(3000) }) }),
      ruled('other', { from: rough('2025'), rule: aRule([aLeaf({ op: 'is', fact: flag, value: false })], { amount: fixed(9000) }) }),
    ],
  })
  expect(assessPolicy(policy, facts({ flag: true, 'application.date': '2025-06-01' }))).toMatchObject({
    truth: review,
    amount: { low: fenOfYuan(1000), high: fenOfYuan(3000) },
  })
})

test('nothing is in force: the reason stands in the answer', () => {
  const policy = aPolicy({ versions: [ruled('past', { end: until('2025-01-31') })] })
  expect(assessPolicy(policy, facts({ 'application.date': '2025-02-01' }))).toEqual({
    kind: 'idle',
    policy,
    truth: no,
    standing: { kind: 'lapsed', lapsedOn: rough('2025-01-31') },
  })
})

test('a version chosen by the day of filing alone does not wait for other dates', () => {
  const policy = aPolicy({ versions: [{ ...v2017, anchors: [applicationDate] }] })
  expect(assessPolicy(policy, facts({ ...inOrder, 'application.date': '2018-09-01', 'person.ui.cumulativeMonths': 36 }))).toMatchObject({
    pendingAnchors: [],
    open: [issueDate, 'catalog.marketDemand'],
  })
})
