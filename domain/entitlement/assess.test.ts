import { expect, test } from 'vitest'
import { toBenefitId, toPolicyId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day, region } from '#domain/policy/policy.fixture.ts'
import { applicationDate } from '#domain/rules/fact.ts'
import { aLeaf, aRegion, aRule, aYesNo, dictionaryOf, facts } from '#domain/rules/rule.fixture.ts'
import { assess } from './assess.ts'
import { placeFact, unitPlaceFact } from './assess-benefit.ts'
import { chongqing, dictionary, inOrder, skillUpgrade } from './skill-upgrade.fixture.ts'

const on = day('2018-09-01')
const known = facts({ ...inOrder, 'cert.issueDate': '2018-06-15', 'person.ui.cumulativeMonths': 36 })

test('the day of filing is the day asked about, unless the facts name another', () => {
  const rulebook = { policies: [chongqing], dictionary }
  expect(assess(rulebook, known, on)[0]).toMatchObject({ benefit: skillUpgrade, verdict: 'yes' })
  expect(assess(rulebook, known, day('2019-06-16'))[0]?.verdict).toBe('no')
  expect(assess(rulebook, new Map([...known, [applicationDate, '2019-06-16']]), on)[0]?.verdict).toBe('no')
})

test('what is for a unit is found by the place of the unit, and asks for no other', () => {
  const forUnits = aPolicy({
    audience: 'enterprise',
    regions: [region('500000')],
    versions: [aVersion({ rule: aRule([aLeaf({ op: 'is', fact: aYesNo('flag').id, value: true })]) })],
  })
  const rulebook = {
    policies: [chongqing, forUnits],
    dictionary: dictionaryOf(aYesNo('flag'), aRegion(unitPlaceFact, { '500000': '重庆' })),
  }
  const judged = (known: Record<string, string | boolean>) => assess(rulebook, facts(known), day('2025-06-01'), 'benefit', 'enterprise')
  expect(judged({ flag: true, [placeFact]: '500102' })).toMatchObject([{ verdict: 'unknown', open: [unitPlaceFact] }])
  expect(judged({ flag: true, [unitPlaceFact]: '500102' })).toMatchObject([{ verdict: 'yes', policy: forUnits }])
  expect(judged({ flag: true, [unitPlaceFact]: '510000' })).toEqual([])
})

test('only what is for a person, of the topic, and in reach', () => {
  const other = (id: string, given: Parameters<typeof aPolicy>[0]) => ({
    ...chongqing,
    id: toPolicyId(id),
    benefit: toBenefitId(id),
    ...given,
  })
  const policies = [
    chongqing,
    other('enterprise', { audience: 'enterprise' }),
    other('exam', { topic: 'exam' }),
    other('elsewhere', { regions: [region('510000')] }),
  ]
  expect(assess({ policies, dictionary }, known, on).map(({ benefit }) => benefit)).toEqual(['skill-upgrade'])
  expect(assess({ policies, dictionary }, known, on, 'exam').map(({ benefit }) => benefit)).toEqual(['exam'])
})

test('one answer per benefit, the best first', () => {
  const flag = aYesNo('flag')
  const missing = aYesNo('missing')
  const verdictBy = (id: string, given: Parameters<typeof aVersion>[0]) =>
    aPolicy({ id: toPolicyId(id), benefit: toBenefitId(id), versions: [aVersion(given)] })
  const asks = (fact: typeof flag, value: boolean, nature: 'hard' | 'curable' = 'hard') =>
    aRule([aLeaf({ op: 'is', fact: fact.id, value }, { nature })])
  const policies = [
    verdictBy('no', { rule: asks(flag, false) }),
    verdictBy('unknown', { rule: asks(missing, true) }),
    verdictBy('near', { rule: asks(flag, false, 'curable') }),
    verdictBy('review', { state: 'notEstablished' }),
    verdictBy('yes', { rule: asks(flag, true) }),
  ]
  const found = assess(
    { policies, dictionary: dictionaryOf(flag, missing) },
    facts({ flag: true, [placeFact]: '500102' }),
    day('2025-06-01'),
  )
  expect(found.map(({ benefit, verdict }) => [benefit, verdict])).toEqual(
    ['yes', 'review', 'near', 'unknown', 'no'].map((word) => [word, word]),
  )
})

test('a benefit told by several policies is one answer', () => {
  const county = { ...chongqing, id: toPolicyId('county'), regions: [region('500102')] as const }
  const found = assess({ policies: [chongqing, county], dictionary }, known, on)
  expect(found.map(({ policy }) => policy.id)).toEqual(['county'])
})
