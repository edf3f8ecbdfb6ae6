/** One item of each kind; for tests only. */
import { type SimpleItem, toItemId, toOptionId, toPointId } from './item.ts'

const head = {
  points: [toPointId('K001')] as const,
  difficulty: 2 as const,
  stem: '题干',
  why: '解析',
  misconceptions: {},
  basis: [{ kind: 'principle', names: '原理' }] as const,
  enemies: [],
}
const [A, B, C, D] = ['A', 'B', 'C', 'D'].map(toOptionId) as [ReturnType<typeof toOptionId>, ...ReturnType<typeof toOptionId>[]]
const options = [A, B, C, D].map((id) => ({ id: id ?? A, says: `选项 ${id}` })) as unknown as Extract<
  SimpleItem,
  { kind: 'single' }
>['options']
const area = (id = A) => ({ id, says: `部位 ${id}`, x: 0, y: 0, width: 9, height: 9 })

export const oneOfEach = {
  single: { ...head, id: toItemId('aba-001'), kind: 'single', options, key: C ?? A },
  multiple: { ...head, id: toItemId('aba-002'), kind: 'multiple', options, key: [A, C ?? A] },
  trueFalse: { ...head, id: toItemId('aba-003'), kind: 'trueFalse', key: false },
  blank: {
    ...head,
    id: toItemId('aba-004'),
    kind: 'blank',
    stem: '____ 和 ____',
    gaps: [
      ['相', '相线'],
      ['N', '零线'],
    ],
    anyOrder: false,
  },
  number: { ...head, id: toItemId('aba-005'), kind: 'number', key: 10.53, unit: 'kW', tolerance: 0.01, formula: 'a', given: { a: 10.53 } },
  order: { ...head, id: toItemId('aba-006'), kind: 'order', options },
  match: {
    ...head,
    id: toItemId('aba-007'),
    kind: 'match',
    pairs: [
      { left: 'L1', right: '黄' },
      { left: 'L2', right: '绿' },
    ],
    extra: ['红'],
  },
  hotspot: {
    ...head,
    id: toItemId('aba-008'),
    kind: 'hotspot',
    figure: { file: 'a.svg', says: '图' },
    areas: [area(A), area(B)],
    key: B ?? A,
  },
} as const satisfies { readonly [K in SimpleItem['kind']]: Extract<SimpleItem, { kind: K }> }
