import { describe, expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day, rough, until } from '#domain/policy/policy.fixture.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { applicationDate, toFactId } from '#domain/rules/fact.ts'
import { aGroup, aLeaf, aRule, facts, fixed } from '#domain/rules/rule.fixture.ts'
import type { AmountRule, Condition } from '#domain/rules/rule.ts'
import { affectedBy, effectOn } from './affected.ts'
import { underPolicy, underVersion } from './judge.ts'

const months = toFactId('months')
const insured = (value: number): Condition => aLeaf({ op: 'atLeast', fact: months, value }, { id: 'insured-months' })
const flagged: Condition = aLeaf({ op: 'is', fact: toFactId('flag'), value: true }, { id: 'flagged' })
const dated: Condition = aLeaf({ op: 'onOrAfter', fact: toFactId('issued'), day: day('2020-01-01') }, { id: 'issued-from' })
const office: Condition = aLeaf({ op: 'decidedByOffice', says: '', office: '', ask: '' }, { id: 'office' })
const version = (conditions: readonly [Condition, ...Condition[]], amount: AmountRule = fixed(1000)): PolicyVersion =>
  aVersion({ rule: aRule(conditions, { amount }) })
const effect = (before: PolicyVersion, after: PolicyVersion, known: Parameters<typeof facts>[0]) => {
  const found = effectOn(underVersion(before), underVersion(after), facts(known))
  return found && [found.effect, found.before.answer, found.after.answer, found.cause.leaves]
}

describe('what a change does to one case, and which condition did it', () => {
  const [strict, mild] = [version([insured(36), flagged]), version([insured(12), flagged])]
  test('gained by a lower threshold', () => {
    expect(effect(strict, mild, { months: 20, flag: true })).toEqual(['gained', 'no', 'yes', ['insured-months']])
  })
  test('lost by a higher one', () => {
    expect(effect(mild, strict, { months: 20, flag: true })).toEqual(['lost', 'yes', 'no', ['insured-months']])
  })
  test('refused by something else before and after: not touched', () => {
    expect(effect(strict, mild, { months: 20, flag: false })).toBeUndefined()
  })
  test('settled alike on both sides of the threshold: not touched', () => {
    expect(effect(strict, mild, { months: 36, flag: true })).toBeUndefined()
  })
  test('a new condition of which the case says nothing makes it undecidable', () => {
    expect(effect(version([insured(12)]), version([insured(12), dated]), { months: 12 })).toEqual([
      'becameUndecidable',
      'yes',
      'unknown',
      ['issued-from'],
    ])
  })
  test('and its fall makes it decidable', () => {
    expect(effect(version([insured(12), dated]), version([insured(12)]), { months: 12 })).toEqual([
      'becameDecidable',
      'unknown',
      'yes',
      ['issued-from'],
    ])
  })
  test('an office that now decides', () => {
    expect(effect(version([insured(12)]), version([insured(12), office]), { months: 12 })).toEqual([
      'becameUndecidable',
      'yes',
      'review',
      ['office'],
    ])
    expect(effect(version([insured(12), dated]), version([insured(12), office]), { months: 12 })?.slice(0, 3)).toEqual([
      'openOtherwise',
      'unknown',
      'review',
    ])
  })
  test('a new way to meet a condition is named, not the way that still fails', () => {
    const either = (of: readonly [Condition, ...Condition[]]) => version([aGroup('any', of, { id: 'either' })])
    expect(effect(either([insured(12)]), either([insured(12), flagged]), { months: 2, flag: true })).toEqual([
      'gained',
      'no',
      'yes',
      ['flagged'],
    ])
  })
  test('another sum, by the row that moved', () => {
    const table = (yuan: number): AmountRule => ({
      kind: 'table',
      keys: [toFactId('level')],
      rows: [
        { when: ['L4'], fen: fenOfYuan(1500) },
        { when: ['L3'], fen: fenOfYuan(yuan) },
      ],
      clause: toClauseAnchor('amount'),
    })
    const [before, after] = [version([insured(12)], table(2000)), version([insured(12)], table(2500))]
    const found = effectOn(underVersion(before), underVersion(after), facts({ months: 12, level: 'L3' }))
    expect([found?.effect, found?.cause.figures]).toEqual(['amountChanged', [[{ kind: 'row', keys: ['level'], when: ['L3'] }]]])
    expect(effectOn(underVersion(before), underVersion(after), facts({ months: 12, level: 'L4' }))).toBeUndefined()
    expect(effectOn(underVersion(before), underVersion(after), facts({ months: 11, level: 'L3' }))).toBeUndefined()
  })
})

describe('a population', () => {
  test('is counted by effect and grouped by cause, the largest group first, with examples', () => {
    const population = [11, 12, 20, 35, 36].map((value) => facts({ months: value, flag: true }))
    const { counts, groups } = affectedBy(underVersion(version([insured(36)])), underVersion(version([insured(12), dated])), population)
    expect(counts).toEqual({ gained: 0, lost: 0, amountChanged: 0, becameUndecidable: 4, becameDecidable: 0, openOtherwise: 0 })
    expect(groups).toEqual([
      expect.objectContaining({ before: 'no', cause: { leaves: ['insured-months'], figures: [] }, count: 3, examples: [1, 2, 3] }),
      expect.objectContaining({ before: 'yes', cause: { leaves: ['issued-from'], figures: [] }, count: 1, examples: [4] }),
    ])
  })

  test('of a policy with dates: only those whom the new version governs', () => {
    const old = { ...version([insured(36)]), from: rough('2019-01-01'), end: until('2020-12-31') }
    const added = { ...version([insured(12)]), from: rough('2021-01-01') }
    const before = aPolicy({ versions: [{ ...old, end: { kind: 'open' } }] })
    const after = aPolicy({ versions: [old, added] })
    const filed = (on: string) => facts({ months: 20, [applicationDate]: on })
    const found = affectedBy(underPolicy(before), underPolicy(after), [filed('2020-12-31'), filed('2021-01-01')])
    expect(found.groups).toEqual([
      expect.objectContaining({ effect: 'gained', examples: [1], cause: { leaves: ['insured-months'], figures: [] } }),
    ])
  })
})
