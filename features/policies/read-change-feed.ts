/** What feeds and calendars carry: the newest changes that pass a filter, for machines that ask again and again. */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import { type ChangeFilter, passes } from '#domain/change/filter.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { type CitedEntry, changeLogOf, citeOf } from './change-log.ts'

export type ChangeFeed = {
  /** When the content last changed: the same content gives the same feed. */
  readonly recordedAt: Instant
  /** Every entry that passes, newest first. */
  readonly entries: readonly CitedEntry[]
}

/** A subscriber hears of an end so many days ahead, while there is still time to go there. */
const AHEAD_DAYS = 60

/** Reads all entries that pass; anyone may. Undefined before anything was published. */
export async function readChangeFeed(ctx: Context, filter: ChangeFilter, knownAt: Instant): Promise<ChangeFeed | undefined> {
  const snapshot = await findCatalogue(ctx.db, knownAt)
  if (snapshot === undefined) return undefined
  const entries = changeLogOf(snapshot).entries.filter((entry) => passes(entry, filter))
  return { recordedAt: snapshot.state.recordedAt, entries: entries.map((entry) => ({ entry, cite: citeOf(entry, snapshot) })) }
}

/** The day on which an entry enters a feed: its own, or for an end 60 days before. It never moves. */
const announcedOn = ({ entry: { event, on } }: CitedEntry): CivilDate =>
  event === 'lapses' || event === 'fades' ? addDays(on.first, -AHEAD_DAYS) : on.first

/** At most `limit` entries that have been announced by `today`, the newest announcement first. */
export function announced(
  { entries }: ChangeFeed,
  today: CivilDate,
  limit: number,
): readonly (CitedEntry & { readonly announcedOn: CivilDate })[] {
  return entries
    .map((cited) => ({ ...cited, announcedOn: announcedOn(cited) }))
    .filter((each) => each.announcedOn <= today)
    .toSorted((a, b) => (a.announcedOn < b.announcedOn ? 1 : a.announcedOn > b.announcedOn ? -1 : 0))
    .slice(0, limit)
}
