import { isoOf } from '#domain/calendar/instant.ts'
import { outcomes, parseReportCode, type Reported, sayOutcome } from '#domain/policy/mistake-report.ts'
import { closeReport, type EditingContext, readOpenReports, sayCloseRefused } from '#features/reports/close-report.ts'
import type { ReportPage } from '#features/reports/read-report.ts'
import { type Arguments, type Command, done, type Ended, misused, sayUsage, toMend } from './command.ts'
import { withDatabase } from './with-database.ts'

type KeptReport = ReportPage['report']

/** What readers reported, and what became of it; until editors have a page of their own. */
export const reports: Command = {
  name: 'reports',
  usage: `reports list ｜ reports close <编号> --outcome ${outcomes.join('|')} --says 给读者的话`,
  about: '看读者报的错（政策的、题目的）；写下核对的结果，/reports/<编号> 看得到，题目的那一页也看得到',
  options: ['outcome', 'says'],
  words: [1, 2],
  run: (given) => withDatabase((ctx) => runReports(given, ctx)),
}

/** The command on a database that is open. */
export async function runReports({ words: [what, given], options }: Arguments, ctx: EditingContext): Promise<Ended> {
  if (what === 'list' && given === undefined) return list(await readOpenReports(ctx))
  if (what !== 'close' || given === undefined) return misused(sayUsage(reports))
  const code = parseReportCode(given)
  const outcome = outcomes.find((kind) => kind === options.get('outcome'))
  if (!code.ok) return misused(`“${given}”不是报错的编号：16 个字母和数字，像 7k3m-q0zt-91xa-bc5d。`)
  if (outcome === undefined) return misused(`--outcome 写 ${outcomes.join('、')} 里的一个。`, sayUsage(reports))
  const closed = await closeReport(ctx, code.value, outcome, options.get('says') ?? '')
  return closed.ok ? done(`${code.value}：${sayOutcome(outcome)}。报错的人现在看得到了。`) : toMend(sayCloseRefused(closed.problem))
}

const list = (open: readonly KeptReport[]): Ended =>
  open.length === 0 ? done('没有等着核对的。') : done(...open.flatMap(sayReport), `共 ${open.length} 条等着核对。`)

function sayReport({ code, reportedAt, about, shownFor, text, outcomes: steps }: KeptReport): readonly string[] {
  const last = steps.at(-1)
  return [
    `${code}　${isoOf(reportedAt).slice(0, 10)}　${sayAbout(about, shownFor)}${last ? `　${sayOutcome(last.kind)}` : ''}`,
    ...text.split('\n').map((line) => `    ${line}`),
  ]
}

function sayAbout(about: Reported, shownFor: string): string {
  switch (about.kind) {
    case 'policy':
      return `${[about.policy, about.version, about.clause].filter(Boolean).join(' / ')}　按 ${shownFor} 看的`
    case 'item':
      return `题 ${about.item} / ${about.bank}　${isoOf(about.bankRecordedAt)} 那一版`
  }
}
