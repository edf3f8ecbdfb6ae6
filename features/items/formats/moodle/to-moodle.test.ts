import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Bank } from '#domain/item/bank.ts'
import { formOf } from '#domain/item/imported/to-item.ts'
import { aBlank, aCase, aHotspot, aMultiple, aNumber, anOrder, aSingle, aTrueFalse } from '#domain/item/item.fixture.ts'
import { type Item, toItemId, toOptionId, toPointId } from '#domain/item/item.ts'
import { toMisconceptionId } from '#domain/item/misconception.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import { toGift } from '#features/items/formats/gift/to-gift.ts'
import { readForeignFile } from '#features/items/import/read-foreign-file.ts'
import { toMoodle } from './to-moodle.ts'

let bank: Bank
beforeAll(async () => {
  const read = await readBank('content/items/electrician')
  if (!read.ok) throw new Error('the bank has problems')
  bank = read.value
})

/** Why it was left out, or what came back of it. */
function throughFile(item: Item, format: 'moodle' | 'gift') {
  const exported = format === 'gift' ? toGift([item], bank) : toMoodle([item], bank)
  const read = exported.count === 0 ? undefined : readForeignFile(exported.file, format === 'gift' ? 'a.gift' : 'a.xml')
  const row = read?.ok ? read.value.rows[0] : undefined
  return { left: exported.left.map(({ why }) => why), back: row && formOf(row, item.id, { documents: bank.documents }) }
}

describe.each(['moodle', 'gift'] as const)('%s beside the question', (format) => {
  const fromBank = (item: Item) => throughFile(item, format)
  test('points, difficulty, basis, misconceptions with families, enemies, source and licence come back', () => {
    const item = aSingle({
      ...{ points: [toPointId('K001'), toPointId('K045')], difficulty: 5, enemies: [toItemId('aba-009')] },
      misconceptions: { [toOptionId('A')]: '忘了 √3：\n线值当相值', [toOptionId('C')]: '平方了' },
      families: { [toOptionId('A')]: toMisconceptionId('line-phase') },
      basis: [
        { kind: 'principle', names: '欧姆定律' },
        { kind: 'document', document: 'jgj-t-46-2024', clause: '6.2', confidence: 'remembered-medium' },
      ],
      provenance: { source: '自编', licence: 'CC0' },
    })
    expect(fromBank(item)).toEqual({ left: [], back: item })
  })
  test('an explanation may end in lines like ours', () => {
    const provenance = { source: '自编', licence: 'CC0' }
    for (const why of ['因为。\n依据：定义', '因为。\n来源：书\n许可：无', '依据：定义\n难度：3'])
      for (const item of [aSingle({ why }), aSingle({ why, provenance }), aNumber({ why })])
        expect(fromBank(item)).toEqual({ left: [], back: item })
  })
  test('a tolerance comes back as it was, also in the last place, around nought and for tiny numbers', () => {
    const own = { lastPlace: 0.01, tolerance: 0.01, formula: 'P', given: { P: 1 } }
    for (const item of [
      aNumber({ ...own, key: 0.0001 }),
      aNumber({ ...own, key: 0 }),
      aNumber({ ...own, key: 1e-7, tolerance: 0.0123456789 }),
    ])
      expect(fromBank(item)).toEqual({ left: [], back: item })
  })
  test('whatever stands in these texts comes back, or the item is named', () => {
    const piece = fc.constantFrom(
      '；',
      '\n',
      ' ',
      '  ',
      '：',
      '依据：',
      '来源：a',
      '许可：b',
      '[id:x]',
      '//',
      '甲',
      '<b>',
      '算式：=1',
      '#',
      'A：',
      '}',
    )
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 5 }), { minLength: 4, maxLength: 4 }), (all) => {
        const [why = '', names = '', source = '', shown = ''] = all.map((pieces) => `${pieces.join('')}乙`)
        const item = aSingle({
          ...{ why: `因为${why}`, basis: [{ kind: 'principle', names }], misconceptions: { [toOptionId('A')]: shown } },
          provenance: { source, licence: 'CC0' },
        })
        const { left, back: read } = fromBank(item)
        if (left.length === 0) expect(read).toEqual(item)
      }),
      { numRuns: 200 },
    )
  })
})

describe('Moodle', () => {
  const [first, ...others] = [
    aSingle({ id: toItemId('aba-010'), stem: '哪一个（　）。\n选。', misconceptions: { [toOptionId('C')]: '漏了 #2' } }),
    aMultiple({
      id: toItemId('aba-011'),
      families: { [toOptionId('B')]: toMisconceptionId('slip') },
      misconceptions: { [toOptionId('B')]: '忘了' },
    }),
    aTrueFalse({ id: toItemId('aba-012'), enemies: [toItemId('aba-001')] }),
    aNumber({ id: toItemId('aba-013'), lastPlace: 1 }),
  ] as const
  const material = aCase({ parts: [first, ...others], why: '合起来看。', provenance: { source: '自编', licence: 'CC0' } })
  const whole = (item: Item) => throughFile(item, 'moodle')
  test('several questions on one material, drawings and gaps come back', () => {
    const figure = { file: bank.drawings[0]?.id ?? '', says: '两条线，"一"进\n一出 <b>' }
    for (const item of [
      material,
      { ...material, figure },
      aSingle({ figure }),
      aHotspot({ figure: { ...figure, says: '两框' } }),
      aBlank(),
    ])
      expect(whole(item)).toEqual({ left: [], back: item })
  })
  test('what a cloze or a marker cannot hold is named', () => {
    const left = (item: Item) => whole(item).left[0]
    expect(left(aCase({ parts: [anOrder({ id: toItemId('aba-010') })] }))).toBe('小题里有 Moodle 的填空放不下的')
    expect(left(aBlank({ gaps: [['4~20'], ['甲']] }))).toBe('填空的答案里有 ~、反斜杠或末尾的 &')
    expect(left(aBlank({ stem: '只有 ____。' }))).toBe('空和答案的个数不一样')
    expect(left(aBlank({ anyOrder: true }))).toBe('不论次序的填空放不下')
    expect(left(aHotspot())).toBe('没有图 a.svg')
    const areas = aHotspot().areas.map((area) => ({ ...area, x: area.x + 0.5 })) as unknown as ReturnType<typeof aHotspot>['areas']
    expect(left(aHotspot({ areas, figure: { file: bank.drawings[0]?.id ?? '', says: '两框' } }))).toBe('图或区域的坐标不是整数')
  })
  test('whatever stands in a field comes back, or the item is named', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '~',
      '#',
      '=',
      '\\',
      '%50%',
      '&',
      '{1:',
      '（1）',
      '（2）',
      '\n',
      ' ',
      '甲',
      '$\\sqrt{3}$',
      '<b>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), fc.nat(3), (pieces, at) => {
        const says = `${pieces.join('')}乙`
        const put = (place: number, text: string): string => (at === place ? says : text)
        const options = first.options.map((option) =>
          option.id === 'A' ? { ...option, says: put(2, '甲') } : option,
        ) as unknown as typeof first.options
        const part = { ...first, stem: put(1, '哪一个？'), options, misconceptions: { [toOptionId('A')]: put(3, '漏') } }
        for (const item of [
          { ...material, stem: put(0, '材料。'), parts: [part, ...others] } as const,
          aBlank({ gaps: [[says], ['甲']] }),
        ]) {
          const { left, back: read } = whole(item)
          if (left.length === 0) expect(read).toEqual(item)
        }
      }),
      { numRuns: 200 },
    )
  })
})
