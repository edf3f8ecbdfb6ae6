/** What a part of the bench found, as a table: for the terminal, and as Markdown for the two READMEs. */

export type Language = 'zh' | 'en'
/** The same words in both languages of the READMEs. */
export type Words = Readonly<Record<Language, string>>
/** Figures and product names are plain text: they read the same in both. */
export type Text = string | Words

export type Table = {
  readonly title: Words
  readonly columns: readonly Text[]
  readonly rows: readonly (readonly Text[])[]
  readonly notes: readonly Text[]
}

export const sayIn = (language: Language, text: Text): string => (typeof text === 'string' ? text : text[language])

/** Columns aligned by what a terminal shows: a Chinese character is two wide. The first column is left-aligned, figures right. */
export function toTerminal(table: Table, language: Language): string {
  const lines = linesOf(table, language)
  const widths = table.columns.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))))
  const padded = lines.map((line) =>
    line
      .map((text, at) => pad(text, widths[at] ?? 0, at === 0))
      .join('  ')
      .trimEnd(),
  )
  return [`\n${sayIn(language, table.title)}`, ...padded, ...table.notes.map((note) => `  ${sayIn(language, note)}`)].join('\n')
}

export function toMarkdown(table: Table, language: Language): string {
  const [head = [], ...body] = linesOf(table, language)
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = row(head.map((_, at) => (at === 0 ? '---' : '---:')))
  const notes = table.notes.map((note) => `- ${sayIn(language, note)}`)
  return [`### ${sayIn(language, table.title)}`, '', row(head), rule, ...body.map(row), ...(notes.length > 0 ? ['', ...notes] : [])].join(
    '\n',
  )
}

const linesOf = ({ columns, rows }: Table, language: Language): readonly (readonly string[])[] =>
  [columns, ...rows].map((line) => line.map((text) => sayIn(language, text)))

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0)

function pad(text: string, width: number, isLeft: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return isLeft ? text + space : space + text
}
