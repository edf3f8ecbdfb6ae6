/** What would become of a file of questions in a bank: read, checked, judged. Nothing is written here. */
import { basename } from 'node:path'
import type { Bank } from '#domain/item/bank.ts'
import { judgeImports } from '#domain/item/imported/judge-imports.ts'
import type { RowVerdict } from '#domain/item/imported/row-verdict.ts'
import type { Defaults } from '#domain/item/imported/to-item.ts'
import { ok, type Result } from '#domain/prelude/result.ts'
import { checkItem } from '#features/items/content/check-item.ts'
import { readForeignFile } from './read-foreign-file.ts'

export type ImportReport = { readonly format: string; readonly notes: readonly string[]; readonly verdicts: readonly RowVerdict[] }

/** `path` is only shown; `scope` is where new items would go. */
export function judgeFile(bytes: Uint8Array, path: string, bank: Bank, scope: string, defaults: Defaults): Result<ImportReport, string> {
  const read = readForeignFile(bytes, basename(path))
  if (!read.ok) return read
  const known = {
    scopes: new Set([scope]),
    points: new Set(bank.points.map(({ id }) => id)),
    items: new Set(bank.items.map(({ item }) => item.id)),
    documents: new Set(bank.documents.map(({ id }) => id)),
    figures: new Set(bank.drawings.map(({ id }) => id)),
  }
  const rules = (item: Parameters<typeof checkItem>[0]) => checkItem(item, scope, known)
  const { format, notes, rows } = read.value
  return ok({ format, notes, verdicts: judgeImports(rows, { bank, scope, defaults, rules }) })
}
