/** The sheets of an XLSX file as tables of text. Formulas are never worked out: what was stored counts. Nothing outside the file is opened. */
import type { Table, TableRow } from '#domain/item/imported/read-table.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { childOf, childrenOf, findAll, readXml, textOf, type XmlNode } from '#features/items/formats/xml/read-xml.ts'

type Book = { readonly tables: readonly Table[]; readonly notes: readonly string[] }
type Entries = ReadonlyMap<string, Uint8Array>

const MOST_COLUMNS = 60
const MOST_ROWS = 50_000

export function readXlsx(entries: Entries, file: string): Result<Book, string> {
  const book = part(entries, 'xl/workbook.xml')
  const links = part(entries, 'xl/_rels/workbook.xml.rels')
  const strings = entries.has('xl/sharedStrings.xml') ? part(entries, 'xl/sharedStrings.xml') : undefined
  if (!book.ok) return book
  if (!links.ok) return links
  if (strings?.ok === false) return strings
  const shared = strings === undefined ? [] : childrenOf(strings.value, 'si').map(richText)
  const targets = new Map(childrenOf(links.value, 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']))
  const tables: Table[] = []
  const notes: string[] = []
  for (const { attributes } of findAll(book.value, 'sheet')) {
    const sheet = attributes['name'] ?? ''
    const target = targets.get(attributes['id']) ?? ''
    const xml = part(entries, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    if (!xml.ok) return fail(`工作表“${sheet}”：${xml.problem}`)
    const read = readSheet(xml.value, shared)
    if (read === undefined) return fail(`工作表“${sheet}”太大。拆开再传。`)
    tables.push({ file, sheet, rows: read })
    if (findAll(xml.value, 'f').length > 0) notes.push(`“${sheet}”里有公式，没有算，读的是存着的结果。`)
    if (findAll(xml.value, 'drawing').length > 0) notes.push(`“${sheet}”里有图，没有收。`)
  }
  return ok({ tables, notes })
}

function part(entries: Entries, path: string): Result<XmlNode, string> {
  const bytes = entries.get(path)
  return bytes === undefined ? fail(`缺少 ${path}，这个 XLSX 不完整。`) : readXml(new TextDecoder().decode(bytes))
}

/** Text with mixed type faces, without its phonetic guide. */
const richText = (node: XmlNode): string =>
  node.children
    .map((child) =>
      typeof child === 'string' || child.name === 'rPh' ? '' : child.name === 't' ? unescaped(textOf(child)) : richText(child),
    )
    .join('')

/** XLSX writes what XML has no room for as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function readSheet(sheet: XmlNode, shared: readonly string[]): readonly TableRow[] | undefined {
  const rows = new Map<number, string[]>()
  for (const [nth, row] of childrenOf(childOf(sheet, 'sheetData'), 'row').entries()) {
    const line = Number(row.attributes['r'] ?? nth + 1)
    if (rows.size >= MOST_ROWS) return undefined
    const cells = readCells(row, shared)
    if (cells === undefined) return undefined
    rows.set(line, cells)
  }
  for (const { attributes } of findAll(sheet, 'mergeCell')) fillMerged(attributes['ref'] ?? '', rows)
  return [...rows].map(([line, cells]) => ({ line, cells }))
}

/** Undefined where a cell with something in it stands too far to the right. */
function readCells(row: XmlNode, shared: readonly string[]): string[] | undefined {
  const cells: string[] = []
  for (const cell of childrenOf(row, 'c')) {
    const column = columnAt(cell.attributes['r'] ?? '') ?? cells.length
    const says = cellText(cell, shared)
    if (says === '') continue
    if (column >= MOST_COLUMNS) return undefined
    while (cells.length < column) cells.push('')
    cells[column] = says
  }
  return cells
}

/** `BC12` → 54. */
function columnAt(ref: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(ref)?.[1]
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellText(cell: XmlNode, shared: readonly string[]): string {
  const stored = textOf(childOf(cell, 'v'))
  switch (cell.attributes['t']) {
    case 's':
      return shared[Number(stored)] ?? ''
    case 'inlineStr':
      return richText(childOf(cell, 'is') ?? cell)
    case 'b':
      return stored === '1' ? '对' : '错'
    default:
      return stored
  }
}

/** A cell merged downwards stands for every row of it; merged sideways it is one cell. */
function fillMerged(ref: string, rows: ReadonlyMap<number, string[]>): void {
  const [, column = '', top = '', , bottom = ''] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? []
  const at = columnAt(`${column}1`)
  if (at === undefined || at >= MOST_COLUMNS) return
  const says = rows.get(Number(top))?.[at] ?? ''
  for (const [line, cells] of rows) {
    if (line <= Number(top) || line > Number(bottom) || cells[at]) continue
    while (cells.length < at) cells.push('')
    cells[at] = says
  }
}
