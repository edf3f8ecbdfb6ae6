import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Bank } from '#domain/item/bank.ts'
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { formOf, toItem } from '#domain/item/imported/to-item.ts'
import { aCase, aSingle, oneOfEach } from '#domain/item/item.fixture.ts'
import { type Item, toItemId, toOptionId } from '#domain/item/item.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import { readForeignFile } from '#features/items/import/read-foreign-file.ts'
import type { Exported } from './exported.ts'
import { toCsv } from './to-csv.ts'
import { toGift } from './to-gift.ts'
import { toMoodle } from './to-moodle.ts'
import { toQti } from './to-qti.ts'

let bank: Bank
beforeAll(async () => {
  const read = await readBank('content/items/electrician')
  if (!read.ok) throw new Error('the bank has problems')
  bank = read.value
})

const formats = {
  csv: toCsv,
  gift: (items: readonly Item[]) => toGift(items, bank),
  moodle: (items: readonly Item[]) => toMoodle(items, bank),
  'qti 3.0': (items: readonly Item[]) => toQti(items, bank.drawings, '3.0'),
  'qti 2.2': (items: readonly Item[]) => toQti(items, bank.drawings, '2.2'),
  'qti 2.1': (items: readonly Item[]) => toQti(items, bank.drawings, '2.1'),
} as const
type Format = keyof typeof formats
const names = Object.keys(formats) as readonly Format[]

const back = ({ file }: Exported, format: Format): readonly ImportedItem[] => {
  const read = readForeignFile(file, format === 'gift' ? 'a.gift' : 'a')
  if (!read.ok) throw new Error(read.problem)
  return read.value.rows
}
/** These hold an item whole. */
const isWhole = (format: Format): boolean => format === 'moodle' || format === 'gift'

/** What is asked and right, with its explanation: what every format holds of the kinds it has. */
function asked(item: Item | undefined, format: Format) {
  if (item === undefined || isWhole(format)) return item
  const { id: _id, points: _p, difficulty: _d, basis: _b, misconceptions: _m, families: _f, enemies: _e, provenance: _s, ...rest } = item
  if (rest.kind !== 'number' || format.startsWith('qti')) return rest
  const { lastPlace: _l, formula, given, unit, stepMarks, ...number } = rest
  return {
    ...number,
    tolerance: Number(number.tolerance.toPrecision(5)),
    ...{ unit, formula, given },
    ...(stepMarks && { stepMarks }),
  }
}

describe.each(names)('%s', (format) => {
  test('the whole bank comes back as it went, but for the items it names', () => {
    const items = bank.items.map(({ item }) => item)
    const exported = formats[format](items)
    const left = new Set(exported.left.map(({ id }) => id))
    const kept = items.filter(({ id }) => !left.has(id))
    const rows = back(exported, format)
    expect(rows).toHaveLength(kept.length)
    expect(kept.length).toBeGreaterThan(700)
    for (const [nth, item] of kept.entries()) {
      const row = rows[nth]
      expect(asked(row && formOf(row, item.id, { documents: bank.documents }), format), item.id).toEqual(asked(item, format))
    }
  })
  test('each kind is there or named', () => {
    const items = [...Object.values(oneOfEach), aCase()]
    const exported = formats[format](items)
    expect(exported.count + exported.left.length).toBe(items.length)
    if (format !== 'moodle') expect(exported.left.map(({ id }) => id)).toContain(aCase().id)
  })
  test('what the format has no room for is said', () => {
    const exported = formats[format]([aSingle({ misconceptions: { [toOptionId('A')]: '弄反了' }, enemies: [toItemId('aba-009')] })])
    expect(exported.losses).toEqual(
      isWhole(format)
        ? []
        : expect.arrayContaining(['选错的人误会了什么没有写进去，这种格式放不下。', '互斥的题没有写进去，这种格式放不下。']),
    )
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
        expect(asked(row && formOf(row, item.id, { documents: bank.documents }), format)).toEqual(asked(item, format))
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
  test('GIFT holds them in a comment, or names the item it cannot hold', () => {
    const [row] = back(toGift([withSteps()], bank), 'gift')
    expect(row && formOf(row, oneOfEach.number.id)).toEqual(withSteps())
    expect(toGift([withSteps(0.02)], bank).left.map(({ why }) => why)).toEqual(['步骤分的文字或容差一行放不下'])
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
  test('a table holds them in one cell, or names the item it cannot hold', () => {
    const [row] = back(toCsv([withSteps()]), 'csv')
    expect(row && formOf(row, oneOfEach.number.id)).toEqual(withSteps())
    expect(toCsv([withSteps(0.02)]).left.map(({ why }) => why)).toEqual(['步骤分的文字或容差一格放不下'])
  })
  test('a cell that cannot be read is said, and the item comes without', () => {
    const text = new TextDecoder().decode(toCsv([withSteps()]).file).replace('2份', '两份')
    const [row] = back({ ...toCsv([]), file: new TextEncoder().encode(text) }, 'csv')
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
    const exported = toCsv([aSingle({ options })])
    expect(new TextDecoder().decode(exported.file)).toContain("'=cmd|calc,''=1,'-15,'@SUM")
    expect(back(exported, 'csv')[0]?.options.map(({ says }) => says)).toEqual(['=cmd|calc', "'=1", '-15', '@SUM'])
  })
  test('points, difficulty, basis, formula, source and licence are held', () => {
    const provenance = { source: '自编', licence: 'CC0' }
    const [row] = back(toCsv([{ ...oneOfEach.number, provenance }]), 'csv')
    const item = row && formOf(row, oneOfEach.number.id)
    expect(item).toEqual({ ...oneOfEach.number, provenance })
  })
})
