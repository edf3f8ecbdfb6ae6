/** The earlier day with which a result is compared, `?since=2025-03-08`. A day that cannot be used is told, and nothing is compared. */
import { type CivilDate, parseCivilDate, sayBadDate } from '#domain/calendar/civil-date.ts'

export type ReadSince = { readonly since?: CivilDate; readonly note?: string }

/** Before this day there is nothing to compare with. */
const firstDay = '2010-01-01' as CivilDate

/** `on` is the day of the page: it is compared with what came before. */
export function parseSince(url: URL, on: CivilDate): ReadSince {
  const given = url.searchParams.get('since')?.trim()
  if (!given) return {}
  const day = parseCivilDate(given)
  if (!day.ok) return { note: `${sayBadDate(day.problem)}没有比较。` }
  if (day.value > on) return { note: `${day.value} 比 ${on} 还晚，没法比。请写一个更早的日子，例如 ${firstOfYear(on)}。` }
  if (day.value < firstDay) return { note: `只能和 ${firstDay} 以后的日子比。请换一个日子。` }
  return { since: day.value }
}

const firstOfYear = (on: CivilDate): string => `${on.slice(0, 4)}-01-01`
