import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clauseHistory } from './clause-history.ts'
import { toClauseAnchor, toVersionId } from './ids.ts'
import { aClause, aVersion, day, endUnknown, rough, until } from './policy.fixture.ts'
import type { PolicyVersion } from './policy.ts'

const anchor = toClauseAnchor('months')
/** A year's version whose clause says `months`; without it, the clause is not there. */
const yearly = (year: number, months?: number, given: Partial<PolicyVersion> = {}): PolicyVersion =>
  aVersion({
    id: toVersionId(`v${year}`),
    from: rough(`${year}-01-01`),
    end: until(`${year}-12-31`),
    clauses: months === undefined ? [] : [aClause({ anchor, paraphrase: `${months} 个月`, plainly: `满 ${months} 个月。` })],
    ...given,
  })
const versions = [yearly(2020, 36), yearly(2021), yearly(2022, 36), yearly(2023, 12)]
const history = (id: string, on: string, all: readonly PolicyVersion[] = versions) => clauseHistory(all, toVersionId(id), anchor, day(on))

describe('a clause through its versions', () => {
  test.each([
    ['v2020', '2020-06-01', 'governs'],
    ['v2020', '2020-12-31', 'governs'],
    ['v2020', '2021-01-01', 'dropped'],
    ['v2020', '2022-06-01', 'repeated'],
    ['v2020', '2023-06-01', 'changed'],
    ['v2023', '2019-06-01', 'idle'],
    ['v2023', '2024-01-01', 'idle'],
  ])('that of %s, on %s: %s', (id, on, kind) => {
    expect(history(id, on)?.today.kind).toBe(kind)
  })
  test('its neighbours skip versions without it', () => {
    const found = history('v2022', '2022-06-01')
    expect([found?.earlier?.version.id, found?.later?.version.id]).toEqual(['v2020', 'v2023'])
    expect(history('v2020', '2022-06-01')?.earlier).toBeUndefined()
  })
  test('where it is open which version governs, those that have the clause speak', () => {
    const open = [yearly(2020, 36, { end: endUnknown() }), yearly(2021, undefined, { end: endUnknown() })]
    const today = history('v2020', '2022-01-01', open)?.today
    expect(today?.kind === 'unsettled' ? [today.candidates.length, today.says.map(({ version }) => version.id)] : today).toEqual([
      2,
      ['v2020'],
    ])
  })
  test('no such version, no such clause', () => {
    expect(history('v1999', '2020-06-01')).toBeUndefined()
    expect(history('v2021', '2020-06-01')).toBeUndefined()
  })
})

test('law: from the first version, following “later” meets every version with the clause once, in order of time', () => {
  const world = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2015, max: 2022 }), has: fc.boolean() }), {
    selector: ({ year }) => year,
  })
  fc.assert(
    fc.property(world, (years) => {
      const all = years.map(({ year, has }) => yearly(year, has ? 12 : undefined))
      const expected = years
        .filter(({ has }) => has)
        .map(({ year }) => year)
        .toSorted((a, b) => a - b)
        .map((year) => `v${year}`)
      const met: string[] = []
      for (let at = expected[0]; at !== undefined; at = history(at, '2020-06-01', all)?.later?.version.id) met.push(at)
      expect(met).toEqual(expected)
    }),
  )
})
