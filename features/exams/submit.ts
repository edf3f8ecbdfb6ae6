/** Hands a paper in, once; and collects it by itself when its time is over. */
import { type SittingCode, type Submission, standOf } from '#domain/exam/sitting.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import { lockSittings, recordSubmission } from '#store/exams/sittings.ts'
import type { NoSuchSitting } from './no-such-sitting.ts'

/**
 * `by: 'clock'` hands in only where the time is over, and answers undefined where it is not. Handed in after the end is collected at
 * the end. A second time answers with the first submission.
 */
export function submit(
  ctx: Pick<Context, 'db' | 'clock'>,
  code: SittingCode,
  by: Submission['by'],
): Promise<Result<Submission | undefined, NoSuchSitting>> {
  return transact(ctx.db, async (tx) => {
    const sitting = (await lockSittings(tx, [code])).get(code)
    if (sitting === undefined) return fail({ kind: 'noSuchSitting' })
    const stand = standOf(sitting, ctx.clock.now())
    switch (stand.kind) {
      case 'submitted':
        return ok(stand.submission)
      case 'overdue':
        return ok(await recordSubmission(tx, code, { at: stand.endedAt, by: 'clock' }))
      case 'open':
        return ok(by === 'clock' ? undefined : await recordSubmission(tx, code, { at: ctx.clock.now(), by }))
    }
  })
}
