import { expect, test } from 'vitest'
import { orderShown } from '#domain/item/asked.ts'
import { aCase, aMatch, anOrder, oneOfEach, optionIds } from '#domain/item/item.fixture.ts'
import type { Item } from '#domain/item/item.ts'
import { fieldOf, readResponses } from '#features/practice/answers-in-form.ts'
import { solve } from '#features/practice/solve.ts'
import { judge } from './judge.ts'

const SEED = 5
const searchFor = (item: Item, given: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams([
    ['s', String(SEED)],
    ['go', '1'],
    ...Object.entries(more),
    ...given.map((each): [string, string] => [fieldOf(item.id), each]),
  ])

const { single, multiple, trueFalse } = oneOfEach
const places = [['0'], ['1'], ['2'], ['3'], ['0', '1'], ['0', '2'], ['1', '2'], ['right'], ['wrong'], ['12'], ['0,1,2,3']]
test.each([...Object.values(oneOfEach), aCase()].map((item: Item) => [item.kind, item] as const))('%s: as the server judges', (_, item) => {
  for (const given of places) {
    const search = searchFor(item, given)
    const responses = readResponses(item, SEED, search)
    const parts = item.kind === 'case' ? item.parts.length : 1
    const server = solve(item, SEED, responses, []).isRight ? 'right' : 'wrong'
    expect([given, judge(item, SEED, search)?.verdict]).toEqual([given, responses.size < parts ? undefined : server])
  }
})

test('the key is right, another is wrong', () => {
  const at = orderShown(single, SEED).findIndex(({ id }) => id === single.key)
  expect(judge(single, SEED, searchFor(single, [String(at)]))?.verdict).toBe('right')
  expect(judge(single, SEED, searchFor(single, [String((at + 1) % single.options.length)]))?.verdict).toBe('wrong')
})

test('nothing is judged that was not asked for, not answered, or shown in another order', () => {
  expect(judge(trueFalse, SEED, new URLSearchParams({ s: '5', skip: '1', [fieldOf(trueFalse.id)]: 'right' }))).toBeUndefined()
  expect(judge(multiple, SEED, searchFor(multiple, []))).toBeUndefined()
  expect(judge(single, SEED + 1, searchFor(single, ['0']))).toBeUndefined()
})

test('what was given is told in words, and a wrong choice with what it shows', () => {
  const order = anOrder()
  const key = order.options.map(({ id }) => orderShown(order, SEED).findIndex((option) => option.id === id))
  expect(judge(order, SEED, searchFor(order, [key.join(',')]))).toEqual({ verdict: 'right', given: ['甲 → 乙 → 丙 → 丁'] })
  expect(judge(aMatch(), SEED, searchFor(aMatch(), ['0', '1', '2']))?.given[0]).toMatch(/^L1：.+；L2：.+；L3：.+$/)
  const shown = { ...single, misconceptions: { [optionIds('A')[0] ?? single.key]: '漏了 √3' } }
  const at = orderShown(shown, SEED).findIndex(({ id }) => id === 'A')
  expect(judge(shown, SEED, searchFor(shown, [String(at)]))).toMatchObject({ verdict: 'wrong', shows: '漏了 √3' })
})
