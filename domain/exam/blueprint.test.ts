import { expect, test } from 'vitest'
import type { Standard } from '#domain/item/standard.ts'
import { demandsOf } from './blueprint.ts'

const scope = (code: string, theoryWeight: number) => ({ code, name: code, theoryWeight, skillWeight: 0, importance: { X: 1, Y: 1, Z: 1 } })
const standard = {
  parts: [
    {
      code: 'A',
      name: 'A',
      functions: [{ code: 'A-A', name: 'A-A', scopes: [scope('A-A-A', 60), scope('A-A-B', 39), scope('A-A-C', 1)] }],
    },
  ],
} as unknown as Standard

test('kinds exactly, scopes by weight give or take one item', () => {
  const demands = demandsOf(standard, [
    { itemKind: 'single', count: 60, marksEach: 1 },
    { itemKind: 'multiple', count: 20, marksEach: 2 },
  ])
  expect(demands).toEqual([
    { kind: 'itemKind', of: 'single', count: 60 },
    { kind: 'itemKind', of: 'multiple', count: 20 },
    { kind: 'scope', scope: 'A-A-A', least: 58, most: 62 },
    { kind: 'scope', scope: 'A-A-B', least: 37, most: 41 },
    { kind: 'scope', scope: 'A-A-C', least: 0, most: 3 },
  ])
})
