import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderShown, rightsShown } from './asked.ts'
import { oneOfEach } from './item.fixture.ts'
import type { SimpleItem } from './item.ts'
import { gapsFilled, isRight, numberIn } from './judge.ts'
import { readResponse } from './response.ts'

/** What our form sends when the key is answered, as this seed shows it. */
function keyAsSent(item: SimpleItem, seed: number): readonly string[] {
  switch (item.kind) {
    case 'single':
      return [String(orderShown(item, seed).findIndex(({ id }) => id === item.key))]
    case 'hotspot':
      return [String(item.areas.findIndex(({ id }) => id === item.key))]
    case 'multiple':
      return item.key.map((key) => String(orderShown(item, seed).findIndex(({ id }) => id === key)))
    case 'order':
      return [item.options.map((option) => orderShown(item, seed).indexOf(option)).join(',')]
    case 'trueFalse':
      return [item.key ? 'right' : 'wrong']
    case 'blank':
      return item.gaps.map(([wording]) => wording)
    case 'number':
      return [String(item.key)]
    case 'match':
      return item.pairs.map(({ right }) => String(rightsShown(item, seed).indexOf(right)))
  }
}

const judged = (item: SimpleItem, seed: number, given: readonly string[]): boolean | undefined => {
  const response = readResponse(item, seed, given)
  return response && isRight(item, response)
}

describe.each(Object.entries(oneOfEach))('%s', (_, item: SimpleItem) => {
  test('the key is right under every seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(judged(item, seed, keyAsSent(item, seed))).toBe(true)
      }),
    )
  })

  test('nothing is no answer, and no text that comes makes it throw', () => {
    expect(readResponse(item, 1, [])).toBeUndefined()
    expect(readResponse(item, 1, [''])).toBeUndefined()
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 9 }), (given) => void judged(item, 1, given)))
  })
})

test.each([
  ['single', ['0', '1']],
  ['single', ['7']],
  ['multiple', ['0', '0']],
  ['order', ['0,1,2']],
  ['order', ['0,1,2,2']],
  ['trueFalse', ['yes']],
  ['match', ['0', '1', '2']],
] as const)('%s: %j cannot come from our form', (kind, given) => expect(readResponse(oneOfEach[kind], 1, given)).toBeUndefined())

test('several right, one too many or one too few is not right', () => {
  const key = keyAsSent(oneOfEach.multiple, 3)
  const other = ['0', '1', '2', '3'].find((place) => !key.includes(place)) ?? ''
  expect([judged(oneOfEach.multiple, 3, key.slice(1)), judged(oneOfEach.multiple, 3, [...key, other])]).toEqual([false, false])
})

describe('gaps', () => {
  test.each([
    [
      ['相线', '零线'],
      [true, true],
    ],
    [
      [' 相 线 ', 'ｎ。'],
      [true, true],
    ],
    [
      ['零线', '相线'],
      [false, false],
    ],
    [
      ['', 'N'],
      [false, true],
    ],
  ])('%j', (written, filled) => expect(gapsFilled(oneOfEach.blank, written)).toEqual(filled))

  test('in any order, but each once', () => {
    const free = { ...oneOfEach.blank, anyOrder: true }
    expect(gapsFilled(free, ['零线', '相线'])).toEqual([true, true])
    expect(gapsFilled(free, ['相线', '相线'])).toEqual([true, false])
  })
})

test.each([
  ['10.53', 10.53],
  ['10,53', 10.53],
  ['1,053', 1053],
  ['１０．５３', 10.53],
  ['10.53 kW', 10.53],
  ['10.53KW', 10.53],
  ['1.053e1', 10.53],
  ['−3', -3],
  ['.5', 0.5],
  ['10.53 A', undefined],
  ['十', undefined],
  ['1e9999', undefined],
  ['', undefined],
])('%j is read as %s', (written, is) => expect(numberIn(written, 'kW')).toBe(is))

test('a number within one per cent is right', () => {
  expect(['10.43', '10.42', '10.63', '10.64'].map((written) => judged(oneOfEach.number, 1, [written]))).toEqual([true, false, true, false])
})
