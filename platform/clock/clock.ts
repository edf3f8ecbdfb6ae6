/** What time it is. Handed in, so that a test says when it plays. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { civilDayOf, type Instant, toInstant } from '#domain/calendar/instant.ts'

export type Clock = {
  now(): Instant
  /** The civil day in Asia/Shanghai. */
  today(): CivilDate
}

const now = (): Instant => toInstant(Date.now())

export const systemClock: Clock = { now, today: () => civilDayOf(now()) }
