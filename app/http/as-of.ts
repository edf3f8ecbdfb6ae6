/** The day a page speaks of: `?on=2025-03-08`, else today. A bad day is today with a visible note, never an error page. */
import { type CivilDate, parseCivilDate, sayBadDate } from '#domain/calendar/civil-date.ts'
import type { AsOf } from '#features/policies/read-policy.ts'
import type { Clock } from '#platform/clock/clock.ts'

export type ReadAsOf = { readonly asOf: AsOf; readonly note?: string }

/** Before this day there is nothing to say, and beyond the last nothing to foresee. */
const firstDay = '2010-01-01' as CivilDate
const lastDay = '2049-12-31' as CivilDate

export function parseAsOf(url: URL, clock: Clock): ReadAsOf {
  const today: AsOf = { on: clock.today(), knownAt: clock.now() }
  const given = url.searchParams.get('on')?.trim()
  if (!given) return { asOf: today }
  const day = parseCivilDate(given)
  if (!day.ok) return { asOf: today, note: `${sayBadDate(day.problem)}已按今天（${today.on}）显示。` }
  if (day.value < firstDay || day.value > lastDay)
    return { asOf: today, note: `只能看 ${firstDay} 到 ${lastDay} 之间的日子。已按今天（${today.on}）显示。` }
  return { asOf: { ...today, on: day.value } }
}
