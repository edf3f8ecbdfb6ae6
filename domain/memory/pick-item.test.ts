import { expect, test } from 'vitest'
import { toItemId } from '#domain/item/item.ts'
import { anAnswer } from './memory.fixture.ts'
import { pickItem } from './pick-item.ts'

const items = ['i1', 'i2', 'i3'].map(toItemId)
const told = (...asked: readonly string[]) => asked.map((item) => anAnswer(1, 'right', { item }))

test('one never asked comes first, then the one asked longest ago', () => {
  expect(pickItem(items, told('i1'))).toBe('i2')
  expect(pickItem(items, told('i1', 'i3', 'i2', 'i1'))).toBe('i3')
  expect(pickItem([], [])).toBeUndefined()
})
