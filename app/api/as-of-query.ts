/** The two days of every reading call: which day it is about, and as known by the end of which day. */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { startOfDay, toInstant } from '#domain/calendar/instant.ts'
import type { AsOf } from '#features/policies/read-policy.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { zCivilDate } from '#platform/schema/scalars.ts'

const day = (description: string) => zCivilDate.optional().openapi({ type: 'string', format: 'date' }).describe(description)

export const asOfQuery = {
  on: day('Civil day in Asia/Shanghai; default: today'),
  known: day('As our books had it at the end of this civil day; default: now'),
}

export function readAsOf(
  { on, known }: { readonly on?: CivilDate | undefined; readonly known?: CivilDate | undefined },
  clock: Clock,
): AsOf {
  const today = clock.today()
  const knownAt = known !== undefined && known < today ? toInstant(startOfDay(addDays(known, 1)) - 1) : clock.now()
  return { on: on ?? today, knownAt }
}
