import { expect, test } from 'vitest'
import { entryOf, withOtherNumbers } from './entry-of.ts'

test('drawings of one template are one entry; what was written is its own', () => {
  expect([entryOf('abf-c01-17'), entryOf('abf-c01-18'), entryOf('bca-001')]).toEqual(['abf-c01', 'abf-c01', 'bca-001'])
})

test('other numbers are those of the next seed, the last one begins again; what was written stays', () => {
  expect([withOtherNumbers('abf-c01-17'), withOtherNumbers('abf-c01-9999'), withOtherNumbers('bca-001')]).toEqual([
    'abf-c01-18',
    'abf-c01-0',
    'bca-001',
  ])
})
