/** What a number says against what is printed beside it. Needs no network, and settles nothing but a slip or a mix-up. */
import type { SkillLevel } from '#domain/occupation/skill-level.ts'
import { isWithin, type RegionCode } from '#domain/region/region.ts'
import type { NumberPart } from './number-parts.ts'
import type { NumberForm } from './read-number.ts'

/** What the person reads on the certificate. Whatever is left out is not compared. */
export type Stated = {
  readonly level?: SkillLevel | undefined
  /** The year of the day of issue; the number holds no more. */
  readonly issuedIn?: number | undefined
  /** Where the body that issued it has its seat. */
  readonly region?: RegionCode | undefined
}

export type CrossCheck = { readonly agrees: boolean; readonly part: NumberPart } & (
  | { readonly about: 'level'; readonly inNumber: SkillLevel; readonly stated: SkillLevel }
  | { readonly about: 'year'; readonly inNumber: number; readonly stated: number }
  | { readonly about: 'province'; readonly inNumber: RegionCode; readonly stated: RegionCode }
)

/** Every comparison that both sides allow, in the order of the number. */
export function crossChecksOf({ parts }: Pick<NumberForm, 'parts'>, { level, issuedIn, region }: Stated): readonly CrossCheck[] {
  return parts.flatMap((part): readonly CrossCheck[] => {
    const { reads } = part
    if (reads.kind === 'level' && level !== undefined)
      return [{ about: 'level', part, inNumber: reads.level, stated: level, agrees: reads.level === level }]
    if (reads.kind === 'year' && issuedIn !== undefined)
      return [{ about: 'year', part, inNumber: reads.year, stated: issuedIn, agrees: reads.year === issuedIn }]
    if (reads.kind === 'province' && region !== undefined)
      return [{ about: 'province', part, inNumber: reads.code, stated: region, agrees: isWithin(region, reads.code) }]
    return []
  })
}
