import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toClauseAnchor, toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day, endUnknown, rough } from '#domain/policy/policy.fixture.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { applicationDate, type FactDictionary, type FactId, type Facts, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { aChoice, aDate, aGroup, aLeaf, aNumber, aRule, aSet, aYesNo, dictionaryOf, facts, fixed } from '#domain/rules/rule.fixture.ts'
import type { Condition, Leaf, Test } from '#domain/rules/rule.ts'
import { aCondition, worldValues } from '#domain/rules/small-world.fixture.ts'
import { isNo, isYes } from '#domain/rules/truth.ts'
import { assess } from './assess.ts'
import { assessPolicy } from './assess-policy.ts'
import { smallDictionary } from './rulebook.fixture.ts'
import { sayHelpfulWay, sayOfficeAnswer, sayTimeLeft } from './say-help.ts'
import { factsAfter, waysFor } from './ways.ts'
import { whatWouldHelp } from './what-would-help.ts'

const months = aNumber('months', { label: '累计缴费', growsMonthly: true })
const kind = aChoice('kind', { skillLevel: '等级证', other: '别的证' }, { label: '证书' })
const registered = aYesNo('registered', { yes: '办了失业登记', no: '没办失业登记' })
const had = aSet('had', { same: '领过' })
const issued = aDate('issued', { label: '发证日期' })
const dictionary: FactDictionary = dictionaryOf(months, kind, registered, had, issued, aDate(applicationDate))
const on = day('2026-11-23')

const curable = (test: Test, cure?: string): Leaf => aLeaf(test, { id: JSON.stringify(test), nature: 'curable', ...(cure && { cure }) })
const atLeast = (value: number): Leaf => curable({ op: 'atLeast', fact: months.id, value })
const inTime = aLeaf({ op: 'within', fact: applicationDate, months: 12, after: issued.id, lastDay: 'counts' })
const isRegistered = curable({ op: 'is', fact: registered.id, value: true })
const isSkill = curable({ op: 'oneOf', fact: kind.id, values: ['skillLevel'] }, '先考下等级证')

const aPolicyOf = (...conditions: NonEmpty<Condition>): Policy =>
  aPolicy({ versions: [aVersion({ rule: aRule(conditions, { amount: fixed(2000) }) })] })

function helpFor(policy: Policy, known: Readonly<Record<string, FactValue>>) {
  const rulebook = { policies: [policy], dictionary }
  const [entitlement] = assess(rulebook, facts(known), on)
  if (entitlement === undefined) throw new Error('one policy')
  const help = whatWouldHelp(entitlement, facts(known), on, rulebook)
  return { ...help, verdict: entitlement.verdict, says: help.ways.map((way) => sayHelpfulWay(way, policy, dictionary)) }
}

describe('a no that can be turned', () => {
  test('by waiting: how much is missing, and from which month on it is not', () => {
    expect(helpFor(aPolicyOf(atLeast(30)), { months: 26 }).says).toEqual([
      '累计缴费满 30 个月：还差 4 个月，约 2027-03 起满足 → 可以领 2000 元',
    ])
  })

  test('by acting, in the words of the rule', () => {
    expect(helpFor(aPolicyOf(isSkill), { kind: 'other' }).says).toEqual(['先考下等级证 → 可以领 2000 元'])
  })

  test('by both together, since one alone is not enough', () => {
    const { ways } = helpFor(aPolicyOf(atLeast(30), isSkill), { months: 26, kind: 'other' })
    expect(ways.map(({ changes, by }) => [changes.length, by])).toEqual([[2, '2027-03-23']])
  })

  test('by any of two ways: the one that takes no time first', () => {
    const { says } = helpFor(aPolicyOf(aGroup('any', [atLeast(30), isRegistered])), { months: 26, registered: false })
    expect(says).toEqual(['办了失业登记 → 可以领 2000 元', '累计缴费满 30 个月：还差 4 个月，约 2027-03 起满足 → 可以领 2000 元'])
  })

  test('not where the months come after the last day for filing', () => {
    expect(helpFor(aPolicyOf(atLeast(36), inTime), { months: 26, issued: '2026-06-18' }).ways).toEqual([])
    expect(helpFor(aPolicyOf(atLeast(32), inTime), { months: 26, issued: '2026-06-18' }).ways).toHaveLength(1)
  })

  test('not where what fails cannot be mended: a subsidy that was drawn, a rule that is hard', () => {
    expect(helpFor(aPolicyOf(aLeaf({ op: 'includesNone', fact: had.id, values: ['same'] })), { had: ['same'] }).ways).toEqual([])
    expect(helpFor(aPolicyOf(aLeaf({ op: 'is', fact: registered.id, value: true })), { registered: false }).ways).toEqual([])
  })

  test('not by four changes', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => curable({ op: 'is', fact: toFactId(id), value: true }))
    const [first, ...others] = four
    if (first === undefined) throw new Error('four')
    expect(helpFor(aPolicyOf(first, ...others), { a: false, b: false, c: false, d: false }).ways).toEqual([])
    expect(helpFor(aPolicyOf(first, ...others), { a: true, b: false, c: false, d: false }).ways).toHaveLength(1)
  })
})

describe('time left', () => {
  const left = (issuedOn: string) => helpFor(aPolicyOf(inTime), { issued: issuedOn }).timeLeft
  test.each([
    ['2025-12-05', '期限 2026-12-05 止，还剩 12 天'],
    ['2025-11-23', '期限就是今天（2026-11-23）'],
  ])('for a certificate of %s', (issuedOn, says) => {
    const found = left(issuedOn)
    expect(found && sayTimeLeft(found)).toBe(says)
  })

  test('is not told once it has passed', () => {
    expect(left('2025-11-22')).toBeUndefined()
  })
})

describe('if the office says', () => {
  const clause = toClauseAnchor('insured')
  const reading = (id: string, value: number, given: Partial<PolicyVersion> = {}): PolicyVersion => {
    const leaf = curable({ op: 'atLeast', fact: months.id, value })
    return aVersion({
      id: toVersionId(id),
      title: `${value} 个月`,
      from: rough('2025-01-01'),
      rule: aRule([{ ...leaf, clause }, inTime], { amount: fixed(2000) }),
      ...given,
    })
  }

  test('twelve months, it is paid; thirty-six, they come after the last day', () => {
    const policy = aPolicy({ versions: [reading('relaxed', 12, { from: rough('2026-01-01'), end: endUnknown() }), reading('base', 36)] })
    const { verdict, answers } = helpFor(policy, { months: 26, issued: '2026-06-18' })
    expect(verdict).toBe('review')
    expect(answers.map((answer) => sayOfficeAnswer(answer, policy, dictionary))).toEqual([
      '如果经办机构说还受理，按“12 个月”算（累计缴费满 12 个月） → 可以领 2000 元',
      '如果经办机构说还受理，按“36 个月”算（累计缴费满 36 个月） → 不能领：累计缴费满 36 个月：还差 10 个月，约 2027-09 起满足，比截止日 2027-06-18 晚',
    ])
  })

  test('that a condition is met or not: both, where it makes a difference', () => {
    const decides = aLeaf({ op: 'decidedByOffice', says: '证书联网可查', office: '就业局', ask: '' })
    const policy = aPolicyOf(decides)
    expect(helpFor(policy, {}).answers.map((answer) => sayOfficeAnswer(answer, policy, dictionary))).toEqual([
      '如果就业局对“证书联网可查”答“是” → 可以领 2000 元',
      '如果就业局对“证书联网可查”答“不是” → 不能领',
    ])
  })
})

/** Whatever fails, the person can mend. */
const mendable = (condition: Condition): Condition => {
  if (condition.kind === 'leaf') return { ...condition, nature: 'curable' }
  const [first, ...others] = condition.of
  return { ...condition, of: [mendable(first), ...others.map(mendable)] }
}

const somebody: fc.Arbitrary<Facts> = fc
  .tuple(...[...worldValues].map(([id, values]) => fc.constantFrom<FactValue>(...values).map((value): [FactId, FactValue] => [id, value])))
  .map((entries) => new Map(entries))

test('every way leads out of the no', () => {
  let found = 0
  fc.assert(
    fc.property(aCondition, somebody, (condition, known) => {
      const filed = day(String(known.get(applicationDate)))
      const policy = aPolicyOf(mendable(condition))
      const outcome = assessPolicy(policy, known)
      const judged = outcome.kind === 'judged' ? outcome.judged[0] : undefined
      if (judged === undefined || !isNo(judged.truth)) return
      for (const way of waysFor(judged, known, filed, smallDictionary)) {
        found += 1
        if (!way.isTooLate) expect(isNo(assessPolicy(policy, factsAfter(way, known, filed, smallDictionary)).truth)).toBe(false)
      }
    }),
    { numRuns: 1000 },
  )
  expect(found).toBeGreaterThan(100)
})

test('every combination of three yes/no conditions is turned by exactly its smallest sets', () => {
  const flags = ['p', 'q', 'r'] as const
  const leaf = (name: string): Leaf => curable({ op: 'is', fact: toFactId(name), value: true })
  const conditions: readonly Condition[] = [
    aGroup('all', [leaf('p'), leaf('q'), leaf('r')]),
    aGroup('any', [leaf('p'), aGroup('all', [leaf('q'), leaf('r')])]),
    { ...aGroup('all', [leaf('p'), leaf('q'), leaf('r')]), kind: 'atLeast', least: 2 },
    aGroup('none', [leaf('p'), aGroup('all', [leaf('q'), leaf('r')])]),
    aGroup('none', [{ ...aGroup('all', [leaf('p'), leaf('q'), leaf('r')]), kind: 'atLeast', least: 3 }]),
  ]
  const flipped = (known: Facts, names: readonly string[]): Facts =>
    new Map([...known].map(([id, value]): [FactId, FactValue] => [id, names.includes(id) ? value !== true : value]))
  for (const condition of conditions) {
    for (let bits = 0; bits < 8; bits++) {
      const known: Facts = new Map<FactId, FactValue>([
        ...flags.map((name, nth): [FactId, FactValue] => [toFactId(name), (bits >> nth) % 2 === 1]),
        [applicationDate, on],
      ])
      const policy = aPolicyOf(condition)
      const isMet = (names: readonly string[]): boolean => isYes(assessPolicy(policy, flipped(known, names)).truth)
      if (isMet([])) continue
      const sets = Array.from({ length: 8 }, (_, set) => flags.filter((_name, nth) => (set >> nth) % 2 === 1)).filter(isMet)
      const smallest = sets.filter((set) => !sets.some((other) => other.length < set.length && other.every((name) => set.includes(name))))
      const outcome = assessPolicy(policy, known)
      const judged = outcome.kind === 'judged' ? outcome.judged[0] : undefined
      const ways = judged === undefined ? [] : waysFor(judged, known, on, dictionary)
      const told = ways.map(({ changes }) =>
        changes
          .flatMap(({ remedies }) => remedies.map(({ fact }) => String(fact)))
          .toSorted()
          .join(''),
      )
      expect(told.toSorted()).toEqual(smallest.map((set) => set.join('')).toSorted())
    }
  }
})

test('amounts are those of the day on which it comes true', () => {
  const amount = { kind: 'perUnit' as const, fact: months.id, fen: fenOfYuan(100), maxUnits: 600, clause: fixed(1).clause }
  const policy = aPolicy({ versions: [aVersion({ rule: aRule([atLeast(30)], { amount }) })] })
  expect(helpFor(policy, { months: 26 }).ways[0]?.amount).toMatchObject({ low: 300_000, high: 300_000 })
})
