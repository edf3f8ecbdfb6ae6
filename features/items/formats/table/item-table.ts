/** Items as the rows of a table, in the columns the import knows; the parts of a material stand below it. */
import { type Field, headOf } from '#domain/item/imported/header.ts'
import { readTable } from '#domain/item/imported/read-table.ts'
import { toFields } from '#domain/item/imported/to-fields.ts'
import type { Item } from '#domain/item/item.ts'
import { flawOf } from '#features/items/export/comes-back.ts'
import { type Exported, type ExportedFrom, pictureLoss, sortOut } from '#features/items/export/exported.ts'

const LETTERS = [...'ABCDEFGH']
const FRONT: readonly Field[] = ['name', 'kind', 'material', 'stem']
const BACK: readonly Field[] = [
  ...(['answer', 'why', 'points', 'difficulty', 'basis', 'misconceptions', 'families', 'enemies'] as const),
  ...(['formula', 'given', 'unit', 'tolerance', 'lastPlace', 'steps', 'figure', 'figureSays', 'source', 'licence'] as const),
]
const HEAD: readonly string[] = [...FRONT.map(headOf), ...LETTERS.map((letter) => `选项${letter}`), ...BACK.map(headOf)]

type Rows = readonly (readonly string[])[]
export type ItemTable = Omit<Exported, 'file'> & { readonly rows: Rows }

/** Its head first. `asRead` is a cell as its reader gets it from the file, which decides whether an item has room. */
export function itemTable(items: readonly Item[], from: ExportedFrom, asRead: (cell: string) => string): ItemTable {
  const { kept, left } = sortOut(items, (item) => {
    const cells = rowsFor(item, from).map((row) => row.map(asRead))
    return flawOf(item, readRows(cells), from)
  })
  const rows = [HEAD, ...kept.flatMap((item) => rowsFor(item, from))]
  return { rows, count: kept.length, left, losses: pictureLoss(kept) }
}

const readRows = (rows: Rows) => readTable({ file: '', rows: [HEAD, ...rows].map((cells, nth) => ({ cells, line: nth + 1 })) }).rows

function rowsFor(item: Item, { documents }: ExportedFrom): Rows {
  const cells = (each: Item, material?: string): readonly string[] => {
    const { choices, ...fields } = toFields(each, documents, material)
    const cell = (field: Field): string => fields[field] ?? ''
    const option = (letter: string): string => choices.find((choice) => choice.letter === letter)?.says ?? ''
    return [...FRONT.map(cell), ...LETTERS.map(option), ...BACK.map(cell)]
  }
  return item.kind === 'case' ? [cells(item), ...item.parts.map((part) => cells(part, item.id))] : [cells(item)]
}
