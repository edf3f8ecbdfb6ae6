/** Rows that are closed and never changed: what our books said at a moment. */
import { and, gt, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Instant } from '#domain/calendar/instant.ts'

/** A table with the second of the two times: when a row entered our books, and when another took its place. */
export type Recorded = { readonly recordedAt: AnyPgColumn<{ data: Instant }>; readonly supersededAt: AnyPgColumn<{ data: Instant }> }

/** The rows that stood at `at`: recorded by then (inclusive) and superseded later or never. */
export function knownAt(table: Recorded, at: Instant): SQL {
  const condition = and(lte(table.recordedAt, at), or(isNull(table.supersededAt), gt(table.supersededAt, at)))
  if (condition === undefined) throw new Error('knownAt: no condition')
  return condition
}
