/** The log of re-scoring: appended under the lock of its sitting, read in the order in which it was written. */
import { asc, inArray } from 'drizzle-orm'
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

export const listRescorings = async (db: Reader, code: SittingCode): Promise<readonly Rescoring[]> =>
  (await listRescoringLogs(db, [code])).get(code) ?? []

/** Of several sittings; one that was never judged again has none. */
export async function listRescoringLogs(
  db: Reader,
  codes: readonly SittingCode[],
): Promise<ReadonlyMap<SittingCode, readonly Rescoring[]>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .select()
    .from(sittingRescorings)
    .where(inArray(sittingRescorings.sitting, [...codes]))
    .orderBy(asc(sittingRescorings.row))
  const logs = new Map<SittingCode, Rescoring[]>()
  for (const { row: _, sitting, ...entry } of rows) logs.set(sitting, [...(logs.get(sitting) ?? []), entry])
  return logs
}
