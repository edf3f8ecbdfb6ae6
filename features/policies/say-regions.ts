/** Names of regions as a reader knows them. */
import type { RegionCode } from '#domain/region/region.ts'
import { regionName } from '#platform/regions/gb2260.ts'

/** 全国 · 重庆市 · 涪陵区 · 城口县等 4 地 */
export function sayRegions(regions: readonly RegionCode[]): string {
  const [first, ...others] = regions.map(regionName)
  return others.length > 0 ? `${first ?? ''}等 ${regions.length} 地` : (first ?? '')
}
