/** By what a list of found things can be narrowed, how many remain under each, and what narrowing would have to be given up. */
import type { Audience, Nature } from '#domain/policy/policy.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { SearchKind } from './document.ts'

/** `settled`: something is in force on the day · `unsettled`: open whether · `idle`: nothing is. */
export const searchStates = ['settled', 'unsettled', 'idle'] as const
export type SearchState = (typeof searchStates)[number]

export type SearchFilter = {
  readonly kind?: SearchKind | undefined
  readonly region?: RegionCode | undefined
  readonly audience?: Audience | undefined
  readonly nature?: Nature | undefined
  readonly state?: SearchState | undefined
}
export type FacetName = keyof SearchFilter
const facetNames = ['kind', 'region', 'state', 'audience', 'nature'] as const satisfies readonly FacetName[]

/** How many found things are alike in everything one can filter by. What does not say is undefined; several regions count under each. */
export type Tally = {
  readonly kind: SearchKind
  readonly regions: readonly RegionCode[]
  readonly audience: Audience | undefined
  readonly nature: Nature | undefined
  readonly state: SearchState | undefined
  readonly count: number
}

export type Facet = {
  readonly name: FacetName
  /** Without a choice in this facet, the others kept. */
  readonly any: number
  /** Only values that occur; the page writes 0 for those it always offers. */
  readonly counts: ReadonlyMap<string, number>
}

/** One facet for each name, in the order of `facetNames`; each counts what passes all other filters. */
export const facetsOf = (tallies: readonly Tally[], filter: SearchFilter): readonly Facet[] =>
  facetNames.map((name) => {
    const open = tallies.filter((tally) => passes(tally, { ...filter, [name]: undefined }))
    const values = new Set(open.flatMap((tally) => valuesOf(tally, name)))
    return {
      name,
      any: sum(open),
      counts: new Map([...values].map((value) => [value, sum(open.filter((tally) => valuesOf(tally, name).includes(value)))])),
    }
  })

/** How many pass the filter. */
export const countOf = (tallies: readonly Tally[], filter: SearchFilter): number => sum(tallies.filter((tally) => passes(tally, filter)))

/** For each filter that is set, how many would remain without it. */
export const withoutEach = (
  tallies: readonly Tally[],
  filter: SearchFilter,
): readonly { readonly name: FacetName; readonly count: number }[] =>
  facetNames
    .filter((name) => filter[name] !== undefined)
    .map((name) => ({ name, count: countOf(tallies, { ...filter, [name]: undefined }) }))

function passes(tally: Tally, filter: SearchFilter): boolean {
  return facetNames.every((name) => {
    const wanted = filter[name]
    return wanted === undefined || valuesOf(tally, name).includes(wanted)
  })
}

function valuesOf(tally: Tally, name: FacetName): readonly string[] {
  if (name === 'region') return tally.regions
  const value = tally[name]
  return value === undefined ? [] : [value]
}

const sum = (tallies: readonly Tally[]): number => tallies.reduce((total, { count }) => total + count, 0)
