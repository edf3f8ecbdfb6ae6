/** /changes: what runs out, what changed when, and what differs between two days, over the whole library. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { type Difference, differencesBetween } from '#domain/change/between.ts'
import type { ChangeEntry } from '#domain/change/change-entry.ts'
import { type ChangeFilter, type Cursor, concerns, pageOf, passes } from '#domain/change/filter.ts'
import { endless, type Lapse, lapsesOn } from '#domain/change/lapses.ts'
import type { Subject } from '#domain/change/subjects.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { RegionTier } from '#domain/region/region.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { type CitedEntry, changeLogOf, citeOf } from './change-log.ts'
import type { AsOf } from './read-policy.ts'

export type ChangesPage = {
  readonly asOf: AsOf
  /** As used: a subject that is not in the library is dropped. */
  readonly filter: ChangeFilter
  readonly items: readonly CitedEntry[]
  /** How many pass the filter, on all pages; and how many there are at all. */
  readonly total: number
  readonly all: number
  readonly next: Cursor | undefined
  /** How many each level would show, all other filters kept. */
  readonly levels: readonly { readonly level: RegionTier; readonly count: number }[]
  readonly lapses: readonly (Lapse & { readonly cite: string | undefined })[]
  /** Nobody says how long they run. */
  readonly endless: readonly Policy[]
  /** Where two days were given. */
  readonly between: Between | undefined
  readonly subjects: readonly Subject[]
}

export type Between = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly differences: readonly Difference[]
  readonly alike: number
}

const PAGE = 20
/** Ends that are shown above the list; the list itself has all. */
const LAPSES = 12
const tiers: readonly RegionTier[] = ['nation', 'province', 'district']

/** Reads one page of changes; anyone may. One query, however many policies. */
export async function readChanges(ctx: Context, given: ChangeFilter, asOf: AsOf, after?: Cursor): Promise<ChangesPage> {
  const snapshot = await findCatalogue(ctx.db, asOf.knownAt)
  if (snapshot === undefined) return nothing(asOf, given)
  const { entries, subjects } = changeLogOf(snapshot)
  const filter = subjects.some(({ benefit }) => benefit === given.subject) ? given : { ...given, subject: undefined }
  const passing = entries.filter((entry) => passes(entry, filter))
  const { items, next } = pageOf(passing, after, PAGE)
  const policies = snapshot.policies.filter((policy) => concerns(policy, filter))
  const cited = (entry: ChangeEntry): CitedEntry => ({ entry, cite: citeOf(entry, snapshot) })
  return {
    asOf,
    filter,
    items: items.map(cited),
    total: passing.length,
    all: entries.length,
    next,
    levels: tiers.map((level) => ({ level, count: entries.filter((entry) => passes(entry, { ...filter, level })).length })),
    lapses: lapsesOn(
      entries.filter((entry) => passes(entry, { ...filter, kind: undefined, from: undefined, to: undefined })),
      asOf.on,
    )
      .slice(0, LAPSES)
      .map((lapse) => ({ ...lapse, cite: citeOf(lapse.entry, snapshot) })),
    endless: endless(policies, asOf.on),
    between: betweenOf(policies, filter, asOf, snapshot.dictionary),
    subjects,
  }
}

/** From the first day that was given to the last, or to the as-of day. Without a first day there is nothing to compare with. */
function betweenOf(
  policies: readonly Policy[],
  { from, to }: ChangeFilter,
  { on }: AsOf,
  dictionary: Parameters<typeof differencesBetween>[2],
): Between | undefined {
  if (from === undefined) return undefined
  const until = to ?? (on > from ? on : from)
  const differences = differencesBetween(policies, [from, until], dictionary)
  return { from, to: until, differences, alike: policies.length - differences.length }
}

/** Before anything was published. */
const nothing = (asOf: AsOf, filter: ChangeFilter): ChangesPage => ({
  asOf,
  filter,
  items: [],
  total: 0,
  all: 0,
  next: undefined,
  levels: [],
  lapses: [],
  endless: [],
  between: undefined,
  subjects: [],
})
