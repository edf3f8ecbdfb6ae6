import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toFen } from '#domain/money/fen.ts'
import { assign, type Claimant, type SharedLimit } from './assign.ts'
import { allows, bestCombination, type Candidate, type Exclusion, sayLeftOut } from './combination.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const
type Id = (typeof ids)[number]

const someOf = (most: number): fc.Arbitrary<Id[]> => fc.subarray([...ids.slice(0, most)])
const candidatesOf = (most: number): fc.Arbitrary<readonly Candidate<Id>[]> =>
  fc
    .tuple(someOf(most), fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 })), { minLength: most, maxLength: most }))
    .map(([some, sums]) =>
      some.map((id, nth) => {
        const [low = 0, more = 0] = sums[nth] ?? []
        return { id, low: toFen(low), high: toFen(low + more) }
      }),
    )
const someExclusions: fc.Arbitrary<readonly Exclusion<Id>[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('mutual' as const, 'perYear' as const, 'higherBlocksLower' as const),
    members: someOf(6),
    limit: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 3 },
)

const sum = (set: readonly Candidate[], end: 'low' | 'high'): number => set.reduce((total, each) => total + each[end], 0)

function subsetsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_each, nth) => (bits >> nth) % 2 === 1))
}

const namesOf = (set: readonly { readonly id: Id }[]): string => set.map(({ id }) => id).join('')
const isFeasible = (set: readonly Candidate<Id>[], exclusions: readonly Exclusion<Id>[]): boolean =>
  exclusions.every(({ members, limit }) => set.filter(({ id }) => members.includes(id)).length <= limit)

describe('the best combination', () => {
  test('is what trying every one of them finds, with all ties that leave no room', () => {
    fc.assert(
      fc.property(candidatesOf(6), someExclusions, (candidates, exclusions) => {
        const feasible = subsetsOf(candidates).filter((set) => isFeasible(set, exclusions))
        const low = Math.max(...feasible.map((set) => sum(set, 'low')))
        const high = Math.max(...feasible.filter((set) => sum(set, 'low') === low).map((set) => sum(set, 'high')))
        const full = (set: readonly Candidate<Id>[]): boolean =>
          candidates.every((each) => set.includes(each) || !isFeasible([...set, each], exclusions))
        const ties = feasible.filter((set) => sum(set, 'low') === low && sum(set, 'high') === high && full(set)).map(namesOf)
        const { best, isCut } = bestCombination(candidates, exclusions)
        expect(best.every((each) => each.low === low && each.high === high)).toBe(true)
        const told = best.map(({ members }) => members.join(''))
        expect(isCut ? told.filter((each) => !ties.includes(each)) : told.toSorted()).toEqual(isCut ? [] : ties.toSorted())
      }),
      { numRuns: 1000 },
    )
  })

  test('tells of each that is left out which exclusion keeps it out', () => {
    fc.assert(
      fc.property(candidatesOf(6), someExclusions, (candidates, exclusions) => {
        const { best, leftOut } = bestCombination(candidates, exclusions)
        const members = best[0]?.members ?? []
        expect([...members, ...leftOut.map(({ id }) => id)].toSorted()).toEqual(candidates.map(({ id }) => id).toSorted())
        for (const { id, because } of leftOut)
          expect(
            allows(
              because,
              candidates.filter((each) => each.id === id || members.includes(each.id)),
            ),
          ).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('prefers what is guaranteed to what is only likely, and says why the other is out', () => {
    const candidates = [
      { id: 'training', low: toFen(0), high: toFen(300_000) },
      { id: 'skill', low: toFen(200_000), high: toFen(200_000) },
    ]
    const { best, leftOut } = bestCombination(candidates, [{ kind: 'mutual', members: ['training', 'skill'], limit: 1 }])
    expect(best).toEqual([{ members: ['skill'], low: 200_000, high: 200_000 }])
    expect(leftOut.map((each) => sayLeftOut(each, (id) => (id === 'skill' ? '技能提升补贴' : '培训补贴')))).toEqual([
      '几项里最多给 1 项，选了更合算的“技能提升补贴”。',
    ])
  })

  test('of twenty that exclude each other in pairs is found', () => {
    const twenty = Array.from({ length: 20 }, (_, nth) => ({ id: `n${nth}`, low: toFen(nth + 1), high: toFen(nth + 1) }))
    const pairs = Array.from(
      { length: 10 },
      (_, nth): Exclusion => ({ kind: 'mutual', members: [`n${2 * nth}`, `n${2 * nth + 1}`], limit: 1 }),
    )
    expect(bestCombination(twenty, pairs).best[0]).toMatchObject({ low: 110, members: pairs.map((_, nth) => `n${2 * nth + 1}`) })
  })
})

describe('the best claims of many people', () => {
  const aClaimant: fc.Arbitrary<Claimant<Id>> = fc.record({
    person: fc.constant('p'),
    candidates: candidatesOf(3),
    exclusions: someExclusions,
  })
  const someLimits: fc.Arbitrary<readonly SharedLimit<Id>[]> = fc.array(
    fc.record({ members: someOf(3), limit: fc.integer({ min: 0, max: 3 }) }),
    { maxLength: 2 },
  )

  test('are what trying every assignment finds', () => {
    fc.assert(
      fc.property(fc.array(aClaimant, { maxLength: 4 }), someLimits, (claimants, limits) => {
        const all = claimants.reduce<readonly (readonly (readonly Candidate<Id>[])[])[]>(
          (rows, { candidates, exclusions }) => {
            const own = subsetsOf(candidates).filter((set) => isFeasible(set, exclusions))
            return rows.flatMap((row) => own.map((set) => row.concat([set])))
          },
          [[]],
        )
        const feasible = all.filter((row) =>
          limits.every(({ members, limit }) => row.flat().filter(({ id }) => members.includes(id)).length <= limit),
        )
        const low = Math.max(...feasible.map((row) => sum(row.flat(), 'low')))
        const best = feasible.filter((row) => sum(row.flat(), 'low') === low)
        const high = Math.max(...best.map((row) => sum(row.flat(), 'high')))
        const ways = best.filter((row) => sum(row.flat(), 'high') === high)
        const found = assign(claimants, limits)
        expect([found?.low, found?.high, found?.isTied]).toEqual([low, high, ways.length > 1])
        expect(ways.map((row) => row.map(namesOf).join(' '))).toContain(found?.claims.map(({ members }) => members.join('')).join(' '))
      }),
      { numRuns: 500 },
    )
  })

  test('of five hundred employees who share two quotas are found', () => {
    const staff = Array.from(
      { length: 500 },
      (_, nth): Claimant => ({
        person: `e${nth}`,
        candidates: [
          { id: 'skill', low: toFen(1000 + (nth % 3) * 500), high: toFen(2500) },
          { id: 'training', low: toFen(900 + (nth % 7) * 100), high: toFen(2000) },
        ],
        exclusions: [{ kind: 'mutual', members: ['skill', 'training'], limit: 1 }],
      }),
    )
    const limits = [
      { members: ['skill'], limit: 120 },
      { members: ['training'], limit: 80 },
    ]
    const found = assign(staff, limits)
    expect(found?.claims.filter(({ members }) => members.includes('skill'))).toHaveLength(120)
    expect(found?.low).toBe(120 * 2000 + 71 * 1500 + 9 * 1400)
  })
})
