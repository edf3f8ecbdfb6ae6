/** Editors' side: which reports are open, and what became of one. */
import { isFinal, type OutcomeKind, type ReportCode } from '#domain/policy/mistake-report.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import { appendOutcome, findReport, type KeptReport, listOpenReports } from '#store/reports/mistake-reports.ts'

export type EditingContext = Pick<Context, 'db' | 'clock'>

/** As many as an editor can go through at a sitting. */
const MOST = 200

/** Oldest first. */
export const readOpenReports = (ctx: EditingContext): Promise<readonly KeptReport[]> => listOpenReports(ctx.db, MOST)

export type CloseRefused = { readonly kind: 'noSuchReport' } | { readonly kind: 'saysMissing' }

/** Adds a step; the last one counts, so an outcome can be set right by another. The reader must be told why, except that it is being looked at. */
export async function closeReport(
  ctx: EditingContext,
  code: ReportCode,
  kind: OutcomeKind,
  says: string,
): Promise<Result<KeptReport, CloseRefused>> {
  if (isFinal(kind) && says.trim() === '') return fail({ kind: 'saysMissing' })
  return transact(ctx.db, async (tx) => {
    const report = await findReport(tx, code)
    if (report === undefined) return fail({ kind: 'noSuchReport' })
    const outcome = { kind, says: says.trim(), decidedAt: ctx.clock.now() }
    await appendOutcome(tx, code, outcome)
    return ok({ ...report, outcomes: [...report.outcomes, outcome] })
  })
}

export const sayCloseRefused = (refused: CloseRefused): string =>
  refused.kind === 'noSuchReport' ? '没有这个编号的报错。' : '要写 --says：告诉报错的人改了什么，或者为什么没有错。'
