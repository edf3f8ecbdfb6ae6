import { describe, expect, test } from 'vitest'
import { toClauseAnchor, toVersionId } from '#domain/policy/ids.ts'
import { aClause, aPolicy, aVersion, day, endUnknown, open, rough, until } from '#domain/policy/policy.fixture.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { SourceId } from '#domain/source/source.ts'
import { coverageOf } from './coverage.ts'
import { applicationDate, toFactId } from './fact.ts'
import { limits, lintDictionary, lintPolicy } from './lint.ts'
import { aChoice, aDate, aGroup, aLeaf, aNumber, aRule, dictionaryOf, facts, fixed } from './rule.fixture.ts'
import type { Condition } from './rule.ts'

const months = toFactId('months')
const dictionary = dictionaryOf(
  aNumber('months', { label: '缴费月数' }),
  aChoice('level', { L4: '四级', L3: '三级' }, { label: '等级' }),
  aDate('issued', { label: '发证日期' }),
  aDate(applicationDate, { owner: 'authority' }),
)
const atLeast = (value: number, id = 'least'): Condition => aLeaf({ op: 'atLeast', fact: months, value }, { id })
const atMost = (value: number): Condition => aLeaf({ op: 'atMost', fact: months, value }, { id: 'most' })
const cited = [aClause({ sources: ['S01' as SourceId] })]
const withRule = (conditions: readonly [Condition, ...Condition[]], given: Partial<PolicyVersion> = {}): Policy =>
  aPolicy({ versions: [aVersion({ clauses: cited, rule: aRule(conditions), ...given })] })

/** Findings without those that every untested rule has. */
const lint = (policy: Policy) => lintPolicy(policy, [], dictionary)
const found = (policy: Policy) => lint(policy).map(({ check, severity, at }) => [check, severity, 'id' in at ? at.id : at.kind])

describe('conditions', () => {
  test('a sound rule has no findings', () => {
    expect(lint(withRule([atLeast(12)]))).toEqual([])
  })
  test('one that contradicts another, with what it contradicts', () => {
    const policy = withRule([atLeast(12), aGroup('all', [atMost(11)])])
    expect(found(policy)).toEqual([['unreachable', 'mistake', 'most']])
    expect(lint(policy)[0]?.says).toContain('和同时要满足的 least 矛盾')
  })
  test('at the boundary there is no contradiction', () => {
    expect(found(withRule([atLeast(12), atMost(12)]))).toEqual([])
  })
  test('dates that exclude each other', () => {
    const issued = toFactId('issued')
    const after = aLeaf({ op: 'onOrAfter', fact: issued, day: day('2020-01-01') }, { id: 'after' })
    const earlierThan = (text: string) => aLeaf({ op: 'before', fact: issued, day: day(text) }, { id: 'before' })
    expect(found(withRule([after, earlierThan('2020-01-01')]))).toEqual([['unreachable', 'mistake', 'before']])
    expect(found(withRule([after, earlierThan('2020-01-02')]))).toEqual([])
  })
  test('a number the dictionary does not allow, and one it always meets', () => {
    expect(found(withRule([atLeast(601)]))).toEqual([['unreachable', 'mistake', 'least']])
    expect(found(withRule([atLeast(0)]))).toEqual([['alwaysMet', 'doubt', 'least']])
  })
  test('a cure for what is not curable', () => {
    const cure = (nature: 'hard' | 'curable') =>
      withRule([aLeaf({ op: 'atLeast', fact: months, value: 12 }, { id: 'least', nature, cure: '接着交' })])
    expect(found(cure('hard'))).toEqual([['cure', 'doubt', 'least']])
    expect(found(cure('curable'))).toEqual([])
  })
  test('too deep, too many', () => {
    const deep = (depth: number): Condition => (depth === 1 ? atLeast(12) : aGroup('any', [deep(depth - 1)], { id: `g${depth}` }))
    expect(found(withRule([deep(limits.depth)]))).toEqual([])
    expect(found(withRule([deep(limits.depth + 1)])).map(([check]) => check)).toEqual(['depth'])
    const many = (count: number) => withRule([atLeast(12), ...Array.from({ length: count - 1 }, (_, nth) => atLeast(12, `c${nth}`))])
    expect(found(many(limits.conditions))).toEqual([])
    expect(found(many(limits.conditions + 1)).map(([check]) => check)).toEqual(['size'])
  })
  test('one that no case decides', () => {
    const policy = withRule([atLeast(12)])
    const { id: version } = policy.versions[0]
    const check = (known: Parameters<typeof facts>[0]) =>
      lintPolicy(policy, coverageOf(policy, [{ about: '', version, facts: facts(known), expect: 'yes' }]), dictionary).map(
        (each) => each.check,
      )
    expect(check({})).toEqual(['undecidedLeaf'])
    expect(check({ months: 12 })).toEqual([])
  })
})

describe('support', () => {
  test('an amount whose clause has no source', () => {
    expect(found(withRule([atLeast(12)], { clauses: [aClause({ confidence: 'inferred' })], confidence: 'inferred' }))).toEqual([
      ['uncitedAmount', 'mistake', 'amount'],
    ])
  })
  test('a clause that nothing uses, unless it was taken over', () => {
    const spare = aClause({ anchor: toClauseAnchor('spare') })
    expect(found(withRule([atLeast(12)], { clauses: [...cited, spare] }))).toEqual([['unusedClause', 'doubt', 'clause']])
    expect(found(withRule([atLeast(12)], { clauses: [...cited, { ...spare, inheritedFrom: toVersionId('v0') }] }))).toEqual([])
  })
  test('a yes that rests on a clause weaker than its version', () => {
    const weak = [aClause({ sources: ['S01' as SourceId], confidence: 'confirmed-C' })]
    expect(found(withRule([atLeast(12)], { clauses: weak }))).toEqual([['weakClause', 'doubt', 'clause']])
    expect(found(withRule([atLeast(12)], { clauses: weak, confidence: 'confirmed-C' }))).toEqual([])
    expect(found({ ...withRule([atLeast(12)], { clauses: weak }), force: 'framework' })).toEqual([])
  })
  test('a version without content says what is open about it', () => {
    const unknown = (openQuestion?: string) =>
      aPolicy({ versions: [aVersion({ state: 'notEstablished', ...(openQuestion && { openQuestion }) })] })
    expect(found(unknown())).toEqual([['openQuestion', 'mistake', 'version']])
    expect(found(unknown('问 023-12333'))).toEqual([])
  })
  test('a fact that nothing reads', () => {
    const policies = [withRule([atLeast(12)], { rule: aRule([atLeast(12)], { amount: fixed(1) }) })]
    expect(lintDictionary(policies, dictionary, []).map(({ at }) => at)).toEqual([
      { kind: 'fact', fact: 'level' },
      { kind: 'fact', fact: 'issued' },
    ])
    expect(lintDictionary(policies, dictionary, [toFactId('level'), toFactId('issued')])).toEqual([])
  })
})

describe('the time of versions', () => {
  const spans = (...given: readonly Partial<PolicyVersion>[]): Policy => {
    const [first, ...others] = given.map((each, nth) => aVersion({ id: toVersionId(`v${nth}`), ...each }))
    return aPolicy({ versions: [first ?? aVersion(), ...others] })
  }
  const early = { from: rough('2019-01-01'), end: until('2020-12-31') }
  test('one after the other is right', () => {
    expect(found(spans(early, { from: rough('2021-01-01'), end: open }))).toEqual([])
  })
  test('an overlap of one day', () => {
    expect(found(spans(early, { from: rough('2020-12-31'), end: open }))).toEqual([['overlap', 'doubt', 'version']])
  })
  test('a declared overlap: an open base, a version that takes over, an open question, other dates that choose', () => {
    const late = { from: rough('2020-12-31'), end: open }
    expect(found(spans({ ...early, end: open }, late))).toEqual([])
    expect(found(spans(early, { ...late, inheritsFrom: toVersionId('v0') }))).toEqual([])
    expect(found(spans(early, { ...late, openQuestion: '哪天开始没写' }))).toEqual([])
    expect(found(spans(early, { ...late, anchors: [toFactId('issued')] }))).toEqual([])
  })
  test('an end that nobody knows overlaps with nothing for sure', () => {
    expect(found(spans({ ...early, end: endUnknown('2020-12-31') }, { from: rough('2021-01-01'), end: open }))).toEqual([])
  })
  test('a gap, unless it is said', () => {
    expect(found(spans(early, { from: rough('2021-01-02'), end: open }))).toEqual([['gap', 'doubt', 'version']])
    expect(found(spans(early, { from: rough('2021-01-02'), end: open, openQuestion: '这一天没查到' }))).toEqual([])
  })
})
