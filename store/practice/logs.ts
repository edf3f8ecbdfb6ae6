/** Logs of practice: begun once, locked while something is written, ended for good. */
import { eq } from 'drizzle-orm'
import type { Instant } from '#domain/calendar/instant.ts'
import type { Tx } from '#platform/db/db.ts'
import { type PracticeLogId, practiceEvents, practiceLogs } from './tables.ts'

export type LockedLog = { readonly id: PracticeLogId; readonly size: number; readonly isDeleted: boolean }

/** Begins an empty log, unless there is one of this code or was one. */
export async function beginLog(tx: Tx, codeHash: string, at: Instant): Promise<void> {
  await tx.insert(practiceLogs).values({ codeHash, size: 0, begunAt: at }).onConflictDoNothing()
}

/** Until the transaction ends, whoever else wants this log waits: so its rows are numbered and seen in one order. */
export async function lockLog(tx: Tx, codeHash: string): Promise<LockedLog | undefined> {
  const [row] = await tx.select().from(practiceLogs).where(eq(practiceLogs.codeHash, codeHash)).for('update')
  return row && { id: row.id, size: row.size, isDeleted: row.deletedAt !== null }
}

/** Its events go; its head stays, so that the code opens nothing any more. The first moment counts. */
export async function endLog(tx: Tx, { id, isDeleted }: LockedLog, at: Instant): Promise<void> {
  if (isDeleted) return
  await tx.delete(practiceEvents).where(eq(practiceEvents.log, id))
  await tx.update(practiceLogs).set({ size: 0, deletedAt: at }).where(eq(practiceLogs.id, id))
}
