/** Column types whose values are domain values: a civil date is never a moment, and a moment never a text. */
import { customType } from 'drizzle-orm/pg-core'
import { type CivilDate, parseCivilDate } from '#domain/calendar/civil-date.ts'
import { type Instant, isoOf, toInstant } from '#domain/calendar/instant.ts'

/** `date` ↔ CivilDate. A date outside 1900–2199 cannot come from us, so reading one throws. */
export const civilDate = customType<{ data: CivilDate; driverData: string }>({
  dataType: () => 'date',
  fromDriver(text) {
    const day = parseCivilDate(text)
    if (!day.ok) throw new Error(`not a civil date in the database: ${text}`)
    return day.value
  },
})

/** `timestamp (3) with time zone` ↔ Instant, to the millisecond on both sides. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: isoOf,
  fromDriver(text) {
    const epochMs = Date.parse(text)
    if (Number.isNaN(epochMs)) throw new Error(`not a moment in the database: ${text}`)
    return toInstant(epochMs)
  },
})

/** `tsvector`, as text: `'补贴':3A,9C`. Made by us, never read back. */
export const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => 'tsvector' })
