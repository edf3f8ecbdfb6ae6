/** Rows of a sheet as imported items: with a head, or by place as PHPEMS exports them; one option a row or all in one. @source exam.md §4.2 */
import { fromFields, type TextFields } from './from-fields.ts'
import { gatherParts, type MaybePart } from './gather-parts.ts'
import { type Column, type Field, readHead } from './header.ts'
import type { ImportedItem, ImportedOption } from './imported-item.ts'
import { readLetters, readTruth } from './read-answer.ts'
import { rowProblem } from './row-problem.ts'
import { letterAt, readOptionBlock } from './split-options.ts'

/** `line` is the row as an editor sees it, from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] }
export type Table = { readonly file: string; readonly sheet?: string | undefined; readonly rows: readonly TableRow[] }
export type ReadRows = { readonly rows: readonly ImportedItem[]; readonly notes: readonly string[] }

/** Titles may stand above a head, but not more lines than this. */
const DEEPEST_HEAD = 8

export function readTable(table: Table): ReadRows {
  const filled = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const at = filled.slice(0, DEEPEST_HEAD).findIndex(({ cells }) => readHead(cells) !== undefined)
  const head = readHead(filled[at]?.cells ?? [])
  if (head !== undefined) {
    const strange = (filled[at]?.cells ?? []).filter((cell, nth) => cell.trim() !== '' && head[nth] === undefined)
    const aside = (filled[at]?.cells ?? []).filter((_, nth) => head[nth] === 'aside')
    return {
      rows: gatherParts(groupRows(filled.slice(at + 1), head).map((group) => fromGroup(group, head, table))),
      notes: [
        ...(at > 0 ? [`${name(table)}表头前面有 ${at} 行，没有当题读。`] : []),
        ...(strange.length > 0 ? [`${name(table)}这些列不认识，没有收：${strange.join('、')}。`] : []),
        ...(aside.length > 0 ? [`${name(table)}这些列用不上，没有收：${aside.join('、')}。`] : []),
      ],
    }
  }
  if (filled.length > 0 && filled.every(({ cells }) => isPhpems(cells)))
    return {
      rows: filled.map((row) => fromGroup([row], PHPEMS, table).row),
      notes: ['没有表头，按位置读：题型、题干、选项、选项数、答案、解析。'],
    }
  return {
    rows: filled.map((row) => ({
      ...fromGroup([row], [], table).row,
      problems: [rowProblem('unreadable', '没有表头。第一行写题干、选项A、答案这样的列名。')],
    })),
    notes: [],
  }
}

const name = ({ sheet }: Table): string => (sheet === undefined ? '' : `“${sheet}”`)

const PHPEMS: readonly (Column | undefined)[] = ['aside', 'stem', 'options', 'aside', 'answer', 'why', 'aside', 'aside']
const isPhpems = (cells: readonly string[]): boolean =>
  cells.length >= 5 && /^\d{1,3}$/.test(cells[0]?.trim() ?? '') && /^\d{0,2}$/.test(cells[3]?.trim() ?? '') && (cells[1] ?? '').length > 3

/** A row that only brings a further option belongs to the row above: it has no stem, or the same, merged downwards. */
function groupRows(rows: readonly TableRow[], head: readonly (Column | undefined)[]): readonly (readonly TableRow[])[] {
  const [stem, options] = [head.indexOf('stem'), head.indexOf('options')]
  const groups: TableRow[][] = []
  for (const row of rows) {
    const [own, above] = [(row.cells[stem] ?? '').trim(), (groups.at(-1)?.[0]?.cells[stem] ?? '').trim()]
    const isMore = options >= 0 && (own === '' || own === above) && (row.cells[options] ?? '').trim() !== ''
    if (isMore && groups.length > 0) groups.at(-1)?.push(row)
    else groups.push([row])
  }
  return groups
}

function fromGroup(group: readonly TableRow[], head: readonly (Column | undefined)[], { file, sheet }: Table): MaybePart {
  const first = group[0] ?? { line: 0, cells: [] }
  const cells = unquoted(first.cells)
  const field = (wanted: Field): string =>
    cells
      .filter((_, nth) => head[nth] === wanted)
      .join(' ')
      .trim()
  const named = Object.fromEntries([...new Set(head)].filter(isField).map((each) => [each, field(each)]))
  const fields: TextFields = { ...named, choices: choicesOf(group, head, cells) }
  const marked = markedOptions(group, head)
  const shifted = shiftedAnswer(fields)
  const read: TextFields = shifted ?? (marked === '' ? fields : { ...fields, answer: marked })
  const raw = group.map((row) => row.cells.join('\t')).join('\n')
  const item = fromFields(read, { file, ...(sheet !== undefined && { sheet }), line: first.line }, raw, sheet)
  const problems = shifted === undefined ? item.problems : [...item.problems, rowProblem('shiftedColumns')]
  return { row: { ...item, problems }, of: fields.material ?? '' }
}

const isField = (column: Column | undefined): column is Field => column !== undefined && column !== 'aside' && !column.startsWith('option ')

/** What an export put in front of a formula so that no spreadsheet runs it. */
const unquoted = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, ''))

function choicesOf(group: readonly TableRow[], head: readonly (Column | undefined)[], cells: readonly string[]): readonly ImportedOption[] {
  const block = head.indexOf('options')
  if (block >= 0 && group.length > 1)
    return group.map(({ cells: row }, nth) => ({
      letter: letterAt(nth),
      says: (row[block] ?? '').replace(/^\s*[A-H]\s*[.、．)）]\s*/, '').trim(),
    }))
  if (block >= 0) return readOptionBlock(cells[block] ?? '')
  return cells
    .map((says, nth) => ({ letter: head[nth]?.startsWith('option ') ? (head[nth]?.slice(7) ?? '') : '', says: says.trim() }))
    .filter(({ letter, says }) => letter !== '' && says !== '')
}

/** Letters of the options that are ticked in their own rows. */
function markedOptions(group: readonly TableRow[], head: readonly (Column | undefined)[]): string {
  const answer = head.indexOf('answer')
  if (group.length < 2 || answer < 0) return ''
  return group
    .map(({ cells }, nth) =>
      readTruth(cells[answer] ?? '')?.says === true && readLetters(cells[answer] ?? '') === undefined ? letterAt(nth) : '',
    )
    .join('')
}

/** Where the last option is missing and its cell with it, the answer has moved into the column of that option. */
function shiftedAnswer(fields: TextFields): TextFields | undefined {
  const last = fields.choices.at(-1)
  const letters = last && readLetters(last.says)
  const others = fields.choices.slice(0, -1)
  const isShifted = !fields.answer && others.length >= 2 && letters?.every((letter) => others.some((option) => option.letter === letter))
  return isShifted && last ? { ...fields, choices: others, answer: last.says } : undefined
}
