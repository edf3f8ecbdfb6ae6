/** Items as a table for spreadsheets, in the columns the import knows. No cell can be taken for a formula. */
import type { Item } from '#domain/item/item.ts'
import type { Exported, ExportedFrom } from '#features/items/export/exported.ts'
import { csvText, guardFormula } from './csv-text.ts'
import { itemTable } from './item-table.ts'

/** With a mark in front, so that spreadsheets read it as UTF-8. */
export function toCsv(items: readonly Item[], from: ExportedFrom): Exported {
  const { rows, ...rest } = itemTable(items, from, (cell) => guardFormula(cell.toWellFormed()))
  return { file: new TextEncoder().encode(csvText(rows)), ...rest }
}
