/** One sheet of texts as an XLSX workbook: its first row is bold and stays in view. Every cell is text, also when somebody edits it. */
import { zipSync } from 'fflate'
import { type Element, element, writeXml } from '#features/items/formats/xml/write-xml.ts'

export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** In characters, by column. */
  readonly widths: readonly number[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Places in `cellXfs` of the styles. */
const [HEAD, BODY] = ['1', '2'] as const
/** The number format of Excel that takes whatever is typed as text. */
const TEXT = '49'

/** The same bytes for the same rows. */
export function writeWorkbook(sheet: Sheet): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      element('sheets', {}, element('sheet', { name: sheet.name, sheetId: '1', 'r:id': 'rId1' })),
    ),
    'xl/_rels/workbook.xml.rels': relationships({ rId1: ['worksheet', 'worksheets/sheet1.xml'], rId2: ['styles', 'styles.xml'] }),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': worksheet(sheet),
  }
  const files = Object.entries(parts).map(([name, root]) => [name, new TextEncoder().encode(writeXml(root))] as const)
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T12:00:00' })
}

const contentTypes: Element = element(
  'Types',
  { xmlns: `${PACKAGE}/content-types` },
  element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
  element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ...Object.entries({ 'workbook.xml': 'sheet.main', 'worksheets/sheet1.xml': 'worksheet', 'styles.xml': 'styles' }).map(([part, type]) =>
    element('Override', { PartName: `/xl/${part}`, ContentType: `${SPREADSHEET}.${type}+xml` }),
  ),
)

const relationships = (links: Readonly<Record<string, readonly [type: string, target: string]>>): Element =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...Object.entries(links).map(([id, [type, target]]) => element('Relationship', { Id: id, Type: `${OFFICE}/${type}`, Target: target })),
  )

const list = (name: string, ...children: readonly Element[]): Element => element(name, { count: String(children.length) }, ...children)
const font = (...more: readonly Element[]): Element =>
  element('font', {}, ...more, element('sz', { val: '11' }), element('name', { val: '宋体' }))
const format = (fontId: string): Element =>
  element(
    'xf',
    { numFmtId: TEXT, fontId, fillId: '0', borderId: '0', xfId: '0', applyNumberFormat: '1', applyFont: '1', applyAlignment: '1' },
    element('alignment', { vertical: 'top', wrapText: '1' }),
  )
const plain = { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' }
const styles: Element = element(
  'styleSheet',
  { xmlns: MAIN },
  list('fonts', font(), font(element('b'))),
  list('fills', ...['none', 'gray125'].map((patternType) => element('fill', {}, element('patternFill', { patternType })))),
  list('borders', element('border', {}, ...['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)))),
  list('cellStyleXfs', element('xf', plain)),
  list('cellXfs', element('xf', { ...plain, xfId: '0' }), format('1'), format('0')),
  list('cellStyles', element('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })),
)

function worksheet({ rows, widths }: Sheet): Element {
  const pane = element('pane', { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' })
  const view = element('sheetView', { tabSelected: '1', workbookViewId: '0' }, pane, element('selection', { pane: 'bottomLeft' }))
  const columns = widths.map((width, nth) =>
    element('col', { min: String(nth + 1), max: String(nth + 1), width: String(width), style: BODY, customWidth: '1' }),
  )
  return element(
    'worksheet',
    { xmlns: MAIN },
    element('sheetViews', {}, view),
    element('cols', {}, ...columns),
    element('sheetData', {}, ...rows.map(row)),
  )
}

const row = (cells: readonly string[], nth: number): Element =>
  element(
    'row',
    { r: String(nth + 1) },
    ...cells.flatMap((says, at) => (says === '' ? [] : [cell(says, `${columnName(at)}${nth + 1}`, nth)])),
  )

const cell = (says: string, r: string, nth: number): Element =>
  element(
    'c',
    { r, s: nth === 0 ? HEAD : BODY, t: 'inlineStr' },
    element('is', {}, element('t', { 'xml:space': 'preserve' }, withoutControls(says))),
  )

/** `AA` is the 27th. */
const columnName = (at: number): string => (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

/** What XML has no room for is written `_x0007_`, and a text that looks like that as well. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OUTSIDE_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu
const withoutControls = (text: string): string =>
  text.replaceAll(OUTSIDE_XML, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
