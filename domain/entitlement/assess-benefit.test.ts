import { describe, expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toPolicyId, toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, endUnknown, region, rough, until } from '#domain/policy/policy.fixture.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { applicationDate, type FactValue } from '#domain/rules/fact.ts'
import { aLeaf, aRule, aYesNo, dictionaryOf, facts, fixed } from '#domain/rules/rule.fixture.ts'
import type { Condition } from '#domain/rules/rule.ts'
import { confidences } from '#domain/source/source.ts'
import { assessBenefit, placeFact } from './assess-benefit.ts'
import type { Entitlement } from './entitlement.ts'
import { chongqing, dictionary, inOrder, issueDate, skillUpgrade, v2017, v2019, v2023 } from './skill-upgrade.fixture.ts'

const assessed = (policies: NonEmpty<Policy>, known: Record<string, FactValue>): Entitlement => {
  const found = assessBenefit(skillUpgrade, policies, facts(known), dictionary)
  if (found === undefined) throw new Error('the policies reach the place')
  return found
}
const reasonsOf = ({ reviewReasons }: Entitlement) => reviewReasons.map(({ kind }) => kind)

const case2 = { ...inOrder, 'cert.issueDate': '2018-06-15', 'application.date': '2018-09-01', 'person.ui.cumulativeMonths': 36 }

describe('worked examples', () => {
  test('2 — all in order: yes, with the amount, the payee and the last day', () => {
    expect(assessed([chongqing], case2)).toMatchObject({
      verdict: 'yes',
      payee: 'person',
      amount: { low: fenOfYuan(2000), high: fenOfYuan(2500) },
      deadline: { lastDay: '2019-06-15', safeDay: '2019-06-14' },
      reviewReasons: [],
      unlocks: [],
      open: [],
    })
  })

  test('3 — two days choose two rules: review, because the readings differ', () => {
    const found = assessed([chongqing], {
      ...case2,
      'cert.issueDate': '2018-10-20',
      'application.date': '2019-03-01',
      'person.ui.cumulativeMonths': 14,
    })
    expect(found.verdict).toBe('review')
    expect(reasonsOf(found)).toEqual(['readingsDiffer'])
  })

  test('4 — on the very last day: review, because an office decides', () => {
    const found = assessed([chongqing], { ...case2, 'cert.issueDate': '2019-05-10', 'application.date': '2020-05-10' })
    expect(found.verdict).toBe('review')
    expect(reasonsOf(found)).toEqual(['officeDecides'])
  })

  test('7 — a rule known from a repost only: never a firm yes', () => {
    const found = assessed([chongqing], { ...case2, 'cert.issueDate': '2023-02-01', 'application.date': '2023-03-15' })
    expect(found.verdict).toBe('review')
    expect(reasonsOf(found)).toEqual(['weakSource'])
  })

  test('9 — nobody knows what holds since 2024: review', () => {
    const found = assessed([chongqing], { ...case2, 'cert.issueDate': '2024-06-12', 'application.date': '2024-07-15' })
    expect(found.verdict).toBe('review')
    expect(reasonsOf(found)).toEqual(['notEstablished'])
  })

  test('1 — 30 months of 36: near, with the day on which they are full', () => {
    const found = assessed([chongqing], { ...case2, 'person.ui.cumulativeMonths': 30 })
    expect(found).toMatchObject({ verdict: 'near', amount: { low: fenOfYuan(2000), high: fenOfYuan(2500) } })
    expect(found.unlocks.map(({ leaf, missing, by }) => [leaf.id, missing, by])).toEqual([['insured-months', 6, '2019-03-01']])
  })

  test('1 — 26 months cannot be full before the last day for filing: no', () => {
    expect(assessed([chongqing], { ...case2, 'person.ui.cumulativeMonths': 26 })).toMatchObject({
      verdict: 'no',
      unlocks: [],
      reviewReasons: [],
    })
  })
})

test('while an answer is missing the verdict is unknown, and only what may be asked is open', () => {
  const found = assessed([chongqing], { ...case2, 'person.ui.cumulativeMonths': 36, 'cert.issueDate': '2018-06-15', 'cert.level': 3 })
  expect(found.verdict).toBe('unknown')
  expect(assessed([chongqing], { ...inOrder, 'application.date': '2018-09-01', 'cert.issueDate': '2018-06-15' })).toMatchObject({
    verdict: 'unknown',
    open: ['person.ui.cumulativeMonths'],
  })
})

const firm = aYesNo('firm')
const own = dictionaryOf(firm)
const holds: Condition = aLeaf({ op: 'is', fact: firm.id, value: true })
const curable: Condition = aLeaf({ op: 'is', fact: firm.id, value: true }, { nature: 'curable' })
const ruled = (given: Partial<PolicyVersion> = {}): PolicyVersion => aVersion({ rule: aRule([holds]), ...given })
const at = (place: string | undefined, holdsToo = true) =>
  facts({ firm: holdsToo, 'application.date': '2025-06-01', ...(place !== undefined && { [placeFact]: place }) })
const assessAt = (policies: NonEmpty<Policy>, place: string | undefined, holdsToo = true) =>
  assessBenefit(skillUpgrade, policies, at(place, holdsToo), own)

const national = aPolicy({
  id: toPolicyId('national'),
  regions: [region('100000')],
  versions: [ruled({ rule: aRule([holds], { amount: fixed(1) }) })],
})
const city = aPolicy({
  id: toPolicyId('city'),
  regions: [region('500000')],
  versions: [ruled({ rule: aRule([holds], { amount: fixed(2) }) })],
})
const district = (given: Partial<PolicyVersion> = {}) =>
  aPolicy({
    id: toPolicyId('district'),
    regions: [region('500102')],
    versions: [ruled({ rule: aRule([holds], { amount: fixed(3) }), ...given })],
  })

describe('the most local rule decides', () => {
  test.each([
    ['500102', 'district', ['city', 'national']],
    ['500103', 'city', ['national']],
    ['500000', 'city', ['national']],
    ['510100', 'national', []],
    ['100000', 'national', []],
  ])('at %s: %s', (place, speaks, above) => {
    for (const policies of [
      [national, city, district()],
      [district(), national, city],
    ] as const) {
      const found = assessAt(policies, place)
      expect(found?.policy.id).toBe(speaks)
      expect(found?.above.map(({ policy }) => policy.id)).toEqual(above)
    }
  })

  test('outside every region there is no answer at all', () => {
    expect(assessAt([city, district()], '510100')).toBeUndefined()
    expect(assessAt([district()], '500000')).toBeUndefined()
  })

  test('one of several named districts is enough', () => {
    const some = aPolicy({ regions: [region('500229'), region('500102')], versions: [ruled()] })
    expect(assessAt([some], '500102')?.verdict).toBe('yes')
    expect(assessAt([some], '500103')).toBeUndefined()
  })

  test('before the district’s rule begins, the city’s speaks', () => {
    const found = assessAt([city, district({ from: rough('2025-06-02') })], '500102')
    expect(found).toMatchObject({ verdict: 'yes', policy: { id: 'city' }, amount: { low: fenOfYuan(2) } })
    expect(assessAt([city, district({ from: rough('2025-06-01') })], '500102')?.policy.id).toBe('district')
  })

  test('a district’s rule that has ended speaks, and says that it has', () => {
    const found = assessAt([city, district({ end: until('2025-05-31') })], '500102')
    expect(found).toMatchObject({ verdict: 'no', policy: { id: 'district' }, outcome: { kind: 'idle', standing: { kind: 'lapsed' } } })
  })

  test('while the place is unknown nothing is said, and the place is asked', () => {
    expect(assessAt([city, national], undefined)).toMatchObject({ verdict: 'unknown', open: [placeFact], payee: 'unknown' })
    expect(assessAt([national], undefined)).toMatchObject({ verdict: 'yes' })
  })

  test('where no rule has begun yet, none is listed above itself', () => {
    const notYet = { versions: [ruled({ from: rough('2026') })] } as const
    const found = assessAt(
      [
        { ...city, ...notYet },
        { ...district(), ...notYet },
      ],
      '500102',
    )
    expect(found?.policy.id).toBe('district')
    expect(found?.above.map(({ policy }) => policy.id)).toEqual(['city'])
  })
})

describe('what keeps a yes from being firm', () => {
  const only = (policy: Partial<Policy>, version: Partial<PolicyVersion> = {}) =>
    assessAt([aPolicy({ versions: [ruled(version)], ...policy })], '500102')

  test('a framework never pays by itself', () => {
    expect(only({ force: 'framework' })).toMatchObject({ verdict: 'review', reviewReasons: [{ kind: 'needsLocalRule' }] })
  })

  test.each(confidences.map((confidence, nth) => ({ confidence, verdict: nth < 2 ? 'yes' : 'review' })))(
    'a source that is $confidence: $verdict',
    ({ confidence, verdict }) => {
      const found = only({}, { confidence })
      expect(found?.verdict).toBe(verdict)
      expect(found?.reviewReasons.map(({ kind }) => kind)).toEqual(verdict === 'yes' ? [] : ['weakSource'])
    },
  )

  test('an end that nobody states', () => {
    expect(only({}, { end: endUnknown('2025-05-31') })).toMatchObject({ verdict: 'review', reviewReasons: [{ kind: 'mayHaveEnded' }] })
    expect(only({}, { end: endUnknown('2025-06-01') })).toMatchObject({ verdict: 'yes', reviewReasons: [] })
  })

  test('a local rule that by one of its dates had not begun', () => {
    const versions = [ruled({ from: rough('2025-01-01'), anchors: [issueDate, applicationDate] })] as const
    const known = facts({ firm: true, 'application.date': '2025-06-01', 'cert.issueDate': '2024-12-31', [placeFact]: '500102' })
    const implementing = aPolicy({ versions, implements: toPolicyId('national') })
    expect(assessBenefit(skillUpgrade, [implementing], known, own)).toMatchObject({
      verdict: 'review',
      reviewReasons: [{ kind: 'readingsDiffer' }],
    })
    expect(assessBenefit(skillUpgrade, [aPolicy({ versions })], known, own)).toMatchObject({ verdict: 'yes' })
  })

  test.each<readonly [string, Partial<Policy>, Partial<PolicyVersion>]>([
    ['a framework', { force: 'framework' }, {}],
    ['a weak source', {}, { confidence: 'unknown' }],
    ['an end that nobody states', {}, { end: endUnknown() }],
  ])('but a no stays a no, without reasons to review it: %s', (_, policy, version) => {
    const found = assessAt([aPolicy({ versions: [ruled(version)], ...policy })], '500102', false)
    expect(found).toMatchObject({ verdict: 'no', reviewReasons: [] })
  })

  test('and what is near keeps them: mended, it would still be for the office', () => {
    const found = assessAt(
      [aPolicy({ force: 'framework', versions: [ruled({ rule: aRule([curable]), confidence: 'confirmed-C' })] })],
      '500102',
      false,
    )
    expect(found).toMatchObject({ verdict: 'near', reviewReasons: [{ kind: 'needsLocalRule' }, { kind: 'weakSource' }] })
  })

  test('the reasons stand together, each once', () => {
    const versions = [v2017, v2019, { ...v2023, confidence: 'confirmed-C' as const }] as const
    const found = assessed([{ ...chongqing, force: 'framework', versions }], {
      ...case2,
      'cert.issueDate': '2024-02-01',
      'application.date': '2024-03-01',
      'person.ui.cumulativeMonths': 14,
    })
    expect(found.verdict).toBe('review')
    expect(reasonsOf(found)).toEqual(['readingsDiffer', 'needsLocalRule', 'weakSource'])
  })
})

test('near is the newest version under which all can be mended in time', () => {
  const versions = [
    ruled({ id: toVersionId('older'), from: rough('2025'), rule: aRule([curable], { amount: fixed(10) }) }),
    ruled({ id: toVersionId('newer'), from: rough('2025-03-01'), end: endUnknown(), rule: aRule([holds], { amount: fixed(20) }) }),
  ] as const
  expect(assessAt([aPolicy({ versions })], '500102', false)).toMatchObject({ verdict: 'near', unlocks: [{ leaf: { nature: 'curable' } }] })
})
