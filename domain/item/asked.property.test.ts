import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ask, optionShown, orderShown } from './asked.ts'
import { type Item, toItemId, toOptionId, toPointId } from './item.ts'

const head = {
  id: toItemId('aba-001'),
  points: [toPointId('K001')] as const,
  difficulty: 2 as const,
  stem: '题干',
  why: '解析',
  misconceptions: {},
  basis: [{ kind: 'principle', names: '原理' }] as const,
  enemies: [],
}
const option = (letter: string) => ({ id: toOptionId(letter), says: `选项 ${letter}` })
const single: Item = { ...head, kind: 'single', options: [option('A'), option('B'), option('C'), option('D')], key: toOptionId('C') }

test('every option is shown once, and its place leads back to it', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { asks } = ask(single, seed)
      const form = asks[0]?.form
      const says = form?.kind === 'single' ? form.options.map((shown) => shown.says) : []
      expect(says.toSorted()).toEqual(['选项 A', '选项 B', '选项 C', '选项 D'])
      expect(says).toEqual(says.map((_, nth) => `选项 ${optionShown(single, seed, nth)}`))
      expect(optionShown(single, seed, 4)).toBeUndefined()
    }),
  )
})

test('what is put before somebody holds neither key nor explanation, whatever the kind', () => {
  const items: readonly Item[] = [
    { ...head, kind: 'multiple', options: [option('A'), option('B'), option('C'), option('D')], key: [toOptionId('A'), toOptionId('B')] },
    { ...head, kind: 'blank', gaps: [['密钥一', '密钥二']], anyOrder: false },
    { ...head, kind: 'number', key: 12_345, unit: 'kW', tolerance: 0.01, formula: 'a*12345', given: { a: 1 } },
    { ...head, kind: 'match', pairs: [{ left: '左', right: '右' }], extra: ['多余'] },
    single,
  ]
  for (const item of [...items, { ...head, kind: 'case', parts: items as never } as Item]) {
    const sent = JSON.stringify(ask(item, 1))
    expect(sent).not.toMatch(/"key"|密钥|12345|解析|原理|"[A-D]"|"pairs"/)
  }
})

test('the key comes to every place', () => {
  const places = Array.from({ length: 40 }, (_, seed) => orderShown(single, seed).findIndex(({ id }) => id === 'C'))
  expect(new Set(places).size).toBe(4)
})
