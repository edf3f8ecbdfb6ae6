import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Bank } from '#domain/item/bank.ts'
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { formOf, toItem } from '#domain/item/imported/to-item.ts'
import { aCase, aSingle, oneOfEach } from '#domain/item/item.fixture.ts'
import { type Item, toOptionId } from '#domain/item/item.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import { toGift } from '#features/items/formats/gift/to-gift.ts'
import { toMoodle } from '#features/items/formats/moodle/to-moodle.ts'
import { toQti } from '#features/items/formats/qti/to-qti.ts'
import { toCsv } from '#features/items/formats/table/to-csv.ts'
import { toXlsx } from '#features/items/formats/table/to-xlsx.ts'
import { readForeignFile } from '#features/items/import/read-foreign-file.ts'
import type { Exported } from './exported.ts'
import { toPlainText } from './to-plain-text.ts'

let bank: Bank
beforeAll(async () => {
  const read = await readBank('content/items/electrician')
  if (!read.ok) throw new Error('the bank has problems')
  bank = read.value
})

const formats = {
  csv: (items: readonly Item[]) => toCsv(items, bank),
  xlsx: (items: readonly Item[]) => toXlsx(items, bank),
  text: (items: readonly Item[]) => toPlainText(items, bank),
  gift: (items: readonly Item[]) => toGift(items, bank),
  moodle: (items: readonly Item[]) => toMoodle(items, bank),
  'qti 3.0': (items: readonly Item[]) => toQti(items, bank, '3.0'),
  'qti 2.2': (items: readonly Item[]) => toQti(items, bank, '2.2'),
  'qti 2.1': (items: readonly Item[]) => toQti(items, bank, '2.1'),
} as const
type Format = keyof typeof formats
const names = Object.keys(formats) as readonly Format[]
/** They name a drawing, and have no room for it. */
const isTable = (format: Format): boolean => ['csv', 'xlsx', 'text'].includes(format)

const back = ({ file }: Exported, format: Format): readonly ImportedItem[] => {
  const read = readForeignFile(file, format === 'gift' ? 'a.gift' : 'a')
  if (!read.ok) throw new Error(read.problem)
  return read.value.rows
}
const readOf = (row: ImportedItem | undefined, { id }: Item): Item | undefined => row && plain(formOf(row, id, bank))
/** Parts of material get new ids in any bank. */
const plain = (item: Item | undefined): Item | undefined =>
  item?.kind === 'case' ? ({ ...item, parts: item.parts.map(({ id: _, ...part }) => part) } as unknown as Item) : item

describe.each(names)('%s', (format) => {
  test('the whole bank comes back as it went, but for the items it names', () => {
    const items = bank.items.map(({ item }) => item)
    const exported = formats[format](items)
    const left = new Set(exported.left.map(({ id }) => id))
    const kept = items.filter(({ id }) => !left.has(id))
    const rows = new Map(back(exported, format).map((row) => [row.name, row]))
    expect(rows.size).toBe(kept.length)
    for (const item of kept) expect(readOf(rows.get(item.id), item), item.id).toEqual(plain(item))
    const whys = [...new Set(exported.left.map(({ why }) => why))].toSorted()
    expect(whys).toEqual(format === 'gift' ? ['几个空的填空放不下', '排序题放不下', '有图，放不下', '材料题放不下'].toSorted() : [])
    expect(exported.losses).toHaveLength(isTable(format) ? 1 : 0)
  })
  test('each kind is there or named', () => {
    const items = [...Object.values(oneOfEach), aCase()]
    const exported = formats[format](items)
    expect(exported.count + exported.left.length).toBe(items.length)
    expect(exported.left.map(({ id }) => id).includes(aCase().id)).toBe(format === 'gift')
  })
  test('marks of the format inside a text do no harm', () => {
    const piece = fc.constantFrom(
      '=',
      '~',
      '#',
      '{',
      '}',
      ':',
      '\\',
      '\\\\',
      '<',
      '>',
      '&',
      '"',
      "'",
      ',',
      '甲',
      '$x_1$',
      '->',
      '//',
      '%50%',
      ']]>',
      '@',
      '+',
      '-1',
      '&amp;',
      '<b',
      '[html]',
      '%',
      '::',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const says = `${pieces.join('')}乙`
        const item = aSingle({
          stem: `题${says}（　）。`,
          why: `因为${says}`,
          options: [
            { id: toOptionId('A'), says },
            { id: toOptionId('B'), says: '丙' },
          ],
          misconceptions: { [toOptionId('A')]: says },
        })
        const [row] = back(formats[format]([item]), format)
        expect(readOf(row, item)).toEqual(plain(item))
      }),
      { numRuns: 100 },
    )
  })
})

describe('step marks', () => {
  const withSteps = (tolerance = 0.01): Item => ({
    ...oneOfEach.number,
    stepMarks: {
      steps: [{ name: 'W', asks: '输入功率', unit: 'kW', key: 11.7, tolerance, formula: 'P/0.9', share: 2 }],
      ...{ asks: '输出功率', share: 3 },
    },
  })
  test('GIFT holds them in a comment', () => {
    const [row] = back(toGift([withSteps(0.02)], bank), 'gift')
    expect(row && formOf(row, oneOfEach.number.id)).toEqual(withSteps(0.02))
  })
  test('Moodle holds them as a cloze, or names the item it cannot hold', () => {
    const [row] = back(toMoodle([withSteps(0.02)], bank), 'moodle')
    expect(row?.answer).toEqual({
      ...{ kind: 'number', key: 10.53, unit: 'kW', tolerance: 0.01 },
      stepMarks: {
        steps: [{ name: 'W', asks: '输入功率', unit: 'kW', key: 11.7, tolerance: 0.02, formula: 'P/0.9', share: 2 }],
        ...{ asks: '输出功率', share: 3 },
      },
    })
    expect(row).toMatchObject({ stem: oneOfEach.number.stem, why: oneOfEach.number.why, formula: 'P', given: 'P=10.53' })
    const spaced = { ...withSteps(), stepMarks: { steps: [], asks: '输出 功率', share: 3 } } as unknown as Item
    expect(toMoodle([spaced], bank).left.map(({ why }) => why)).toEqual(['步骤分的文字里有空格或大括号'])
  })
  test('what Moodle brings back with steps lacks no formula; an explanation of others stays as it is', () => {
    const item = withSteps()
    const [row] = back(toMoodle([item], bank), 'moodle')
    const read = row && toItem(row, item.id, new Set(item.points), { point: item.points[0], basis: '定律' })
    expect(read).toMatchObject({ ok: true, value: { stepMarks: item.kind === 'number' && item.stepMarks } })
    const text = new TextDecoder().decode(toMoodle([oneOfEach.number], bank).file).replace('；=P', '；P 要先算')
    const [other] = back({ ...toMoodle([], bank), file: new TextEncoder().encode(text) }, 'moodle')
    expect(other).toMatchObject({ why: `${oneOfEach.number.why}\n算式：P=10.53；P 要先算`, formula: '' })
  })
  test('a table holds them in one cell, with tolerances of their own', () => {
    for (const item of [withSteps(), withSteps(0.02)]) {
      const [row] = back(toCsv([item], bank), 'csv')
      expect(row && formOf(row, item.id)).toEqual(item)
    }
  })
  test('a cell that cannot be read is said, and the item comes without', () => {
    const text = new TextDecoder().decode(toCsv([withSteps()], bank).file).replace('2份', '两份')
    const [row] = back({ ...toCsv([], bank), file: new TextEncoder().encode(text) }, 'csv')
    expect(row?.problems.map(({ of }) => of).join()).toContain('步骤分')
    expect(row && formOf(row, oneOfEach.number.id)).toEqual(oneOfEach.number)
  })
})

describe('CSV', () => {
  test('no cell can be taken for a formula, and it comes back without the guard', () => {
    const options = ['=cmd|calc', "'=1", '-15', '@SUM'].map((says, nth) => ({
      id: toOptionId('ABCD'[nth] ?? ''),
      says,
    })) as unknown as ReturnType<typeof aSingle>['options']
    const exported = toCsv([aSingle({ options })], bank)
    expect(new TextDecoder().decode(exported.file)).toContain("'=cmd|calc,''=1,'-15,'@SUM")
    expect(back(exported, 'csv')[0]?.options.map(({ says }) => says)).toEqual(['=cmd|calc', "'=1", '-15', '@SUM'])
  })
  test('points, difficulty, basis, formula, source and licence are held', () => {
    const provenance = { source: '自编', licence: 'CC0' }
    const [row] = back(toCsv([{ ...oneOfEach.number, provenance }], bank), 'csv')
    const item = row && formOf(row, oneOfEach.number.id)
    expect(item).toEqual({ ...oneOfEach.number, provenance })
  })
})
