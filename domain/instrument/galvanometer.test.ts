import { expect, test } from 'vitest'
import { deflectionOf, sayDeflection } from './galvanometer.ts'

test('to the right where too little is set, to the left where too much, at the stop where far off', () => {
  expect([
    deflectionOf(100, 90) > 0,
    deflectionOf(100, 110) < 0,
    deflectionOf(100, 100),
    deflectionOf(100, 10),
    deflectionOf(100, 0),
  ]).toEqual([true, true, 0, 10, 10])
  expect(sayDeflection(3, '标度盘')).toMatchObject({ text: '+3', says: '指针偏右，标度盘要加大。' })
  expect(sayDeflection(-10, '标度盘')).toMatchObject({ says: '指针偏左，标度盘要减小。指针打到头了，差得还多。' })
})
