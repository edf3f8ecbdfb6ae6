/** The log of a sitting: appended under its lock, read in the order of arrival. */
import { asc, eq } from 'drizzle-orm'
import type { SavedEvent, SittingCode } from '#domain/exam/sitting.ts'
import type { Reader, Tx } from '#platform/db/db.ts'
import { sittingEvents } from './tables.ts'

/** A second event of the same key and turn cannot be written: the database refuses it, whatever was looked up before. */
export async function appendEvents(tx: Tx, events: readonly (SavedEvent & { readonly sitting: SittingCode })[]): Promise<void> {
  if (events.length === 0) return
  await tx.insert(sittingEvents).values(events.map(({ response, ...event }) => ({ ...event, response: response ?? null })))
}

export async function listEvents(db: Reader, code: SittingCode): Promise<readonly SavedEvent[]> {
  const rows = await db.select().from(sittingEvents).where(eq(sittingEvents.sitting, code)).orderBy(asc(sittingEvents.row))
  return rows.map(toEvent)
}

export const toEvent = ({ key, turn, nth, response, isFlagged, at }: typeof sittingEvents.$inferSelect): SavedEvent => ({
  key,
  turn,
  nth,
  response: response ?? undefined,
  isFlagged,
  at,
})
