/** Foreign files made in the test, so that no file of a third party is kept here. */
import { strToU8, zipSync } from 'fflate'

export const utf8 = (text: string): Uint8Array => strToU8(text)
export const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[]; readonly more?: string }

/** Cells starting with `=` become formulas that store 存着的值. */
export function xlsx(...sheets: readonly Sheet[]): Uint8Array {
  const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cell = (says: string, at: string): string => {
    if (says === '') return ''
    return says.startsWith('=')
      ? `<c r="${at}" t="str"><f>${quoted(says.slice(1))}</f><v>存着的值</v></c>`
      : `<c r="${at}" t="inlineStr"><is><r><t>${quoted(says)}</t></r></is></c>`
  }
  const sheetXml = ({ rows, more = '' }: Sheet): string =>
    `<worksheet><sheetData>${rows
      .map(
        (row, nth) =>
          `<row r="${nth + 1}">${row.map((says, at) => cell(says, `${String.fromCharCode(65 + at)}${nth + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData>${more}</worksheet>`
  return zipped({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets.map(({ name }, nth) => `<sheet name="${name}" r:id="r${nth}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, nth) => `<Relationship Id="r${nth}" Target="worksheets/sheet${nth}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, nth) => [`xl/worksheets/sheet${nth}.xml`, sheetXml(sheet)])),
  })
}
