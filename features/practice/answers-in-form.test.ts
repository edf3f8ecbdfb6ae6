import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneOfEach } from '#domain/item/item.fixture.ts'
import { fieldOf, isMoving, orderIn } from './answers-in-form.ts'

const field = fieldOf(oneOfEach.order.id)
const after = (query: Readonly<Record<string, string>>) => orderIn(oneOfEach.order, new URLSearchParams(query))

test('at first things stand as shown', () => expect(after({})).toEqual({ places: [0, 1, 2, 3] }))

test('a press moves one thing by one place', () => {
  expect(after({ [field]: '0,1,2,3', [`${field}-up`]: '2' })).toEqual({ places: [0, 2, 1, 3], moved: 2 })
  expect(after({ [field]: '0,2,1,3', [`${field}-down`]: '2' })).toEqual({ places: [0, 1, 2, 3], moved: 2 })
})

test('nothing moves over the ends, and a strange order is begun anew', () => {
  expect(after({ [field]: '3,2,1,0', [`${field}-up`]: '3' })).toEqual({ places: [3, 2, 1, 0] })
  expect(after({ [field]: '3,2,1,0', [`${field}-down`]: '0' })).toEqual({ places: [3, 2, 1, 0] })
  expect(after({ [field]: '3,2,1,1' })).toEqual({ places: [0, 1, 2, 3] })
  expect(after({ [field]: 'a,b', [`${field}-up`]: 'x' })).toEqual({ places: [0, 1, 2, 3] })
})

test('whatever the presses, everything stays there once', () => {
  const press = fc.record({ way: fc.constantFrom('up', 'down'), value: fc.integer({ min: -1, max: 5 }) })
  fc.assert(
    fc.property(fc.array(press, { maxLength: 20 }), (presses) => {
      const end = presses.reduce<readonly number[]>(
        (places, { way, value }) => after({ [field]: places.join(','), [`${field}-${way}`]: String(value) }).places,
        [0, 1, 2, 3],
      )
      expect(end.toSorted()).toEqual([0, 1, 2, 3])
    }),
  )
})

test('a press that moves is told from one that asks for the answer', () => {
  expect([isMoving(new URLSearchParams({ [`${field}-up`]: '1' })), isMoving(new URLSearchParams({ go: '1' }))]).toEqual([true, false])
})
