import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formOf } from '#domain/item/imported/to-item.ts'
import {
  aBlank,
  aCase,
  aHotspot,
  aMatch,
  aMultiple,
  aNumber,
  anOrder,
  aSingle,
  aTrueFalse,
  oneOfEach,
  optionIds,
} from '#domain/item/item.fixture.ts'
import { type BasisDocument, type Item, type NumberStep, toItemId, toOptionId } from '#domain/item/item.ts'
import { toMisconceptionId } from '#domain/item/misconception.ts'
import { toCsv } from '#features/items/formats/table/to-csv.ts'
import { toXlsx } from '#features/items/formats/table/to-xlsx.ts'
import { readForeignFile } from '#features/items/import/read-foreign-file.ts'
import { toPlainText } from './to-plain-text.ts'

const documents: readonly BasisDocument[] = [{ id: 'jgj', number: 'JGJ/T 46—2024', title: '临时用电', confidence: 'confirmed-C' }]
const from = { documents, drawings: [] }
const formats = { csv: toCsv, xlsx: toXlsx, text: toPlainText } as const
type Format = keyof typeof formats

/** What was read of the file, by the names of the items. */
function back(format: Format, items: readonly Item[]) {
  const { file, left } = formats[format](items, from)
  const read = readForeignFile(file, 'a')
  if (!read.ok) throw new Error(read.problem)
  const rows = new Map(read.value.rows.map((row) => [row.name, row]))
  return { left: left.map(({ id }) => id), notes: read.value.notes, count: read.value.rows.length, rows }
}

/** Marks of tables, of XLSX and of our text, and lines that look like those of other texts. */
const inline = fc.constantFrom(
  '=',
  '|',
  '/',
  '\\',
  '\\\\',
  '"',
  "'",
  ',',
  '[',
  ']',
  '<',
  '&',
  '{',
  '}',
  '@',
  '-_x0041_',
  '丙',
  '3.',
  'A. ',
  '答案：',
)
const piece = fc.oneof(
  inline,
  fc.constantFrom('；', '\n', '\n\n', '\n12. ', '\nA. ', '\n答案：B', '\n难度：3', '\n一、单选题', '\n\\', '\n匠途题库', '\n答案', '\t'),
)
const oneLine = fc.array(inline, { maxLength: 5 }).map((pieces) => `甲${pieces.join('')}乙`)
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => `甲${pieces.join('')}乙`)
const texts = fc.uniqueArray(text, { minLength: 5, maxLength: 5 })
const options = texts.map(
  (all) => all.map((says, nth) => ({ id: toOptionId('ABCDE'[nth] ?? ''), says })) as unknown as Item['options' & never],
)
const head = fc.record(
  {
    stem: text,
    why: text,
    figure: text.map((says) => ({ file: 'a-b.svg', says })),
    misconceptions: oneLine.map((says) => ({ [toOptionId('B')]: says })),
    families: fc.constant({ [toOptionId('B')]: toMisconceptionId('line-phase') }),
    enemies: fc.constantFrom([toItemId('aba-001')], [toItemId('abb-001'), toItemId('x-1')]),
    provenance: fc.record({ source: oneLine, licence: oneLine }),
    basis: fc.constantFrom(
      [{ kind: 'principle', names: '欧姆定律' }] as const,
      [{ kind: 'document', document: 'jgj', clause: '6.2', confidence: 'remembered-medium' }] as const,
    ),
    difficulty: fc.constantFrom(1, 5),
  },
  { requiredKeys: [] },
)
const quantity = {
  key: fc.constantFrom(0, -1.5, 1e-7, 219.4),
  unit: fc.constantFrom('', 'V', 'r/min', '%'),
  tolerance: fc.constantFrom(0, 0.01, 0.0333),
}
const lastPlace = fc.constantFrom({}, { lastPlace: 0.1 })
const aStep = fc
  .tuple(
    fc.record({ ...quantity, asks: text, formula: fc.constantFrom('U/1.732', 'a < b'), share: fc.integer({ min: 1, max: 99 }) }),
    lastPlace,
  )
  .map(([step, last]): NumberStep => ({ name: 's1', ...step, ...last }))
const simple = fc.oneof(
  fc.record({ options }).map(aSingle),
  fc.record({ options }).map((own) => aMultiple({ ...own, key: optionIds('AE') as never })),
  fc.record({ key: fc.boolean() }).map(aTrueFalse),
  fc.record({ anyOrder: fc.boolean(), gaps: fc.tuple(fc.tuple(text), fc.tuple(text, text)) }).map(aBlank),
  fc.tuple(fc.record(quantity), lastPlace).map(([own, last]) => aNumber({ ...own, ...last })),
  fc.tuple(aStep, text).map(([step, asks]) => aNumber({ stepMarks: { steps: [step], asks, share: 3 } })),
  fc.record({ options }).map(anOrder),
  fc.tuple(texts).map(([[a = '', b = '', c = '', d = '', e = '']]) =>
    aMatch({
      pairs: [
        { left: a, right: b },
        { left: c, right: d },
      ],
      extra: [e],
    }),
  ),
  texts.map(([a = '', b = '']) => {
    const { areas } = oneOfEach.hotspot
    return aHotspot({
      areas: [
        { ...areas[0], says: a },
        { ...(areas[1] ?? areas[0]), x: -0.5, says: b },
      ],
    })
  }),
)
const dressed = fc.tuple(simple, head).map(([item, own]) => {
  const chooses = item.kind === 'single' || item.kind === 'multiple'
  const { misconceptions, families, ...others } = own
  return { ...item, ...others, ...(chooses && misconceptions && { misconceptions, ...(families && { families }) }) } as typeof item
})
const anItem: fc.Arbitrary<Item> = fc.oneof(
  { weight: 5, arbitrary: dressed },
  fc.tuple(dressed, dressed, text).map(([one, two, stem]) =>
    aCase({
      stem,
      parts: [
        { ...one, id: toItemId('aba-010') },
        { ...two, id: toItemId('aba-011') },
      ],
    }),
  ),
)

describe.each(Object.keys(formats) as readonly Format[])('%s', (format) => {
  test('whole items come back among others, whatever is in their texts', () => {
    fc.assert(
      fc.property(anItem, anItem, (one, other) => {
        const items = [
          { ...one, id: toItemId('aba-009') },
          { ...other, id: toItemId('abb-009') },
        ]
        const { left, rows, count, notes } = back(format, items)
        expect([left, count, notes]).toEqual([[], 2, []])
        for (const item of items) {
          const row = rows.get(item.id)
          expect(row?.problems).toEqual([])
          expect(row && withoutParts(formOf(row, item.id, from))).toEqual(withoutParts(item))
        }
      }),
      { numRuns: 150 },
    )
  })
  test('what looks like a formula comes back, with and without a mark in front', () => {
    const options = ['=1+1', "'=1", "''-1", '@SUM'].map((says, nth) => ({ id: toOptionId('ABCD'[nth] ?? ''), says })) as never
    expect(back(format, [aSingle({ options, why: '=cmd|calc' })]).rows.get('aba-001')).toMatchObject({
      options: [{ says: '=1+1' }, { says: "'=1" }, { says: "''-1" }, { says: '@SUM' }],
      why: '=cmd|calc',
    })
  })
  test('an item that would come back otherwise is left, with the reason; the others are written', () => {
    const changed: readonly (readonly [Item, string])[] = [
      [aSingle({ stem: '3. 三 相的（　）。' }), '题干读回来会变样'],
      [aTrueFalse({ why: '一\n' }), '解析读回来会变样'],
      [aBlank({ gaps: [[' 停电']] }), '填空的答案读回来会变样'],
      [aNumber({ formula: '', given: { _: 1 } }), '已知读回来会变样'],
      [aSingle({ basis: [{ kind: 'principle', names: '一\n二' }] }), '依据读回来会变样'],
      [aCase({ parts: [aTrueFalse({ basis: [{ kind: 'principle', names: '一\n二' }] })] }), '小题读回来会变样'],
      [aHotspot({ figure: { file: '图 1.png', says: '图' } }), '读不回来'],
    ]
    for (const [item, why] of changed) {
      const { left, count } = formats[format]([item, aMatch()], from)
      expect([left, count]).toEqual([[{ id: item.id, why }], 1])
      expect(back(format, [item, aMatch()]).rows.has(aMatch().id)).toBe(true)
    }
  })
  test('a drawing is not written, which is said', () => {
    expect(formats[format]([aHotspot()], from).losses.join()).toContain('图没有写进去')
    expect(formats[format]([aSingle()], from).losses).toEqual([])
  })
})

/** Ids of parts are numbered on in any bank. */
const withoutParts = (item: Item | undefined) =>
  item?.kind === 'case' ? { ...item, parts: item.parts.map(({ id: _, ...part }) => part) } : item

test('what only one of them cannot hold', () => {
  const half = aTrueFalse({ stem: '半个\ud83d字。' })
  const bell = aTrueFalse({ why: '铃\u0007'.repeat(20_000) })
  expect(Object.values(formats).map((write) => write([half], from).left.length)).toEqual([1, 0, 1])
  expect(Object.values(formats).map((write) => write([bell], from).left.length)).toEqual([0, 1, 0])
})
