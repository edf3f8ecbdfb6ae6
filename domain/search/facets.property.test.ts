import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RegionCode } from '#domain/region/region.ts'
import { countOf, facetsOf, type SearchFilter, type Tally, withoutEach } from './facets.ts'

const regions = ['100000', '500000', '500102'] as readonly string[] as readonly RegionCode[]
/** One found thing each, so that counting is counting. */
const thing: fc.Arbitrary<Tally> = fc.record({
  kind: fc.constantFrom('policy', 'claim'),
  regions: fc.subarray([...regions]),
  audience: fc.constantFrom('person', undefined),
  nature: fc.constant(undefined),
  state: fc.constantFrom('settled', 'idle', undefined),
  count: fc.constant(1),
})
const filter: fc.Arbitrary<SearchFilter> = fc.record({
  kind: fc.constantFrom('policy', 'claim', undefined),
  region: fc.constantFrom(...regions, undefined),
  state: fc.constantFrom('settled', 'unsettled', undefined),
})

const keeps = (each: Tally, { kind, region, state }: SearchFilter): boolean =>
  (kind === undefined || each.kind === kind) &&
  (region === undefined || each.regions.includes(region)) &&
  (state === undefined || each.state === state)
const slowly = (things: readonly Tally[], by: SearchFilter): number => things.filter((each) => keeps(each, by)).length

describe('facets', () => {
  test('a count is what a click on it shows', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 8 }), filter, (things, by) => {
        expect(countOf(things, by)).toBe(slowly(things, by))
        for (const { name, any, counts } of facetsOf(things, by)) {
          expect(any).toBe(slowly(things, { ...by, [name]: undefined }))
          if (name === 'audience' || name === 'nature') continue
          for (const [value, count] of counts) expect(count, `${name} ${value}`).toBe(slowly(things, { ...by, [name]: value }))
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('giving up a filter shows what is said', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 8 }), filter, (things, by) => {
        const names = (['kind', 'region', 'state'] as const).filter((name) => by[name] !== undefined)
        expect(withoutEach(things, by)).toEqual(names.map((name) => ({ name, count: slowly(things, { ...by, [name]: undefined }) })))
      }),
    )
  })
})
