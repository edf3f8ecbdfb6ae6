import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { childrenOf, findAll, readXml, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { openZip } from '#features/items/import/open-zip.ts'
import { readXlsx } from './read-xlsx.ts'
import { writeWorkbook } from './write-workbook.ts'

const rows = [
  ['题号', '题干'],
  ['=1+1', ' 甲\n乙  '],
  ['', '\u0007_x0041_\r<&"\ud83d'],
]
const book = writeWorkbook({ name: '题库', rows, widths: [10, 40] })
const part = (path: string): XmlNode => {
  const xml = readXml(new TextDecoder().decode(unzipSync(book)[path]))
  if (!xml.ok) throw new Error(`${path}: ${xml.problem}`)
  return xml.value
}

describe('a workbook', () => {
  test('every cell is text, so that no formula can run, and comes back as it was', () => {
    const cells = findAll(part('xl/worksheets/sheet1.xml'), 'c')
    expect(cells.map(({ attributes }) => [attributes['r'], attributes['t']])).toEqual(
      ['A1', 'B1', 'A2', 'B2', 'B3'].map((at) => [at, 'inlineStr']),
    )
    expect(findAll(part('xl/worksheets/sheet1.xml'), 'f', 'v')).toEqual([])
    expect(findAll(part('xl/worksheets/sheet1.xml'), 't').every(({ attributes }) => attributes['space'] === 'preserve')).toBe(true)
    const entries = openZip(book)
    const read = entries.ok ? readXlsx(entries.value, 'a.xlsx') : entries
    expect(read.ok && read.value.tables).toMatchObject([{ sheet: '题库', rows: rows.map((cells, nth) => ({ line: nth + 1, cells })) }])
  })
  test('each part is typed and linked, and each link leads to a part', () => {
    const names = Object.keys(unzipSync(book))
    const typed = findAll(part('[Content_Types].xml'), 'Override').map(({ attributes }) => attributes['PartName']?.slice(1))
    const links = (path: string, folder: string) =>
      childrenOf(part(path), 'Relationship').map(({ attributes }) => `${folder}${attributes['Target']}`)
    const linked = [...links('_rels/.rels', ''), ...links('xl/_rels/workbook.xml.rels', 'xl/')]
    expect(typed.toSorted()).toEqual(names.filter((name) => name.startsWith('xl/') && name.endsWith('.xml')).toSorted())
    expect(linked.toSorted()).toEqual(typed.toSorted())
    const ids = childrenOf(part('xl/_rels/workbook.xml.rels')).map(({ attributes }) => attributes['Id'])
    expect(findAll(part('xl/workbook.xml'), 'sheet').every(({ attributes }) => ids.includes(attributes['id'] ?? ''))).toBe(true)
  })
  test('the head is bold and stays in view, and the format of every cell is text', () => {
    const sheet = part('xl/worksheets/sheet1.xml')
    const formats = childrenOf(childrenOf(part('xl/styles.xml'), 'cellXfs')[0], 'xf')
    const fonts = childrenOf(childrenOf(part('xl/styles.xml'), 'fonts')[0], 'font')
    const formatOf = (at: string) =>
      formats[Number(findAll(sheet, 'c').find(({ attributes }) => attributes['r'] === at)?.attributes['s'])]?.attributes
    const isBold = (at: string): boolean => childrenOf(fonts[Number(formatOf(at)?.['fontId'])], 'b').length > 0
    expect([isBold('A1'), isBold('A2'), formatOf('A2')?.['numFmtId']]).toEqual([true, false, '49'])
    expect(findAll(sheet, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' })
    expect(findAll(sheet, 'col').map(({ attributes }) => attributes['width'])).toEqual(['10', '40'])
  })
  test('a column after Z', () => {
    const wide = writeWorkbook({ name: 'a', rows: [Array.from({ length: 54 }, () => '甲')], widths: [] })
    const text = new TextDecoder().decode(unzipSync(wide)['xl/worksheets/sheet1.xml'])
    for (const at of ['Z1', 'AA1', 'AZ1', 'BA1', 'BB1']) expect(text).toContain(`r="${at}"`)
  })
  test('the same rows are the same bytes', () => expect(writeWorkbook({ name: '题库', rows, widths: [10, 40] })).toEqual(book))
})
