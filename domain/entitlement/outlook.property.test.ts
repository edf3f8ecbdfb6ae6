import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '#domain/calendar/civil-date.ts'
import { aPolicy, aVersion, day, rough, until } from '#domain/policy/policy.fixture.ts'
import { applicationDate, type FactDictionary, type FactId, type Facts, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { aLeaf, aNumber, aRule, facts } from '#domain/rules/rule.fixture.ts'
import { worldValues } from '#domain/rules/small-world.fixture.ts'
import { assess, type Rulebook } from './assess.ts'
import { placeFact } from './assess-benefit.ts'
import { factsLater } from './days-ahead.ts'
import type { Entitlement } from './entitlement.ts'
import { outlookOf } from './outlook.ts'
import { places, smallDictionary, someRandomPolicies } from './rulebook.fixture.ts'

const issued = toFactId('issued')
const months = toFactId('months')
/** As in the small world, and how long the certificate has been held, which moves by itself. */
const dictionary: FactDictionary = new Map([
  ...smallDictionary,
  [toFactId('held'), aNumber('held', { derivation: { kind: 'wholeMonths', from: issued, to: applicationDate } })],
])

const somebody: fc.Arbitrary<Facts> = fc
  .tuple(
    ...[...worldValues, [placeFact, places] as const].map(([id, values]) =>
      fc.option(fc.constantFrom<FactValue>(...values), { freq: 5 }).map((value): [FactId, FactValue | null] => [id, value]),
    ),
  )
  .map((entries) => new Map(entries.filter((entry): entry is [FactId, FactValue] => entry[1] !== null && entry[0] !== applicationDate)))

const shown = (entitlement: Pick<Entitlement, 'verdict' | 'amount'> | undefined): string => {
  if (entitlement?.verdict === 'near' || entitlement?.verdict === 'no') return 'no'
  const amount = entitlement?.amount
  return `${entitlement?.verdict} ${amount?.kind === 'span' ? `${amount.low}-${amount.high}` : (amount?.kind ?? '')}`
}

/** What assessing anew on every single day tells, by benefit. */
function dayByDay(rulebook: Rulebook, known: Facts, on: ReturnType<typeof day>, ahead: number): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (let date = on; date <= addMonths(on, ahead); date = addDays(date, 1)) {
    for (const entitlement of assess(rulebook, factsLater(known, on, date, rulebook.dictionary), date)) {
      const days = found.get(entitlement.benefit) ?? []
      found.set(entitlement.benefit, [...days, shown(entitlement)])
    }
  }
  return found
}

describe('the months ahead', () => {
  const aStart = fc.constantFrom('2024-12-31', '2025-01-15', '2025-01-31').map(day)

  test('are those of every single day, with no day of change missed or invented', () => {
    let changes = 0
    fc.assert(
      fc.property(someRandomPolicies, somebody, aStart, (policies, known, on) => {
        const rulebook = { policies, dictionary }
        const oracle = dayByDay(rulebook, known, on, 3)
        for (const { benefit, entries } of outlookOf(rulebook, known, on, 'benefit', 3)) {
          const days = oracle.get(benefit) ?? []
          const told = days.map((_, nth) => entries.findLast(({ from }) => from <= addDays(on, nth)))
          expect(told.map(shown)).toEqual(days)
          expect(entries.slice(1).every((entry, nth) => shown(entry) !== shown(entries[nth]))).toBe(true)
          changes += entries.length - 1
        }
      }),
      { numRuns: 500 },
    )
    expect(changes).toBeGreaterThan(200)
  })

  test('see a derived fact reach what is asked for', () => {
    const rule = aRule([aLeaf({ op: 'atLeast', fact: toFactId('held'), value: 12 }, { nature: 'hard' })])
    const rulebook = { policies: [aPolicy({ versions: [aVersion({ rule })] })], dictionary }
    const [outlook] = outlookOf(rulebook, facts({ issued: '2025-01-31' }), day('2025-11-23'))
    expect(outlook?.entries.map(({ from, verdict }) => [from, verdict])).toEqual([
      ['2025-11-23', 'no'],
      ['2026-01-31', 'yes'],
    ])
  })

  test('see months grow, the deadline pass, and why', () => {
    const rule = aRule([
      aLeaf({ op: 'atLeast', fact: months, value: 30 }, { id: 'insured', nature: 'curable' }),
      aLeaf({ op: 'within', fact: applicationDate, months: 12, after: issued, lastDay: 'counts' }, { id: 'in-time' }),
    ])
    const rulebook = { policies: [aPolicy({ versions: [aVersion({ rule })] })], dictionary }
    const [outlook] = outlookOf(rulebook, facts({ months: 26, issued: '2025-11-18' }), day('2026-02-12'))
    expect(
      outlook?.entries.map(({ from, verdict, turned }) => [from, verdict, turned.map(({ leaf, isMet }) => `${leaf.id} ${isMet}`)]),
    ).toEqual([
      ['2026-02-12', 'near', []],
      ['2026-06-12', 'yes', ['insured true']],
      ['2026-11-19', 'no', ['in-time false']],
    ])
  })

  test('see a version lapse and another begin', () => {
    const versions = [
      aVersion({
        id: 'old' as never,
        from: rough('2025-01-01'),
        end: until('2026-12-31'),
        rule: aRule([aLeaf({ op: 'atLeast', fact: months, value: 0 })]),
      }),
      aVersion({ id: 'new' as never, from: rough('2027-01-01'), rule: aRule([aLeaf({ op: 'atLeast', fact: months, value: 600 })]) }),
    ] as const
    const rulebook = { policies: [aPolicy({ versions })], dictionary }
    const [outlook] = outlookOf(rulebook, facts({ months: 26 }), day('2026-02-12'))
    expect(outlook?.entries.map(({ from, verdict, version }) => [from, verdict, version === 'none' ? version : version?.id])).toEqual([
      ['2026-02-12', 'yes', undefined],
      ['2027-01-01', 'no', 'new'],
    ])
  })
})
