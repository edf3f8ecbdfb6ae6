/** The events of a log: appended under its lock, read in the order of arrival. */
import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { PracticeEvent, PracticeLog } from '#domain/memory/event.ts'
import type { LogCursor } from '#domain/memory/log-exchange.ts'
import type { Tx } from '#platform/db/db.ts'
import type { LockedLog } from './logs.ts'
import { type PracticeLogId, practiceEvents, practiceLogs } from './tables.ts'

type Arrived = { readonly row: number; readonly event: PracticeEvent }

/** Of these ids, those the log has. */
export async function findEvents(tx: Tx, log: PracticeLogId, ids: readonly string[]): Promise<ReadonlyMap<string, PracticeEvent>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: practiceEvents.id, event: practiceEvents.event })
    .from(practiceEvents)
    .where(and(eq(practiceEvents.log, log), inArray(practiceEvents.id, [...ids])))
  return new Map(rows.map(({ id, event }) => [id, event]))
}

/** Gives each the next row. An id that the log has already cannot be written: the database refuses it, whatever was looked up before. */
export async function appendEvents(tx: Tx, { id: log, size }: LockedLog, events: PracticeLog): Promise<void> {
  if (events.length === 0) return
  await tx.insert(practiceEvents).values(events.map((event, nth) => ({ log, row: size + nth + 1, id: event.id, event })))
  await tx
    .update(practiceLogs)
    .set({ size: size + events.length })
    .where(eq(practiceLogs.id, log))
}

/** Whether the log still has this event in this row. */
export async function isAt(tx: Tx, log: PracticeLogId, { row, id }: LogCursor): Promise<boolean> {
  const found = await tx
    .select({ row: practiceEvents.row })
    .from(practiceEvents)
    .where(and(eq(practiceEvents.log, log), eq(practiceEvents.row, row), eq(practiceEvents.id, id)))
  return found.length > 0
}

export async function listEventsAfter(tx: Tx, log: PracticeLogId, row: number, limit: number): Promise<readonly Arrived[]> {
  return tx
    .select({ row: practiceEvents.row, event: practiceEvents.event })
    .from(practiceEvents)
    .where(and(eq(practiceEvents.log, log), gt(practiceEvents.row, row)))
    .orderBy(asc(practiceEvents.row))
    .limit(limit)
}
