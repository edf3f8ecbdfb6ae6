/** The log of re-scoring: appended under the lock of its sitting, read in the order in which it was written. */
import { asc, eq } from 'drizzle-orm'
import type { Rescoring } from '#domain/exam/rescoring.ts'
import type { SittingCode } from '#domain/exam/sitting.ts'
import type { Reader, Tx } from '#platform/db/db.ts'
import { sittingRescorings } from './tables.ts'

/** A place is judged once by one state of the bank: the database leaves out what it has, whatever was looked up before. */
export async function appendRescorings(tx: Tx, code: SittingCode, entries: readonly Rescoring[]): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insert(sittingRescorings)
    .values(entries.map((entry) => ({ ...entry, sitting: code })))
    .onConflictDoNothing()
}

export async function listRescorings(db: Reader, code: SittingCode): Promise<readonly Rescoring[]> {
  const rows = await db.select().from(sittingRescorings).where(eq(sittingRescorings.sitting, code)).orderBy(asc(sittingRescorings.row))
  return rows.map(({ row: _, sitting: __, ...entry }) => entry)
}
