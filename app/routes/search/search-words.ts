/** The words of the search: its filters, what kind a hit is, and where it leads. */
import { sayAudience, sayNature, sayState } from '#app/routes/policies/library-words.tsx'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { audiences, natures } from '#domain/policy/policy.ts'
import { nation, type RegionCode } from '#domain/region/region.ts'
import type { SearchKind } from '#domain/search/document.ts'
import { searchKinds } from '#domain/search/document.ts'
import { type Facet, type FacetName, searchStates } from '#domain/search/facets.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { sayFacetName } from '#features/search/parse-search.ts'
import type { SearchPage } from '#features/search/search-content.ts'
import type { FacetLine } from '#ui/facet/facet.tsx'

const kinds: Readonly<Record<SearchKind, string>> = {
  policy: '政策',
  clause: '条款',
  claim: '常听到的说法',
  unknown: '没查到的事',
  channel: '去哪里办',
  category: '这些人指谁',
  exclusion: '能不能一起领',
  certificate: '哪种证',
  place: '园区和学校',
  term: '什么意思',
  source: '出处',
  bench: '实操台',
}

export const sayKind = (kind: SearchKind): string => kinds[kind]

/** Places that are always offered, with 0 where nothing is their own. */
const places: readonly RegionCode[] = [nation, '500000' as RegionCode, '500102' as RegionCode]

/** The values that are always written, in their order; those that only occur follow. */
const offered: Readonly<Record<FacetName, readonly string[]>> = {
  kind: searchKinds,
  region: places,
  state: searchStates,
  audience: audiences,
  nature: natures,
}

function sayValue(name: FacetName, value: string): string {
  switch (name) {
    case 'kind':
      return sayKind(searchKinds.find((kind) => kind === value) ?? 'policy')
    case 'region':
      return sayRegions([value as RegionCode])
    case 'state':
      return sayState(searchStates.find((state) => state === value) ?? 'idle')
    case 'audience':
      return sayAudience(audiences.find((audience) => audience === value) ?? 'person')
    case 'nature':
      return sayNature(natures.find((nature) => nature === value) ?? 'payment')
  }
}

/** Values beyond the offered ones are shown while they are few; a list of all districts helps nobody. */
const MOST_VALUES = 6

/** The address of this search with something else in it; a page further on is left. */
export type Elsewhere = (change: Readonly<Record<string, string | undefined>>) => string

export function linesOf({ name, any, counts }: Facet, chosen: string | undefined, elsewhere: Elsewhere): readonly FacetLine[] {
  const others = [...counts.keys()]
    .filter((value) => !offered[name].includes(value))
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
  const values = [...offered[name], ...others].slice(0, Math.max(MOST_VALUES, offered[name].length))
  const shown = chosen === undefined || values.includes(chosen) ? values : [...values, chosen]
  return [
    { label: '全部', count: any, href: elsewhere({ [name]: undefined }), current: chosen === undefined },
    ...shown.map((value) => ({
      label: sayValue(name, value),
      count: counts.get(value) ?? 0,
      href: elsewhere({ [name]: value }),
      current: chosen === value,
    })),
  ]
}

export const sayFacet = (name: FacetName, on: CivilDate): string => (name === 'state' ? `${on} 这天` : sayFacetName(name))

/** Which filters stand in the way, said as what to give up: 不限“哪里的”. */
export const sayWithout = (name: FacetName): string => `不限“${sayFacetName(name)}”`

/** The one line on top: 搜到 21 条：高级工 补贴. */
export function sayFound({ search, total, basis, understood }: SearchPage): string {
  const { text } = search.query
  if (text === '') return '搜政策'
  if (understood.units.length === 0) return `没有搜到：${text}`
  if (basis === 'partial') return `都对上的 0 条：${text}`
  return total === 0 ? `0 条：${text}` : `搜到 ${total} 条：${text}`
}
