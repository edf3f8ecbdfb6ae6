/** Saves what a page sent about one item. It returns when the answer is on the disk, and not before. */
import { accept, type SaveDraft, type SavedEvent, type SaveRefused, type SittingCode } from '#domain/exam/sitting.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import { appendEvent } from '#store/exams/events.ts'
import { lockSitting } from '#store/exams/sittings.ts'
import type { NoSuchSitting } from './no-such-sitting.ts'

/** One transaction. The receipt is the event as it was kept: the same one however often it is sent. */
export function saveAnswer(
  ctx: Pick<Context, 'db' | 'clock'>,
  code: SittingCode,
  draft: SaveDraft,
): Promise<Result<SavedEvent, SaveRefused | NoSuchSitting>> {
  return transact(ctx.db, async (tx) => {
    const sitting = await lockSitting(tx, code, draft.key)
    if (sitting === undefined) return fail({ kind: 'noSuchSitting' })
    const accepted = accept(sitting, draft, sitting.earlier, ctx.clock.now()) // the clock is read under the lock: the log stays in order of time
    if (!accepted.ok) return accepted
    if (accepted.value.isNew) await appendEvent(tx, code, accepted.value.event)
    return ok(accepted.value.event)
  })
}
