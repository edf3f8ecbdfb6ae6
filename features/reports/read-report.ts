/** What became of a report: for whoever holds its code. */
import { parseReportCode } from '#domain/policy/mistake-report.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { findReport, type KeptReport } from '#store/reports/mistake-reports.ts'

export type NoSuchReport = { readonly kind: 'noSuchReport' }
/** `about`: the title of the policy, or its id where it is gone. */
export type ReportPage = { readonly report: KeptReport; readonly about: string; readonly reading?: string }

export async function readReport(ctx: Context, given: string): Promise<Result<ReportPage, NoSuchReport>> {
  const code = parseReportCode(given)
  const report = code.ok ? await findReport(ctx.db, code.value) : undefined
  if (report === undefined) return fail({ kind: 'noSuchReport' })
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const policy = catalogue?.policies.find(({ id }) => id === report.policy)
  const version = policy?.versions.find(({ id }) => id === report.version)
  const reading = version?.clauses.find(({ anchor }) => anchor === report.clause)?.plainly
  return ok({ report, about: policy?.title ?? report.policy, ...(reading && { reading }) })
}

export const sayNoSuchReport = (_: NoSuchReport): string => '没有这个编号的报错。对一下抄下来的 16 个字，一个都不能错。'
