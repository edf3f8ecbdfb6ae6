/** A moment in world time, in milliseconds since 1970-01-01T00:00Z. */
import type { Brand } from '#domain/prelude/brand.ts'
import { type CivilDate, fromEpochDay, toEpochDay } from './civil-date.ts'

export type Instant = Brand<number, 'Instant'>

export const toInstant = (epochMs: number): Instant => Math.trunc(epochMs) as Instant

export const minutesBefore = (at: Instant, minutes: number): Instant => toInstant(at - minutes * 60_000)

/** China has kept UTC+8 without daylight saving since 1992, so the civil day is plain arithmetic. */
const shanghaiOffsetMs = 8 * 3_600_000

/** The civil day in Asia/Shanghai at `at`. */
export const civilDayOf = (at: Instant): CivilDate => fromEpochDay(Math.floor((at + shanghaiOffsetMs) / 86_400_000))

/** The first moment of a civil day in Asia/Shanghai. */
export const startOfDay = (day: CivilDate): Instant => toInstant(toEpochDay(day) * 86_400_000 - shanghaiOffsetMs)

/** ISO text in UTC, for machines. */
export const isoOf = (at: Instant): string => new Date(at).toISOString()
