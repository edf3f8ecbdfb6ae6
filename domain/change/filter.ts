/** Which entries a reader asked for, and a bounded page of them. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Audience, Policy } from '#domain/policy/policy.ts'
import { isWithin, type RegionCode, type RegionTier, tierOf } from '#domain/region/region.ts'
import type { ChangeEntry, ChangeKind } from './change-entry.ts'
import { newestFirst } from './entry.ts'

/** Every part narrows. Groups of people belong to no place and no benefit, so any of `region`, `level`, `subject`, `audience` drops them. */
export type ChangeFilter = {
  /** What applies there: the region's own policies and those of all that contain it. */
  readonly region?: RegionCode | undefined
  /** Who decided: nation, province, district. */
  readonly level?: RegionTier | undefined
  readonly subject?: BenefitId | undefined
  readonly audience?: Audience | undefined
  readonly kind?: ChangeKind | undefined
  /** Both inclusive. A rough date passes where it may lie inside. */
  readonly from?: CivilDate | undefined
  readonly to?: CivilDate | undefined
}

export function passes({ about, kind, on }: ChangeEntry, filter: ChangeFilter): boolean {
  return (
    (filter.kind === undefined || kind === filter.kind) &&
    (filter.from === undefined || on.last >= filter.from) &&
    (filter.to === undefined || on.first <= filter.to) &&
    (about.kind === 'policy' ? concerns(about.policy, filter) : isAnywhere(filter))
  )
}

/** Whether a policy is among those the filter speaks of, whatever the day and the kind. */
export function concerns({ regions, benefit, audience }: Policy, filter: ChangeFilter): boolean {
  const { region, level } = filter
  return (
    (region === undefined || regions.some((own) => isWithin(region, own))) &&
    (level === undefined || regions.some((own) => tierOf(own) === level)) &&
    (filter.subject === undefined || benefit === filter.subject) &&
    (filter.audience === undefined || audience === filter.audience)
  )
}

const isAnywhere = ({ region, level, subject, audience }: ChangeFilter): boolean =>
  region === undefined && level === undefined && subject === undefined && audience === undefined

/** The place in the list after which a page begins: the last entry of the page before. It holds even when that entry is gone. */
export type Cursor = Pick<ChangeEntry, 'on' | 'event' | 'urn'>

/** At most `limit` entries after the cursor; `next` where more follow. `entries` newest first. */
export function pageOf(
  entries: readonly ChangeEntry[],
  after: Cursor | undefined,
  limit: number,
): { readonly items: readonly ChangeEntry[]; readonly next: Cursor | undefined } {
  const rest = after === undefined ? entries : entries.filter((entry) => newestFirst(entry, after) > 0)
  const items = rest.slice(0, limit)
  return { items, next: rest.length > limit ? items.at(-1) : undefined }
}
