import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toBenefitId, toClauseAnchor } from '#domain/policy/ids.ts'
import { aClause, aPolicy, aVersion, day } from '#domain/policy/policy.fixture.ts'
import type { Exclusion } from '#domain/policy/reference.ts'
import type { Amount } from '#domain/rules/amount.ts'
import { applicationDate, type FactId, type Facts, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { aLeaf, aRule, fixed } from '#domain/rules/rule.fixture.ts'
import { assessPolicy } from './assess-policy.ts'
import { claimsTogether } from './claims-together.ts'
import type { Entitlement } from './entitlement.ts'

const notWith = toClauseAnchor('not-with')
const span = (low: number, high = low): Amount => ({
  kind: 'span',
  low: fenOfYuan(low),
  high: fenOfYuan(high),
  dependsOn: [],
  clause: toClauseAnchor('amount'),
})

/** An entitlement of this benefit, governed by a version that has the clause against others unless said. */
function entitled(name: string, given: Partial<Entitlement> = {}, clauses = [aClause({ anchor: notWith })]): Entitlement {
  const rule = aRule([aLeaf({ op: 'is', fact: toFactId('flag'), value: true })], { amount: fixed(1) })
  const policy = aPolicy({ benefit: toBenefitId(name), title: name, versions: [aVersion({ clauses, rule })] })
  const facts: Facts = new Map<FactId, FactValue>([
    [applicationDate, day('2026-01-01')],
    [toFactId('flag'), true],
  ])
  const outcome = assessPolicy(policy, facts)
  const [lead] = outcome.kind === 'judged' ? outcome.judged : []
  const { truth } = outcome
  const base = { benefit: policy.benefit, policy, verdict: 'yes', truth, outcome, ...(lead && { lead }), payee: 'person' } as const
  return { ...base, reviewReasons: [], unlocks: [], open: [], above: [], ...given }
}

const stated = (names: readonly string[], most: number, clauses = [notWith]): Exclusion => {
  const [first = '', ...others] = names
  return {
    id: names.join('-'),
    one: first,
    other: others.join(),
    relation: '只能领一样',
    from: '2021',
    basis: '文件',
    policies: [],
    sources: [],
    confidence: 'confirmed-C',
    between: { benefits: [toBenefitId(first), ...others.map(toBenefitId)], most, clauses },
  }
}

const namesOf = (of: readonly Entitlement[]): readonly string[] => of.map(({ benefit }) => benefit)
const yuan = ({ low, likely, high }: ReturnType<typeof claimsTogether>['range']) => [low / 100, likely / 100, high / 100]

describe('claims that bar each other', () => {
  const skill = entitled('skill', { amount: span(2000) })
  const training = entitled('training', { verdict: 'review', amount: span(0, 3000) })

  test('what is sure wins over what is only likely; the other is told with the clause, and the sum is not that of both', () => {
    const { chosen, leftOut, range } = claimsTogether([skill, training], [stated(['skill', 'training'], 1)])
    expect(namesOf(chosen)).toEqual(['skill'])
    expect(leftOut.map(({ entitlement, because, beside }) => [entitlement.benefit, because.place.clause.anchor, namesOf(beside)])).toEqual([
      ['training', 'not-with', ['skill']],
    ])
    expect(yuan(range)).toEqual([2000, 2000, 3000])
  })

  test('stand together where no version that governs the case says otherwise', () => {
    const before = [entitled('skill', { amount: span(2000) }, []), entitled('training', { amount: span(500) }, [])]
    const { chosen, bars, range } = claimsTogether(before, [stated(['skill', 'training'], 1)])
    expect([namesOf(chosen), bars, yuan(range)]).toEqual([['skill', 'training'], [], [2500, 2500, 2500]])
  })

  test('a rule that is stated for another place alone leaves nothing out, and is told as open', () => {
    const { chosen, bars } = claimsTogether([skill, training], [stated(['skill', 'training'], 1, [])])
    expect([namesOf(chosen), bars.map(({ kind }) => kind)]).toEqual([['skill', 'training'], ['open']])
  })

  test('a source that lets both stand is told as such', () => {
    const { bars } = claimsTogether([skill, training], [stated(['skill', 'training'], 2, [])])
    expect(bars.map(({ kind }) => kind)).toEqual(['free'])
  })

  test('money that goes to others is not worth anything to this person, but is taken along where nothing bars it', () => {
    const school = entitled('school', { payee: 'provider', amount: span(9000) })
    expect(namesOf(claimsTogether([school, skill], [stated(['school', 'skill'], 1)]).chosen)).toEqual(['skill'])
    expect(namesOf(claimsTogether([school, skill], []).chosen)).toEqual(['school', 'skill'])
  })

  test('what is still open counts at best only; what is refused not at all', () => {
    const open = entitled('open', { verdict: 'unknown', amount: span(0, 1000) })
    const refused = entitled('refused', { verdict: 'no', amount: span(7000) })
    const { chosen, range } = claimsTogether([skill, open, refused], [])
    expect([namesOf(chosen), yuan(range)]).toEqual([['skill'], [2000, 2000, 3000]])
  })
})

describe('the range', () => {
  const verdict = fc.constantFrom('yes' as const, 'review' as const, 'unknown' as const, 'no' as const)
  const someEntitlements = fc
    .array(fc.tuple(verdict, fc.nat(3), fc.nat(2)), { minLength: 1, maxLength: 5 })
    .map((all) => all.map(([given, low, more], nth) => entitled(`b${nth}`, { verdict: given, amount: span(low, low + more) })))
  const someBars = fc.array(
    fc.subarray(['b0', 'b1', 'b2', 'b3', 'b4'], { minLength: 2 }).map((names) => stated(names, 1)),
    { maxLength: 3 },
  )

  test('is what trying every set that may stand together finds', () => {
    fc.assert(
      fc.property(someEntitlements, someBars, (entitlements, bars) => {
        const { range, chosen } = claimsTogether(entitlements, bars)
        const may = (set: readonly Entitlement[]): boolean =>
          bars.every(({ between }) => set.filter(({ benefit }) => between?.benefits.includes(benefit)).length <= 1)
        const sets = (wanted: readonly string[]) =>
          Array.from({ length: 2 ** entitlements.length }, (_, bits) =>
            entitlements.filter((each, nth) => (bits >> nth) % 2 === 1 && wanted.includes(each.verdict)),
          ).filter(may)
        const sum = (set: readonly Entitlement[], end: 'low' | 'high'): number =>
          set.reduce((total, { amount }) => total + (amount?.kind === 'span' ? amount[end] : 0), 0)
        expect(range.low).toBe(Math.max(...sets(['yes']).map((set) => sum(set, 'low'))))
        expect(range.high).toBe(Math.max(...sets(['yes', 'review', 'unknown']).map((set) => sum(set, 'high'))))
        expect(range.likely).toBe(sum(chosen, 'low'))
        expect(may(chosen) && range.low <= range.likely && range.likely <= range.high).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
