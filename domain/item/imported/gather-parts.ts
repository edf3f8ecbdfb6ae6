/** Rows that name the material they belong to become its parts. */
import type { ImportedItem } from './imported-item.ts'
import { rowProblem } from './row-problem.ts'

/** `of` is the name of its material; empty for an item of its own. */
export type MaybePart = { readonly row: ImportedItem; readonly of: string }

/** A row whose material is nowhere in the file stays where it is, and says so. */
export function gatherParts(rows: readonly MaybePart[]): readonly ImportedItem[] {
  const materials = new Set(rows.filter(({ row }) => row.kind === 'case' && row.name !== '').map(({ row }) => row.name))
  const parts = Map.groupBy(
    rows.filter(({ row, of }) => of !== '' && row.kind !== 'case'),
    ({ of }) => of,
  )
  return rows.flatMap(({ row, of }): readonly ImportedItem[] => {
    if (row.kind === 'case') return [{ ...row, answer: { kind: 'case', parts: (parts.get(row.name) ?? []).map((part) => part.row) } }]
    if (of === '') return [row]
    return materials.has(of) ? [] : [{ ...row, problems: [...row.problems, rowProblem('unreadable', `没有材料“${of}”`)] }]
  })
}
