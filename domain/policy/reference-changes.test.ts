import { expect, test } from 'vitest'
import { noReferences } from '#store/policies/content.fixture.ts'
import { region, rough } from './policy.fixture.ts'
import { referenceChangesOf } from './reference-changes.ts'

const support = { sources: [], confidence: 'confirmed-C' } as const

test('what has no versions has dated changes too, newest first; what nobody dated is left out', () => {
  const changes = referenceChangesOf({
    ...noReferences,
    categories: [
      {
        ...support,
        id: 'groups',
        name: '几类人',
        definition: '',
        changes: [
          { from: '2017-11', says: '扩了' },
          { from: 'unknown', says: '又变了' },
        ],
      },
    ],
    certificates: [
      {
        ...support,
        id: 'permit',
        name: '操作证',
        nature: 'permit',
        validity: { kind: 'unknown' },
        verifyAt: [],
        items: [],
        readBy: [],
        notes: [],
        changes: [
          { from: '2010-07-01', says: '改成 6 年' },
          { from: '2018', says: '分成六项', confidence: 'remembered-high' },
        ],
      },
    ],
    parameters: [
      {
        id: 'wage',
        name: '最低工资',
        region: region('500000'),
        matters: '',
        values: [{ from: '2025-01-01', says: '2330', amounts: [], sources: [], confidence: 'unknown' }],
      },
    ],
  })
  expect(changes.map(({ on, of, says, confidence }) => [on.first, of.kind, of.id, says, confidence])).toEqual([
    ['2025-01-01', 'parameter', 'wage', '2330', 'unknown'],
    ['2018-01-01', 'certificate', 'permit', '分成六项', 'remembered-high'],
    ['2017-11-01', 'category', 'groups', '扩了', 'confirmed-C'],
    ['2010-07-01', 'certificate', 'permit', '改成 6 年', 'confirmed-C'],
  ])
  expect(changes[1]?.on).toEqual(rough('2018'))
})
