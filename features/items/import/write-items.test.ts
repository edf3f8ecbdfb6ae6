import { expect, test } from 'vitest'
import { aCase, aSingle, oneOfEach } from '#domain/item/item.fixture.ts'
import { type Item, toItemId, toOptionId } from '#domain/item/item.ts'
import { toMisconceptionId } from '#domain/item/misconception.ts'
import { zItemFile } from '#features/items/content/item-file.ts'
import { parseYamlFile } from '#platform/yaml/yaml-file.ts'
import { appendItems } from './write-items.ts'

const EMPTY = 'scope: A-B-A\npoints: []\nitems: []\n'
const readAgain = (text: string): readonly Item[] => {
  const read = parseYamlFile(zItemFile, text, 'a-b-a.yaml')
  if (!read.ok) throw new Error(read.problem[0]?.says)
  return read.value.value.items
}

test('every kind is read again as it was written, with all that stands beside it', () => {
  const tagged = aSingle({
    id: toItemId('aba-020'),
    misconceptions: { [toOptionId('A')]: '忘了 √3', [toOptionId('C')]: '多乘了一次' },
    families: { [toOptionId('A')]: toMisconceptionId('line-phase') },
    enemies: [toItemId('aba-009')],
    provenance: { source: '自编', licence: 'CC0' },
  })
  const items = [...Object.values(oneOfEach), aCase(), tagged]
  const written = appendItems(EMPTY, items, 'a-b-a.yaml')
  expect(written.ok && readAgain(written.value)).toEqual(items)
})

test('what stood there stays, and a file with anything after its items is not written', () => {
  const before = appendItems(EMPTY, [aSingle()], 'a-b-a.yaml')
  const text = before.ok ? before.value : ''
  const after = appendItems(text, [aCase()], 'a-b-a.yaml')
  expect(after.ok && after.value.startsWith(text.trimEnd())).toBe(true)
  expect(appendItems('items: []\npoints: []\nscope: A-B-A\n', [aSingle()], 'a-b-a.yaml').ok).toBe(false)
})
