import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderShown, rightsShown } from './asked.ts'
import { oneOfEach } from './item.fixture.ts'
import type { SimpleItem } from './item.ts'
import { marksOf } from './score/marks.ts'
import { scoreResponse } from './score/score-response.ts'
import { plainRules } from './score/scoring-rules.ts'
import { placesGiven, responseShown } from './shown-response.ts'

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
      return item.pairs.map((_, place) => String(rightsShown(item, seed).findIndex((shown) => shown.place === place)))
  }
}

const judged = (item: SimpleItem, seed: number, given: readonly string[]): boolean | undefined => {
  const response = responseShown(item, seed, given)
  return response && scoreResponse(item, response, marksOf(1), plainRules).verdict === 'right'
}

describe.each(Object.entries(oneOfEach))('%s', (_, item: SimpleItem) => {
  test('a form filled in again from a response sends the same response', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const response = responseShown(item, seed, keyAsSent(item, seed))
        expect(response).toBeDefined()
        expect(responseShown(item, seed, placesGiven(item, seed, response))).toEqual(response)
      }),
    )
    expect(placesGiven(item, 1, undefined)).toEqual([])
  })

  test('the key is right under every seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(judged(item, seed, keyAsSent(item, seed))).toBe(true)
      }),
    )
  })

  test('nothing is no answer, and no text that comes makes it throw', () => {
    expect(responseShown(item, 1, [])).toBeUndefined()
    expect(responseShown(item, 1, [''])).toBeUndefined()
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
  ['match', ['0', '1', '2', '3']],
] as const)('%s: %j cannot come from our form', (kind, given) => expect(responseShown(oneOfEach[kind], 1, given)).toBeUndefined())

test('several right, one too many or one too few is not right', () => {
  const key = keyAsSent(oneOfEach.multiple, 3)
  const other = ['0', '1', '2', '3'].find((place) => !key.includes(place)) ?? ''
  expect([judged(oneOfEach.multiple, 3, key.slice(1)), judged(oneOfEach.multiple, 3, [...key, other])]).toEqual([false, false])
})
