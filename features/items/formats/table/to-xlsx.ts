/** Items as a workbook, in the columns the import knows. */
import { headOf } from '#domain/item/imported/header.ts'
import type { Item } from '#domain/item/item.ts'
import type { Exported, ExportedFrom } from '#features/items/export/exported.ts'
import { itemTable } from './item-table.ts'
import { writeWorkbook } from './write-workbook.ts'

/** More than this no cell of Excel holds. */
const LONGEST = 32_767

const NARROW = 14
const wide = new Map([
  ...(['stem', 'why'] as const).map((field) => [headOf(field), 50] as const),
  ...(['answer', 'basis', 'misconceptions', 'figureSays', 'steps'] as const).map((field) => [headOf(field), 28] as const),
  ...[...'ABCDEFGH'].map((letter) => [`选项${letter}`, 20] as const),
])

export function toXlsx(items: readonly Item[], from: ExportedFrom): Exported {
  const { rows, ...rest } = itemTable(items, from, (cell) => guardMark(cell).slice(0, LONGEST))
  const widths = (rows[0] ?? []).map((head) => wide.get(head) ?? NARROW)
  return { file: writeWorkbook({ name: '题库', rows: rows.map((cells) => cells.map(guardMark)), widths }), ...rest }
}

/** A text that already has the mark which the import takes away gets one more. The cells are texts, so nothing else has to be guarded. */
const guardMark = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
