/** Writes what an import brought into the file of its scope; a file that spoils the bank is put back as it was. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import type { ImportReport } from './import-file.ts'
import { appendItems } from './write-items.ts'

/** How many items were written: none where all were known, so that the same file again changes nothing. */
export async function commitImport(report: ImportReport, folder: string, scope: string): Promise<Result<number, string>> {
  const items = report.verdicts.flatMap((verdict) => (verdict.kind === 'imported' ? [verdict.item] : []))
  if (items.length === 0) return ok(0)
  if (items.some(({ provenance }) => provenance === undefined)) return fail('要写明来源和许可：加上 --source 和 --licence。')
  const path = join(folder, 'bank', `${scope.toLowerCase()}.yaml`)
  const before = await readFile(path, 'utf8').catch(() => undefined)
  if (before === undefined) return fail(`没有 ${path}。先建好这个鉴定范围的文件。`)
  const after = appendItems(before, items, path)
  if (!after.ok) return after
  await replaceFile(path, after.value)
  const bank = await readBank(folder)
  if (bank.ok) return ok(items.length)
  await replaceFile(path, before)
  return fail(`写进去以后题库检查不过，已经退回：${bank.problem.slice(0, 3).map(sayContentProblem).join('；')}`)
}

/** Whole or not at all: a crash leaves the old file. */
async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}
