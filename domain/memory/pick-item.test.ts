import { expect, test } from 'vitest'
import { type ItemId, toItemId } from '#domain/item/item.ts'
import { anAnswer } from './memory.fixture.ts'
import { pickItem, withNewNumbers } from './pick-item.ts'

const items = ['i1', 'i2', 'i3'].map(toItemId)
const told = (...asked: readonly string[]) => asked.map((item) => anAnswer(1, 'right', { item }))

test('one never asked comes first, then the one asked longest ago', () => {
  expect(pickItem(items, told('i1'))).toBe('i2')
  expect(pickItem(items, told('i1', 'i3', 'i2', 'i1'))).toBe('i3')
  expect(pickItem([], [])).toBeUndefined()
})

test('a calculation was asked whatever numbers were drawn', () => {
  const [written, drawn] = ['abf-001', 'abf-c01-1'].map(toItemId) as [ItemId, ItemId]
  expect(pickItem([written, drawn], told('abf-001'))).toBe(drawn)
  expect(pickItem([written, drawn], told('abf-001', 'abf-c01-7'))).toBe(written)
})

test('asked again it has other numbers than the last time', () => {
  const drawn = toItemId('abf-c01-1')
  expect(withNewNumbers(drawn, [])).toBe(drawn)
  expect(withNewNumbers(drawn, told('abf-c01-1', 'abf-c01-7', 'abf-c02-3'))).toBe('abf-c01-8')
  expect(withNewNumbers(toItemId('abf-001'), told('abf-001'))).toBe('abf-001')
})
