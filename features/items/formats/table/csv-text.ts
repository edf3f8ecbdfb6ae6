/** A table as CSV that spreadsheets read as UTF-8 and cannot take for formulas. */

/** A number is written as it is; the mark in front of text that looks like a formula is one the import takes away again. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`

/** What a spreadsheet could take for a formula, with a mark in front. */
export const guardFormula = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const cellOf = (cell: string | number): string => (typeof cell === 'number' ? String(cell) : quoted(guardFormula(cell)))
