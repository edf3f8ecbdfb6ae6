/** `npm run items -- import <文件> --into A-B-G [--preview | --commit]`: the report of a file; only with `--commit` is anything written. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { scopesOf } from '#domain/item/standard.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import { commitImport } from '#features/items/import/commit-import.ts'
import { judgeFile } from '#features/items/import/import-file.ts'
import { reportImport } from './report-import.ts'
import { type Ran, tryParse } from './run.ts'

const USAGE =
  '用法：npm run items -- import <文件> --into A-B-G [--commit --source 来源 --licence 许可] [--point K012] [--basis 原理] [--bank 目录]'
const text = { type: 'string' } as const

/** 0: all is in or known · 1: rows are held or refused, or nothing could be read. */
export async function runImport(args: readonly string[]): Promise<Ran> {
  const options = {
    into: text,
    bank: text,
    source: text,
    licence: text,
    point: text,
    basis: text,
    preview: { type: 'boolean' },
    commit: { type: 'boolean' },
  } as const
  const read = tryParse(() => parseArgs({ args: [...args], allowPositionals: true, options }))
  const [file] = read?.positionals ?? []
  if (read === undefined || file === undefined || read.values.into === undefined || (read.values.commit && read.values.preview))
    return { code: 2, lines: [USAGE] }
  const { into, bank: folder = 'content/items/electrician', source, licence, point, basis, commit } = read.values
  const bank = await readBank(folder)
  if (!bank.ok) return { code: 1, lines: ['题库自己有错，先跑 npm run items 改好。'] }
  if (!scopesOf(bank.value.standard).some(({ code }) => code === into)) return { code: 2, lines: [`标准里没有鉴定范围“${into}”。`] }
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return { code: 2, lines: [`打不开文件“${file}”。`] }
  const provenance = source && licence ? { source, licence } : undefined
  const report = judgeFile(bytes, file, bank.value, into, { point, basis, provenance })
  if (!report.ok) return { code: 1, lines: [report.problem] }
  const lines = reportImport(report.value)
  const isClean = report.value.verdicts.every(({ kind }) => kind === 'imported' || kind === 'known')
  if (!commit) return { code: isClean ? 0 : 1, lines: [...lines, '只是预览，什么也没有写。'] }
  const written = await commitImport(report.value, folder, into)
  if (!written.ok) return { code: 1, lines: [...lines, written.problem] }
  return { code: isClean ? 0 : 1, lines: [...lines, `写进了 ${written.value} 题。`] }
}
