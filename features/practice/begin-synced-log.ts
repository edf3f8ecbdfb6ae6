/** Begins a log for a code that a device has made. */
import type { LogCode } from '#domain/memory/log-code.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { fingerprintOf } from '#platform/crypto/fingerprint.ts'
import { transact } from '#platform/db/db.ts'
import { beginLog, lockLog } from '#store/practice/logs.ts'
import type { LogClosed } from './log-closed.ts'

/** A second time it changes nothing. A code that was ended stays ended. */
export function beginSyncedLog(ctx: Pick<Context, 'db' | 'clock'>, code: LogCode): Promise<Result<undefined, LogClosed>> {
  return transact(ctx.db, async (tx) => {
    await beginLog(tx, fingerprintOf(code), ctx.clock.now())
    const log = await lockLog(tx, fingerprintOf(code))
    return log?.isDeleted ? fail({ kind: 'logDeleted' }) : ok(undefined)
  })
}
