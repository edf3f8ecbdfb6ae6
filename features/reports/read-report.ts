/** What became of a report: for whoever holds its code. */

import { itemInBank } from '#domain/item/item-in-bank.ts'
import { plainStem } from '#domain/item/plain-stem.ts'
import { parseReportCode, type ReportedItem, type ReportedPolicy } from '#domain/policy/mistake-report.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { findBank } from '#store/items/bank.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { findReport, type KeptReport } from '#store/reports/mistake-reports.ts'

export type NoSuchReport = { readonly kind: 'noSuchReport' }
/** `title`: of the policy or the item, or its id where it is gone. `reading`: the clause, or the stem as it was seen. */
export type ReportPage = { readonly report: KeptReport; readonly title: string; readonly reading?: string }

export async function readReport(ctx: Context, given: string): Promise<Result<ReportPage, NoSuchReport>> {
  const code = parseReportCode(given)
  const report = code.ok ? await findReport(ctx.db, code.value) : undefined
  if (report === undefined) return fail({ kind: 'noSuchReport' })
  const { about } = report
  return ok({ report, ...(about.kind === 'item' ? await namesOfItem(ctx, about) : await namesOfPolicy(ctx, about)) })
}

type Names = Pick<ReportPage, 'title' | 'reading'>

async function namesOfPolicy(ctx: Context, about: ReportedPolicy): Promise<Names> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const policy = catalogue?.policies.find(({ id }) => id === about.policy)
  const version = policy?.versions.find(({ id }) => id === about.version)
  const reading = version?.clauses.find(({ anchor }) => anchor === about.clause)?.plainly
  return { title: policy?.title ?? about.policy, ...(reading && { reading }) }
}

async function namesOfItem(ctx: Context, { bank: name, item: id, bankRecordedAt }: ReportedItem): Promise<Names> {
  const bank = await findBank(ctx.db, name, bankRecordedAt)
  const item = bank && itemInBank(bank, id)
  return { title: `题号 ${id}`, ...(item && { reading: plainStem(item.stem) }) }
}

export const sayNoSuchReport = (_: NoSuchReport): string => '没有这个编号的报错。对一下抄下来的 16 个字，一个都不能错。'
