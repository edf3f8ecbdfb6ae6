import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBlank, aCase, aHotspot, aMultiple, aNumber, aSingle, aTrueFalse } from './item.fixture.ts'
import { type Item, toItemId } from './item.ts'
import { NEAR, nearDuplicates, runsOf } from './near-duplicates.ts'
import { plainItem } from './plain-item.ts'

const STEM = '三相异步电动机运行中断了一相，仍然继续转动，这时定子电流会增大，应当由热继电器切除，'
const other = toItemId('zzz-001')
const say = (one: Item, two: Item) => nearDuplicates([one, two]).map(({ agreement }) => agreement)

describe('near duplicates', () => {
  test('width, brackets, spaces, a number in front, 下列 and shuffled options change nothing', () => {
    const item = aSingle({ stem: `下列${STEM}正确的是（　）。` })
    const same = aSingle({ id: other, stem: `12. 以下 ${STEM}正确的是(  ).`, options: [...item.options].toReversed() as never })
    expect(nearDuplicates([item, same])).toEqual([{ one: item.id, other, likeness: 1, agreement: 'sameAnswer' }])
  })

  test('another answer to the same stem is a conflict', () => {
    expect(say(aTrueFalse({ stem: STEM }), aTrueFalse({ id: other, stem: `${STEM}。`, key: true }))).toEqual(['conflict'])
    expect(say(aSingle({ stem: STEM }), aSingle({ id: other, stem: STEM, key: 'C' as never }))).toEqual(['conflict'])
    expect(say(aMultiple({ stem: STEM }), aMultiple({ id: other, stem: STEM, key: ['A', 'C'] as never }))).toEqual(['conflict'])
    expect(say(aBlank({ stem: STEM }), aBlank({ id: other, stem: STEM, gaps: [['停电'], ['接地']] }))).toEqual(['conflict'])
    expect(say(aHotspot(), aHotspot({ id: other }))).toEqual(['sameAnswer'])
    expect(say(aHotspot(), aHotspot({ id: other, key: 'A' as never }))).toEqual(['conflict'])
    expect(say(aCase(), aCase({ id: other }))).toEqual(['sameAnswer'])
    expect(say(aCase(), aCase({ id: other, parts: [aCase().parts[0], aTrueFalse({ key: true }), aNumber()] }))).toEqual(['conflict'])
  })

  test('the same with other numbers is told apart, and other kinds are left to whoever looks', () => {
    const [one, two] = [aNumber({ stem: `${STEM}电流 20 A。` }), aNumber({ id: other, stem: `${STEM}电流 25 A。`, key: 12 })]
    expect(say(one, two)).toEqual(['otherNumbers'])
    expect(say(aTrueFalse({ stem: STEM }), aBlank({ id: other, stem: STEM }))).toEqual(['look'])
  })

  test('a short answer is enough to tell two items apart', () =>
    expect(say(aTrueFalse({ stem: '电容通交流。' }), aTrueFalse({ id: other, stem: '电感通直流。' }))).toEqual([]))

  test('it finds exactly what comparing every pair finds', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const items = texts.map((stem, nth) => aTrueFalse({ id: toItemId(`aaa-${nth}`), stem }))
        const slow = items.flatMap((one, nth) => items.slice(nth + 1).map((two) => [one.id, two.id, likeness(one, two)] as const))
        const found = nearDuplicates(items).map(({ one, other: two, likeness: like }) => [one, two, like] as const)
        expect(new Set(found.map(String))).toEqual(new Set(slow.filter(([, , like]) => like >= NEAR).map(String)))
        expect(found.map(([, , like]) => like)).toEqual(found.map(([, , like]) => like).toSorted((a, b) => b - a))
      }),
      { numRuns: 1000 },
    )
  })
})

function likeness(one: Item, two: Item): number {
  const [a, b] = [one, two].map((item) => new Set(runsOf(plainItem(item)))) as [Set<string>, Set<string>]
  return a.intersection(b).size / a.union(b).size
}
