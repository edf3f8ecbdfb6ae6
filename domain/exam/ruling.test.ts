import { describe, expect, test } from 'vitest'
import { aBlank, aMatch, aMultiple, aNumber, anOrder, aSingle, aTrueFalse, oneOfEach, optionIds } from '#domain/item/item.fixture.ts'
import type { SimpleItem } from '#domain/item/item.ts'
import { sayKey } from '#domain/item/say-key.ts'
import { rulingOf } from './ruling.ts'

const [A, B, C] = optionIds('ABC') as ReturnType<typeof optionIds> & readonly [never, never, never]
const asked = aSingle()
const reordered = [asked.options[1], asked.options[0], ...asked.options.slice(2)].map((option, nth) => ({
  id: asked.options[nth]?.id ?? A,
  says: option?.says ?? '',
})) as never as typeof asked.options
const reworded = asked.options.map((option) =>
  option.id === B ? { ...option, says: '乙（SB1）' } : option,
) as never as typeof asked.options
const without = (says: string) => asked.options.map((option) => (option.says === says ? { ...option, says: '新' } : option)) as never

const kindOf = (before: SimpleItem, now: SimpleItem): string => {
  const ruling = rulingOf(before, now)
  return ruling.kind === 'corrected' ? `corrected: ${sayKey(ruling.item)}` : ruling.kind
}

describe('what becomes of the answers', () => {
  test.each<[string, SimpleItem, SimpleItem, string]>([
    ['another explanation', asked, { ...asked, why: '另一种讲法。', difficulty: 5 }, 'stands'],
    ['another stem', asked, { ...asked, stem: '换个问法（　）。' }, 'stands'],
    ['a wording of the key mended', asked, { ...asked, options: reworded }, 'stands'],
    ['letters that change places with their key', asked, { ...asked, options: reordered, key: A }, 'stands'],
    ['another key', asked, { ...asked, key: C }, 'corrected: 丙'],
    ['another key, and spaces in the stem', asked, { ...asked, key: C, stem: ' 选一个( )。' }, 'corrected: 丙'],
    ['letters that change places, and not the key', asked, { ...asked, options: reordered }, 'corrected: 甲'],
    ['another key and another stem', asked, { ...asked, key: C, stem: '哪个不对（　）。' }, 'voided'],
    ['another key among other options', asked, { ...asked, key: C, options: without('甲') }, 'voided'],
    [
      'a key that was not offered',
      aMultiple({ options: aMultiple().options.slice(0, 4) as never, key: [A, C] }),
      aMultiple({ key: optionIds('AE') as never }),
      'voided',
    ],
    ['another kind', asked, aMultiple({ stem: asked.stem }), 'voided'],
    ['right options in another order', aMultiple(), aMultiple({ key: optionIds('DCA') as never }), 'stands'],
    ['one right option more', aMultiple(), aMultiple({ key: optionIds('ABCD') as never }), 'corrected: 甲；乙；丙；丁'],
    ['true becomes false', aTrueFalse(), aTrueFalse({ key: true }), 'corrected: 对'],
    ['another sentence, and true', aTrueFalse(), aTrueFalse({ key: true, stem: '这句话对。' }), 'voided'],
    ['another number', aNumber(), aNumber({ key: 12, given: { P: 12 } }), 'corrected: 12 kW'],
    ['a wider tolerance', aNumber(), aNumber({ tolerance: 0.05 }), 'corrected: 10.53 kW'],
    ['another unit', aNumber(), aNumber({ key: 10530, unit: 'W' }), 'voided'],
    [
      'one wording more',
      aBlank(),
      aBlank({
        gaps: [
          ['停电', '断电'],
          ['验电', '验明无电'],
        ],
      }),
      'corrected: 停电；验电',
    ],
    ['one gap more', aBlank(), aBlank({ gaps: [['停电'], ['验电'], ['接地']] }), 'voided'],
    ['another order', anOrder(), anOrder({ options: anOrder().options.toReversed() as never }), 'corrected: 丁 → 丙 → 乙 → 甲'],
    [
      'another pairing',
      aMatch(),
      aMatch({
        pairs: [
          { left: 'L1', right: '绿' },
          { left: 'L2', right: '黄' },
          { left: 'L3', right: '红' },
        ],
      }),
      'voided',
    ],
  ])('%s', (_, before, now, is) => expect(kindOf(before, now)).toBe(is))

  test.each(Object.values(oneOfEach))('an item that is as it was stands: $kind', (item) =>
    expect(kindOf(item, structuredClone(item))).toBe('stands'),
  )

  test('a corrected item is the one that was asked, with the new key and why', () => {
    const now = { ...asked, key: C, why: '现在这样讲。', options: asked.options.toReversed() as never as typeof asked.options }
    expect(rulingOf(asked, now)).toEqual({ kind: 'corrected', item: { ...asked, key: C, why: '现在这样讲。' } })
  })
})
