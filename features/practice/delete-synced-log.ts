/** Deletes what the server has of a log, for good. */
import type { LogCode } from '#domain/memory/log-code.ts'
import type { Context } from '#platform/context.ts'
import { fingerprintOf } from '#platform/crypto/fingerprint.ts'
import { transact } from '#platform/db/db.ts'
import { beginLog, endLog, lockLog } from '#store/practice/logs.ts'

/**
 * What stays is the hash of the code and the moment, so that another device which still has the code does not quietly begin the log again.
 * That holds for a code nobody has used yet, too. A second time it changes nothing.
 */
export function deleteSyncedLog(ctx: Pick<Context, 'db' | 'clock'>, code: LogCode): Promise<void> {
  return transact(ctx.db, async (tx) => {
    const at = ctx.clock.now()
    await beginLog(tx, fingerprintOf(code), at)
    const log = await lockLog(tx, fingerprintOf(code))
    if (log !== undefined) await endLog(tx, log, at)
  })
}
