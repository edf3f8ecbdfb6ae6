/**
 * The day a page speaks of, `?on=2025-03-08`, and what we knew by the end of a day, `?known=2026-02-12`; each today unless said. A bad
 * day is today with a visible note, never an error page.
 */
import { addDays, type CivilDate, parseCivilDate, sayBadDate } from '#domain/calendar/civil-date.ts'
import { civilDayOf, startOfDay, toInstant } from '#domain/calendar/instant.ts'
import type { AsOf } from '#features/policies/read-policy.ts'
import type { Clock } from '#platform/clock/clock.ts'

export type ReadAsOf = { readonly asOf: AsOf; readonly note?: string }

/** Before this day there is nothing to say, and beyond the last nothing to foresee. */
const firstDay = '2010-01-01' as CivilDate
const lastDay = '2049-12-31' as CivilDate

export function parseAsOf(url: URL, clock: Clock): ReadAsOf {
  const today = clock.today()
  const on = readDay(url.searchParams.get('on'), today)
  const known = readDay(url.searchParams.get('known'), today)
  const isPast = known.day < today
  const knownAt = isPast ? toInstant(startOfDay(addDays(known.day, 1)) - 1) : clock.now()
  const notes = [on.note, known.note, isPast ? `按本站到 ${known.day} 为止掌握的资料显示。` : undefined].filter(
    (note) => note !== undefined,
  )
  return { asOf: { on: on.day, knownAt }, ...(notes.length > 0 && { note: notes.join('') }) }
}

/** The two days as a query; each left out where it is today, so that an address stays short and keeps meaning today. */
export function asOfQuery({ on, knownAt }: AsOf, clock: Clock): Readonly<Record<'on' | 'known', string | undefined>> {
  const [today, known] = [clock.today(), civilDayOf(knownAt)]
  return { on: on === today ? undefined : on, known: known === today ? undefined : known }
}

function readDay(text: string | null, today: CivilDate): { readonly day: CivilDate; readonly note?: string } {
  const given = text?.trim()
  if (!given) return { day: today }
  const day = parseCivilDate(given)
  if (!day.ok) return { day: today, note: `${sayBadDate(day.problem)}已按今天（${today}）显示。` }
  const isForeseeable = day.value >= firstDay && day.value <= lastDay
  return isForeseeable
    ? { day: day.value }
    : { day: today, note: `只能看 ${firstDay} 到 ${lastDay} 之间的日子。已按今天（${today}）显示。` }
}
