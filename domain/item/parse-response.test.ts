import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBlank, aCase, aHotspot, aMatch, aMultiple, aNumber, anOrder, aSingle, aTrueFalse } from './item.fixture.ts'
import type { Item } from './item.ts'
import { parseResponse } from './parse-response.ts'
import { sayBadResponse } from './response.ts'

const items: readonly Item[] = [aSingle(), aMultiple(), aTrueFalse(), aBlank(), aNumber(), anOrder(), aMatch(), aHotspot(), aCase()]
const read = (sent: unknown, item: Item) => {
  const response = parseResponse(sent, item)
  return response.ok ? response.value : sayBadResponse(response.problem)
}
const UNREADABLE = '这次作答没有读懂。请刷新这一页，再答一次。'

describe('what was sent as an answer', () => {
  test.each([
    ['B', aSingle(), { kind: 'single', chosen: 'B' }],
    [['B'], aSingle(), { kind: 'single', chosen: 'B' }],
    ['A', aHotspot(), { kind: 'hotspot', chosen: 'A' }],
    [['C', 'A'], aMultiple(), { kind: 'multiple', chosen: ['C', 'A'] }],
    ['C', aMultiple(), { kind: 'multiple', chosen: ['C'] }],
    ['false', aTrueFalse(), { kind: 'trueFalse', says: false }],
    [true, aTrueFalse(), { kind: 'trueFalse', says: true }],
    [['停电', ''], aBlank(), { kind: 'blank', written: ['停电', ''] }],
    ['10.5 kW', aNumber(), { kind: 'number', written: '10.5 kW' }],
    [10.5, aNumber(), { kind: 'number', written: '10.5' }],
    [['B', 'A'], anOrder(), { kind: 'order', order: ['B', 'A'] }],
    [['2', null, 0], aMatch(), { kind: 'match', rights: [2, undefined, 0] }],
    [{ 'aba-011': 'true', 'aba-010': '' }, aCase(), { kind: 'case', parts: new Map([['aba-011', { kind: 'trueFalse', says: true }]]) }],
  ])('%o', (sent, item, response) => expect(read(sent, item)).toEqual(response))

  test.each([
    ['Z', aSingle(), '没有选项“Z”。请刷新这一页，再选一次。'],
    [['A', 'B'], aSingle(), UNREADABLE],
    [['A', 'A'], aMultiple(), '“A”选了两次。每个只能用一次。'],
    [['A', 'A', 'B'], anOrder(), '“A”选了两次。每个只能用一次。'],
    [3, aSingle(), UNREADABLE],
    ['yes', aTrueFalse(), UNREADABLE],
    [['一', '二', '三'], aBlank(), UNREADABLE],
    ['9'.repeat(201), aNumber(), '写得太长了。一个空最多 200 个字。'],
    [['4'], aMatch(), '没有选项“4”。请刷新这一页，再选一次。'],
    [[0, 0], aMatch(), '“0”选了两次。每个只能用一次。'],
    [[0.5], aMatch(), UNREADABLE],
    [[0, 1, 2, 3], aMatch(), UNREADABLE],
    [{ 'zzz-001': 'A' }, aCase(), '材料题里没有小题“zzz-001”。请刷新这一页，再答一次。'],
    [{ 'aba-010': 'Z' }, aCase(), '没有选项“Z”。请刷新这一页，再选一次。'],
    [['A'], aCase(), UNREADABLE],
  ])('%o is refused', (sent, item, says) => expect(read(sent, item)).toBe(says))

  test('nothing is no response, for every kind', () => {
    for (const item of items) for (const sent of [undefined, null, '', []]) expect(read(sent, item)).toBeUndefined()
    expect([read(['', ' '], aBlank()), read([null], aMatch()), read({}, aCase())]).toEqual([undefined, undefined, undefined])
  })

  test('whatever is sent, the answer is a response of the item or a sentence, and never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...items), (sent, item) => {
        const response = read(sent, item)
        if (typeof response !== 'string' && response !== undefined) expect(response.kind).toBe(item.kind)
      }),
      { numRuns: 1000 },
    )
  })
})
