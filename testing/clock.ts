/** A clock that stands still. */
import { civilDayOf, toInstant } from '#domain/calendar/instant.ts'
import type { Clock } from '#platform/clock/clock.ts'

/** Always `iso`, which names its offset: `2026-02-12T08:00+08:00`. */
export function fixedClock(iso: string): Clock {
  const epochMs = Date.parse(iso)
  if (Number.isNaN(epochMs) || !/(Z|[+-]\d{2}:\d{2})$/.test(iso)) throw new Error(`not a moment with an offset: ${iso}`)
  const at = toInstant(epochMs)
  return { now: () => at, today: () => civilDayOf(at) }
}
