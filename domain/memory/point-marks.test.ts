import { expect, test } from 'vitest'
import { toPointId } from '#domain/item/item.ts'
import type { Importance, KnowledgePoint, Standard } from '#domain/item/standard.ts'
import { marksOfPoints } from './point-marks.ts'

test('a scope shares its marks by importance, three to two to one', () => {
  const scope = { code: 'S', name: '', theoryWeight: 12, skillWeight: 0, importance: { X: 1, Y: 1, Z: 1 } }
  const standard = { parts: [{ functions: [{ scopes: [scope] }] }] } as unknown as Standard
  const point = (id: string, importance: Importance): KnowledgePoint => ({
    id: toPointId(id),
    scope: 'S',
    says: id,
    importance,
    confidence: 'unknown',
  })
  expect([...marksOfPoints(standard, [point('x', 'X'), point('y', 'Y'), point('z', 'Z')]).values()]).toEqual([6, 4, 2])
})
