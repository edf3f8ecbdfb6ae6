import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { toFactId } from './fact.ts'
import { groundsOf } from './grounds.ts'
import { aGroup, aLeaf, facts } from './rule.fixture.ts'
import type { Condition } from './rule.ts'

const is = (id: string): Condition => aLeaf({ op: 'is', fact: toFactId(id), value: true }, { id })
const grounds = (condition: Condition, known: Parameters<typeof facts>[0]) => groundsOf(evaluate(condition, facts(known)))
const [a, b] = [is('a'), is('b')]

test('a yes of all rests on all, a no on those that fail', () => {
  expect(grounds(aGroup('all', [a, b]), { a: true, b: true })).toEqual(['a', 'b'])
  expect(grounds(aGroup('all', [a, b]), { a: true, b: false })).toEqual(['b'])
  expect(grounds(aGroup('all', [a, b]), { a: true })).toEqual(['b'])
})

test('a yes of any rests on those that hold, a no on all, an open one on those that may still hold', () => {
  expect(grounds(aGroup('any', [a, b]), { a: true, b: false })).toEqual(['a'])
  expect(grounds(aGroup('any', [a, b]), { a: false, b: false })).toEqual(['a', 'b'])
  expect(grounds(aGroup('any', [a, b]), { a: false })).toEqual(['b'])
})

test('none is any, turned round', () => {
  expect(grounds(aGroup('none', [a, b]), { a: true, b: false })).toEqual(['a'])
  expect(grounds(aGroup('none', [a, b]), { a: false, b: false })).toEqual(['a', 'b'])
})
