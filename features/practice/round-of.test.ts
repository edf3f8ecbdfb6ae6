import { expect, test } from 'vitest'
import { aSingle } from '#domain/item/item.fixture.ts'
import { type ItemId, toItemId } from '#domain/item/item.ts'
import type { BankSnapshot } from '#store/items/bank.ts'
import { roundOf } from './round-of.ts'

const ids = ['aba-001', 'aba-002', 'aba-003', 'aba-004'].map(toItemId)
const bank = {
  ...{ points: [], templates: [], standard: { parts: [] } },
  items: ids.map((id) => ({ scope: 'A-B-A', item: aSingle({ id }) })),
} as unknown as BankSnapshot
const round = (item: string, of: string) => roundOf(bank, item as ItemId, of, 1)

test('just those that are named, in the order of the bank', () => {
  expect(round('aba-001', 'aba-004.aba-001')).toEqual({ of: 'aba-004.aba-001', title: '这几题', at: 1, count: 2, next: 'aba-004' })
  expect(round('aba-004', 'aba-004.aba-001')).toMatchObject({ at: 2, previous: 'aba-001' })
  expect(round('aba-001', 'aba-001.aba-999')).toMatchObject({ count: 1 })
})

test.each(['aba-002.aba-003', 'aba-001.', '', 'x', `${'aba-001.'.repeat(40)}aba-001`, 'aba-001%00'])(
  'an item that is not among “%s” is practised among all',
  (of) => expect(round('aba-001', of)).toMatchObject({ of: undefined, title: '全部题目', count: 4 }),
)

test('of today nothing is next here: the device plans it; what is shown on the way leads back to the room', () => {
  expect(round('aba-002', 'today')).toEqual({ of: 'today', title: '今天的安排', at: 2, count: 4 })
})
