/** `npm run items -- statistics [--bank 题库] [--csv 文件]`: what the papers that were handed in tell of each item, worst first. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type SiteContext, withSiteDatabase } from '#app/cli/with-site-database.ts'
import { readItemStatistics } from '#features/items/statistics/read-item-statistics.ts'
import { statisticsCsv } from '#features/items/statistics/statistics-csv.ts'
import { chooseBanks } from './choose-banks.ts'
import { reportStatistics } from './report-statistics.ts'
import { type Ran, refuse, tryParse } from './run.ts'

const USAGE = '用法：npm run items -- statistics [--bank 题库] [--csv 文件]'
const text = { type: 'string' } as const

export async function runStatistics(args: readonly string[]): Promise<Ran> {
  const read = tryParse(() => parseArgs({ args: [...args], options: { bank: text, csv: text } }))
  if (read === undefined) return { code: 2, lines: [USAGE] }
  return withSiteDatabase((ctx) => statisticsOn(ctx, read.values), refuse)
}

/** All published banks where none is named. An existing file is not overwritten. */
export async function statisticsOn(
  ctx: SiteContext,
  { bank, csv }: { readonly bank?: string | undefined; readonly csv?: string | undefined },
): Promise<Ran> {
  const banks = await chooseBanks(ctx, bank)
  if (!banks.ok) return banks.problem
  const pages = await Promise.all(banks.value.map((name) => readItemStatistics(ctx, name)))
  const lines = pages.flatMap(reportStatistics)
  if (csv === undefined) return { code: 0, lines }
  const isWritten = await writeFile(csv, statisticsCsv(pages), { flag: 'wx' }).then(
    () => true,
    () => false,
  )
  return isWritten ? { code: 0, lines: [...lines, `写进了“${csv}”。`] } : { code: 1, lines: [`“${csv}”写不了，或者已经有了。换一个名字。`] }
}
