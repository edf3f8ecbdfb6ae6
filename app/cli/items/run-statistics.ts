/** `npm run items -- statistics [--bank 题库] [--csv 文件] [--html 文件] [--keep]`: what the papers that were handed in tell of each item, worst first. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type SiteContext, withSiteDatabase } from '#app/cli/with-site-database.ts'
import { keepItemParameters } from '#features/items/statistics/keep-item-parameters.ts'
import { readItemStatistics } from '#features/items/statistics/read-item-statistics.ts'
import { statisticsCsv } from '#features/items/statistics/statistics-csv.ts'
import { statisticsHtml } from '#features/items/statistics/statistics-html.ts'
import { chooseBanks } from './choose-banks.ts'
import { reportStatistics } from './report-statistics.ts'
import { type Ran, refuse, tryParse } from './run.ts'

const USAGE = '用法：npm run items -- statistics [--bank 题库] [--csv 文件] [--html 文件] [--keep]'
const text = { type: 'string' } as const

export async function runStatistics(args: readonly string[]): Promise<Ran> {
  const read = tryParse(() => parseArgs({ args: [...args], options: { bank: text, csv: text, html: text, keep: { type: 'boolean' } } }))
  if (read === undefined) return { code: 2, lines: [USAGE] }
  return withSiteDatabase((ctx) => statisticsOn(ctx, read.values), refuse)
}

type Asked = {
  readonly bank?: string | undefined
  readonly csv?: string | undefined
  readonly html?: string | undefined
  readonly keep?: boolean | undefined
}

/** All published banks where none is named. An existing file is not overwritten. `keep` keeps the difficulties that were fitted. */
export async function statisticsOn(ctx: SiteContext, { bank, csv, html, keep }: Asked): Promise<Ran> {
  const banks = await chooseBanks(ctx, bank)
  if (!banks.ok) return banks.problem
  const pages = await Promise.all(banks.value.map((name) => readItemStatistics(ctx, name)))
  const lines = pages.flatMap(reportStatistics)
  for (const page of keep ? pages : [])
    lines.push(`${page.bank}：${await keepItemParameters(ctx, page)} 道题的模型难度存下来了，成绩单的水平照它算。`)
  const files = [
    ...(csv === undefined ? [] : [{ name: csv, text: statisticsCsv(pages) }]),
    ...(html === undefined ? [] : [{ name: html, text: statisticsHtml(pages, ctx.clock.today()) }]),
  ]
  for (const { name, text } of files) {
    if (!(await isWritten(name, text))) return { code: 1, lines: [...lines, `“${name}”写不了，或者已经有了。换一个名字。`] }
    lines.push(`写进了“${name}”。`)
  }
  return { code: 0, lines }
}

const isWritten = (file: string, text: string): Promise<boolean> =>
  writeFile(file, text, { flag: 'wx' }).then(
    () => true,
    () => false,
  )
