import { describe, expect, test } from 'vitest'
import { conflictsOf, flawsOfSides } from './conflict-sides.ts'
import { toClauseAnchor, toPolicyId, toVersionId } from './ids.ts'
import { aClause, aPolicy, aVersion, rough } from './policy.fixture.ts'
import type { ClausePlace, Conflict } from './policy.ts'

const [city, nation] = [toPolicyId('city'), toPolicyId('nation')]
const amount = toClauseAnchor('amount')
const conflict = (place?: ClausePlace): Conflict => ({
  id: 'above',
  about: '高一点',
  one: { says: '2000', sources: [] },
  other: { says: '2500', sources: [] },
  handling: '都对',
  clause: amount,
  ...(place && { with: place }),
})
const withClause = (id: string, year: string) =>
  aVersion({ id: toVersionId(id), from: rough(year), clauses: [aClause({ anchor: amount })] })
const world = (place?: ClausePlace) => [
  aPolicy({ id: city, conflicts: [conflict(place)], versions: [withClause('city-1', '2020')] }),
  aPolicy({
    id: nation,
    versions: [
      withClause('nation-1', '2017'),
      withClause('nation-2', '2024'),
      aVersion({ id: toVersionId('nation-3'), from: rough('2026') }),
    ],
  }),
]
const seenFrom = (id: typeof city, place?: ClausePlace) => {
  const policies = world(place)
  const policy = policies.find((each) => each.id === id)
  return policy === undefined
    ? []
    : conflictsOf(policy, policies).map(({ clause, other }) => [clause, other?.policy.id, other?.version?.id, other?.clause])
}

describe('a conflict', () => {
  test('within one policy has one side', () => {
    expect(seenFrom(city)).toEqual([['amount', undefined, undefined, undefined]])
    expect(seenFrom(nation)).toEqual([])
  })
  test('with a clause of another policy is seen from both, each pointing at the newest version of the other that has it', () => {
    const place = { policy: nation, clause: amount }
    expect(seenFrom(city, place)).toEqual([['amount', 'nation', 'nation-2', 'amount']])
    expect(seenFrom(nation, place)).toEqual([['amount', 'city', 'city-1', 'amount']])
  })
  test('with a version that it names points at that one', () => {
    expect(seenFrom(city, { policy: nation, version: toVersionId('nation-1'), clause: amount })).toEqual([
      ['amount', 'nation', 'nation-1', 'amount'],
    ])
  })
  test('with a policy as a whole has no clause there', () => {
    expect(seenFrom(nation, { policy: nation })).toEqual([[undefined, 'city', 'city-1', 'amount']])
  })
})

describe('sides that do not exist are told', () => {
  const flaws = (place: ClausePlace): string => {
    const policies = world(place)
    return flawsOfSides(policies[0] ?? aPolicy(), policies).join()
  }
  test.each([
    [{ policy: nation, clause: amount }, ''],
    [{ policy: toPolicyId('moon') }, '没有政策“moon”'],
    [{ policy: city }, '同一项里的冲突'],
    [{ policy: nation, version: toVersionId('nation-9') }, '没有版本“nation-9”'],
    [{ policy: nation, clause: toClauseAnchor('payee') }, '没有条款“payee”'],
    [{ policy: nation, version: toVersionId('nation-3'), clause: amount }, '没有条款“amount”'],
  ])('%o', (place, says) => {
    if (says === '') expect(flaws(place)).toBe('')
    else expect(flaws(place)).toContain(says)
  })
})
