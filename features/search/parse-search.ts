/** The address of a search, read once. What cannot be used is left out and said, so a bad link still shows something. */
import { audiences, natures } from '#domain/policy/policy.ts'
import { parseRegionCode, type RegionCode } from '#domain/region/region.ts'
import { searchKinds } from '#domain/search/document.ts'
import { type SearchFilter, searchStates } from '#domain/search/facets.ts'
import { type ParsedQuery, parseQuery, sayQueryNote } from '#domain/search/query.ts'

export type Search = {
  readonly query: ParsedQuery
  readonly filter: SearchFilter
  /** The hit after which the page begins. */
  readonly after?: string
  /** Only the words as they were typed. */
  readonly isExact: boolean
}

export type ReadSearch = { readonly search: Search; readonly notes: readonly string[] }

const names = {
  kind: '是什么',
  region: '哪里的',
  audience: '给谁的',
  nature: '给钱还是收费',
  state: '那天有没有效',
} as const satisfies Record<keyof SearchFilter, string>

export const sayFacetName = (name: keyof SearchFilter): string => names[name]

export function parseSearch(params: URLSearchParams): ReadSearch {
  const notes: string[] = []
  const drop = (name: keyof SearchFilter, given: string): undefined => {
    notes.push(`“${names[name]}”没有“${clean(given).slice(0, 20)}”这一项，已按不限显示。`)
    return undefined
  }
  const oneOf = <T extends string>(name: keyof SearchFilter, values: readonly T[]): T | undefined => {
    const given = params.get(name)
    if (!given) return undefined
    return values.find((each) => each === given) ?? drop(name, given)
  }
  const query = parseQuery(params.get('q') ?? '')
  if (query.note !== undefined) notes.push(sayQueryNote(query.note))
  const after = params.get('after') ?? ''
  const isCursor = /^[a-zA-Z0-9:#-]{1,120}$/.test(after)
  if (after !== '' && !isCursor) notes.push('接不上上一页，已从头显示。')
  const filter: SearchFilter = {
    kind: oneOf('kind', searchKinds),
    region: regionOf(params.get('region'), drop),
    audience: oneOf('audience', audiences),
    nature: oneOf('nature', natures),
    state: oneOf('state', searchStates),
  }
  return { search: { query, filter, isExact: params.get('exact') === '1', ...(isCursor && { after }) }, notes }
}

function regionOf(given: string | null, drop: (name: 'region', given: string) => undefined): RegionCode | undefined {
  if (!given) return undefined
  const region = parseRegionCode(given)
  return region.ok ? region.value : drop('region', given)
}

const clean = (text: string): string => text.toWellFormed().replace(/[\p{C}\ufffd]+/gu, ' ')
