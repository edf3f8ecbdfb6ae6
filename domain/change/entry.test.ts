import { describe, expect, test } from 'vitest'
import { toVersionId } from '#domain/policy/ids.ts'
import { aClause, aPolicy, aVersion, endUnknown, open, rough, until } from '#domain/policy/policy.fixture.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { aLeaf, aNumber, aRule, dictionaryOf, fixed } from '#domain/rules/rule.fixture.ts'
import type { ChangeEntry } from './change-entry.ts'
import { changeEntries } from './entry.ts'

const months = aNumber('months', { label: '缴费月数' })
const dictionary = dictionaryOf(months)
const id = toVersionId
const insured = (value: number, yuan = 1000) =>
  aRule([aLeaf({ op: 'atLeast', fact: months.id, value }, { id: 'insured' })], { amount: fixed(yuan) })

const first = aVersion({ id: id('first'), title: '36 个月', from: rough('2019-01-01'), end: until('2020-12-31'), rule: insured(36) })
const second = aVersion({ id: id('second'), title: '12 个月', from: rough('2021-01-01'), end: until('2022-12-31'), rule: insured(12) })

const entriesOf = (...versions: [PolicyVersion, ...PolicyVersion[]]) => changeEntries([aPolicy({ versions })], [], dictionary)
const startOf = (entries: readonly ChangeEntry[], version: PolicyVersion): ChangeEntry => {
  const found = entries.find(({ about, event }) => event === 'starts' && about.kind === 'policy' && about.version.id === version.id)
  if (found === undefined) throw new Error(`no start of ${version.id}`)
  return found
}
const kindOf = (before: PolicyVersion, after: PolicyVersion, given: Partial<Policy> = {}) =>
  startOf(changeEntries([aPolicy({ versions: [before, after], ...given })], [], dictionary), after).kind

describe('the kind of a start', () => {
  test('the first is a start, and nobody claims that there was nothing before', () => {
    const entry = startOf(entriesOf(first, second), first)
    expect([entry.kind, entry.lines]).toEqual([
      'starts',
      [{ was: ['没查到更早的规定'], now: ['36 个月'], isOpen: false, confidence: 'confirmed-A' }],
    ])
  })

  test('a lower threshold is relaxed, a higher one tightened, with both sides in words', () => {
    expect(kindOf(first, second)).toBe('relaxed')
    expect(kindOf({ ...first, rule: insured(12) }, { ...second, rule: insured(36) })).toBe('tightened')
    expect(startOf(entriesOf(first, second), second).lines).toEqual([
      { was: ['缴费月数满 36 个月'], now: ['缴费月数满 12 个月'], confidence: 'confirmed-A' },
    ])
  })

  test('easier but for less money is neither', () => {
    expect(kindOf(first, { ...second, rule: insured(12, 500) })).toBe('amended')
  })

  test('a dearer fee is tightened, a higher subsidy relaxed', () => {
    const dearer = { ...second, rule: insured(36, 2000) }
    expect([kindOf(first, dearer, { nature: 'fee' }), kindOf(first, dearer)]).toEqual(['tightened', 'relaxed'])
  })

  test('after a gap it resumes; a day later than the day after is a gap', () => {
    expect(kindOf(first, { ...second, from: rough('2021-01-02') })).toBe('resumes')
    expect(kindOf(first, { ...second, from: rough('2021-01-01') })).toBe('relaxed')
  })

  test('what nobody could find out is unclear, and its new side is open', () => {
    const unclear = aVersion({
      id: id('unclear'),
      title: '没查到',
      state: 'notEstablished',
      from: rough('2021-01-01'),
      end: endUnknown(),
      confidence: 'unknown',
    })
    const entry = startOf(entriesOf(first, unclear), unclear)
    expect([entry.kind, entry.lines[0]?.isOpen, entry.confidence]).toEqual(['unclear', true, 'unknown'])
  })

  test('where it is open which version governed before, a direction is not claimed', () => {
    expect(kindOf({ ...first, end: endUnknown() }, second)).toBe('amended')
  })
})

describe('an entry', () => {
  test('is as weak as the weakest clause it shows, not only as its version', () => {
    const clause = aClause({ confidence: 'remembered-low' })
    expect(startOf(entriesOf(first, { ...second, clauses: [clause] }), second).confidence).toBe('remembered-low')
  })

  test('has a name of its own that says nothing of how the rules compare', () => {
    expect(startOf(entriesOf(first, second), second).urn).toBe('urn:jiangtu:change:a-policy:second:starts')
  })

  test('of cards, where a version has no rule: the fields that differ', () => {
    const who = (line: string) => ({ kind: 'known', lines: [line], sources: [], confidence: 'confirmed-B' }) as const
    const plain = { ...first, rule: undefined } as unknown as PolicyVersion
    const [before, after] = [first, second].map(({ rule: _, ...version }, nth) => ({
      ...version,
      card: { ...plain.card, who: who(nth === 0 ? '职工' : '所有人') },
    }))
    if (before === undefined || after === undefined) throw new Error('two versions')
    expect(startOf(entriesOf(before, after), after).lines).toEqual([
      { about: '给谁', was: ['职工'], now: ['所有人'], isOpen: false, confidence: 'confirmed-B' },
    ])
  })
})

describe('an end', () => {
  const endOf = (event: string, ...versions: [PolicyVersion, ...PolicyVersion[]]) =>
    entriesOf(...versions).find((entry) => entry.event === event)

  test('says what follows: the next version, the older one beneath, or nothing found', () => {
    const base = aVersion({ id: id('base'), title: '底下的', from: rough('2017-07'), end: open })
    expect(endOf('lapses', first, { ...second, end: open })?.lines[0]?.now).toEqual(['接着按“12 个月”'])
    expect(endOf('lapses', base, first)?.lines[0]?.now).toEqual(['回到“底下的”'])
    expect(endOf('lapses', first)?.lines[0]).toMatchObject({ now: ['之后有没有延续，没查到'], isOpen: true })
  })

  test('that nobody states fades on the last day on which it is known to have run', () => {
    expect(endOf('fades', { ...first, end: endUnknown('2021-06-30') })).toMatchObject({ kind: 'fades', on: rough('2021-06-30') })
    expect(endOf('fades', { ...first, end: endUnknown() })).toBeUndefined()
  })
})

test('the dated meanings of a group of people are entries; one without a day is not', () => {
  const category = {
    id: 'graduates',
    name: '毕业生',
    definition: '',
    sources: [],
    confidence: 'confirmed-C',
    changes: [
      { from: '2021', says: '两年' },
      { from: '2024-05', says: '一年' },
      { from: 'unknown', says: '别的' },
    ],
  } as const
  expect(changeEntries([], [category], dictionary).map(({ on, lines }) => [on.first, lines[0]?.was, lines[0]?.now])).toEqual([
    ['2024-05-01', ['两年'], ['一年']],
    ['2021-01-01', ['没查到更早的说法'], ['两年']],
  ])
})
