/** A file of questions, whatever it is: told by what is in it, not by its name. */
import { parse } from 'csv-parse/sync'
import { readHead } from '#domain/item/imported/header.ts'
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { isOwnText } from '#domain/item/imported/own-text.ts'
import { readPlainText } from '#domain/item/imported/read-plain-text.ts'
import { type ReadRows, readTable, type TableRow } from '#domain/item/imported/read-table.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { readGift } from '#features/items/formats/gift/read-gift.ts'
import { readMoodle } from '#features/items/formats/moodle/read-moodle.ts'
import { isQtiItem } from '#features/items/formats/qti/names.ts'
import { readQtiPackage } from '#features/items/formats/qti/read-package.ts'
import { readQti } from '#features/items/formats/qti/read-qti.ts'
import { readXlsx } from '#features/items/formats/table/read-xlsx.ts'
import { readXml } from '#features/items/formats/xml/read-xml.ts'
import { decodeText } from './decode-text.ts'
import { openZip } from './open-zip.ts'

export type ForeignFile = { readonly format: string; readonly rows: readonly ImportedItem[]; readonly notes: readonly string[] }
type Read = Result<ForeignFile, string>

const LARGEST = 30_000_000

/** `file` is the name to show. A problem is of the file as a whole; what is wrong with a question stands with the question. */
export function readForeignFile(bytes: Uint8Array, file: string): Read {
  if (bytes.length === 0) return fail('文件是空的。')
  if (bytes.length > LARGEST) return fail('文件超过 30 MB。拆开再传。')
  const read = startsWith(bytes, 0x50, 0x4b)
    ? readZip(bytes, file)
    : startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)
      ? fail(OLD_EXCEL)
      : readAsText(bytes, file)
  return read.ok && read.value.rows.length === 0
    ? fail(`按${read.value.format}读，一道题也没有找到。${read.value.notes.slice(0, 1).join('')}`)
    : read
}

const OLD_EXCEL = '这是老的 .xls。用表格软件另存为 .xlsx 再传。'
const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, nth) => bytes[nth] === byte)
const from = (format: string, { rows, notes }: ReadRows): Read => ok({ format, rows, notes })

function readZip(bytes: Uint8Array, file: string): Read {
  const entries = openZip(bytes)
  if (!entries.ok) return entries
  if (entries.value.has('imsmanifest.xml')) {
    const read = readQtiPackage(entries.value, file)
    return read.ok ? from('QTI 题包', read.value) : read
  }
  if (!entries.value.has('xl/workbook.xml')) return fail('压缩包里没有 XLSX，也没有 QTI 的 imsmanifest.xml。')
  const book = readXlsx(entries.value, file)
  if (!book.ok) return book
  const read = book.value.tables.map(readTable)
  return from('XLSX', { rows: read.flatMap(({ rows }) => rows), notes: [...book.value.notes, ...read.flatMap(({ notes }) => notes)] })
}

function readAsText(bytes: Uint8Array, file: string): Read {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  if (/^\s*<(!doctype html|html)/i.test(text)) return fail('这是一个网页，不是题库文件。重新下载再传。')
  if (/^\s*</.test(text)) return readAsXml(text, file)
  const name = encoding.toUpperCase()
  if (isOwnText(text)) return from(`纯文字（${name}）`, readPlainText(text, file))
  if (/\.gift$/i.test(file)) return from(`GIFT（${name}）`, readGift(text, file))
  const table = readCsv(text, file)
  if (table?.ok === false) return table
  if (table !== undefined) return from(`表格文字（${name}）`, readTable({ file, rows: table.value }))
  // after the tables, whose formulas have braces as well
  if (/(^|[^\\])\{[^}]*(?:[=~#]|\b(?:T|F|TRUE|FALSE)\b)[^}]*\}/.test(text.slice(0, 20_000)))
    return from(`GIFT（${name}）`, readGift(text, file))
  return from(`纯文字（${name}）`, readPlainText(text, file))
}

function readAsXml(text: string, file: string): Read {
  const root = readXml(text)
  if (!root.ok) return root
  if (root.value.name === 'quiz') return from('Moodle XML', readMoodle(root.value, file))
  if (isQtiItem(root.value)) return from('QTI', { rows: [readQti(root.value, file)], notes: [] })
  return fail(`不认识这种 XML：<${root.value.name}>。能读 Moodle 的 quiz 和 QTI 的题。`)
}

/** Undefined where it is no table: no head in its first lines, and not a `.csv` or `.tsv` either. */
function readCsv(text: string, file: string): Result<readonly TableRow[], string> | undefined {
  const top = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .slice(0, 8)
    .map((line) => line.replaceAll('"', ''))
  const by = [',', '\t', ';', '，'].find((delimiter) => top.some((line) => readHead(line.split(delimiter)) !== undefined))
  if (by === undefined && !/\.[ct]sv$/i.test(file)) return undefined
  const rows: TableRow[] = []
  const options = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: 200_000 }
  try {
    parse(text, {
      ...options,
      delimiter: by ?? (/\.tsv$/i.test(file) ? '\t' : ','),
      on_record: (cells: string[], { lines }) => void rows.push({ cells, line: lines }),
    })
    return ok(rows)
  } catch {
    return fail('表格里有没有配对的引号，或者一行太长，读不完。用表格软件另存一次再传。')
  }
}
