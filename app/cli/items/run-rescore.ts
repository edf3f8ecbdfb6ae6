/** `npm run items -- rescore [--bank 题库] [--dry-run]`: judges the papers that asked an item whose key was corrected; lists every change. */
import { parseArgs } from 'node:util'
import { type SiteContext, withSiteDatabase } from '#app/cli/with-site-database.ts'
import type { Rescoring } from '#domain/exam/rescoring.ts'
import { sayMarks } from '#domain/item/score/marks.ts'
import { type RescoredSitting, rescoreSittings } from '#features/exams/rescore-sittings.ts'
import { chooseBanks } from './choose-banks.ts'
import { type Ran, refuse, tryParse } from './run.ts'

const USAGE = '用法：npm run items -- rescore [--bank 题库] [--dry-run]'

export async function runRescore(args: readonly string[]): Promise<Ran> {
  const options = { bank: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
  const read = tryParse(() => parseArgs({ args: [...args], options }))
  if (read === undefined) return { code: 2, lines: [USAGE] }
  return withSiteDatabase((ctx) => rescoreOn(ctx, read.values.bank, read.values['dry-run'] ?? false), refuse)
}

/** All published banks where none is named. */
export async function rescoreOn(ctx: SiteContext, bank: string | undefined, isDryRun: boolean): Promise<Ran> {
  const banks = await chooseBanks(ctx, bank)
  if (!banks.ok) return banks.problem
  const rescored: RescoredSitting[] = []
  for (const name of banks.value) for await (const sitting of rescoreSittings(ctx, name, isDryRun)) rescored.push(sitting)
  if (rescored.length === 0) return { code: 0, lines: ['没有要改判的卷。'] }
  const note = isDryRun ? ['只是试算，什么也没有写。去掉 --dry-run 再跑一次。'] : []
  return { code: 0, lines: [...rescored.flatMap(saySitting), saySum(rescored), ...note] }
}

function saySum(rescored: readonly RescoredSitting[]): string {
  const count = (is: (sitting: RescoredSitting) => boolean): number => rescored.filter(is).length
  return [
    `改判 ${rescored.length} 份卷：分数变了 ${count(({ before, after }) => before.marks !== after.marks)} 份`,
    `没过线变过线 ${count(({ before, after }) => !before.isPassed && after.isPassed)} 份`,
    `过线变没过线 ${count(({ before, after }) => before.isPassed && !after.isPassed)} 份。`,
  ].join('，')
}

/** The code of a paper opens it, so only its beginning is told. */
const saySitting = ({ code, entries, before, after }: RescoredSitting): readonly string[] => [
  `卷 ${code.slice(0, 6)}…：${sayMarks(before.marks)} 分 → ${sayMarks(after.marks)} 分${sayPass(before.isPassed, after.isPassed)}`,
  ...entries.map(
    (entry) => `  第 ${entry.nth + 1} 题 ${entry.item}：${sayMarks(entry.before)} → ${sayMarks(entry.after)}，${sayReason(entry)}`,
  ),
]

function sayPass(was: boolean, is: boolean): string {
  if (was === is) return is ? '，还是过线' : '，还是没过线'
  return is ? '，没过线变过线' : '，过线变没过线'
}

function sayReason({ reason }: Rescoring): string {
  switch (reason.kind) {
    case 'keyCorrected':
      return `答案从“${reason.was}”改成“${reason.is}”`
    case 'voided':
      return '题和答案一起改了，判不了，作废给满分'
    case 'reinstated':
      return '改回来了，不再作废'
  }
}
