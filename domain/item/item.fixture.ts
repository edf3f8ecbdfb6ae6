/** Items of every kind, the same dull ones for all tests; what matters is given. */
import {
  type BlankItem,
  type CaseItem,
  type HotspotItem,
  type MatchItem,
  type MultipleItem,
  type NumberItem,
  type OptionId,
  type OrderItem,
  type SingleItem,
  type TrueFalseItem,
  toItemId,
  toOptionId,
  toPointId,
} from './item.ts'

const common = {
  points: [toPointId('K001')],
  difficulty: 2,
  why: '照定义就能知道。',
  misconceptions: {},
  basis: [{ kind: 'principle', names: '定义' }],
  enemies: [],
} as const

export const optionIds = (letters: string): readonly OptionId[] => [...letters].map(toOptionId)
const [A, B, C, D, E] = ['A', 'B', 'C', 'D', 'E'].map(toOptionId) as [OptionId, OptionId, OptionId, OptionId, OptionId]
const four = [
  { id: A, says: '甲' },
  { id: B, says: '乙' },
  { id: C, says: '丙' },
  { id: D, says: '丁' },
] as const

export const aSingle = (changed: Partial<SingleItem> = {}): SingleItem => ({
  ...{ ...common, id: toItemId('aba-001'), kind: 'single', stem: '选一个（　）。', options: four, key: B },
  ...changed,
})

/** Five options, of which A, C and D are right: the item of exam.md §6.8. */
export const aMultiple = (changed: Partial<MultipleItem> = {}): MultipleItem => ({
  ...{
    ...common,
    id: toItemId('aba-002'),
    kind: 'multiple',
    stem: '选几个（　）。',
    options: [...four, { id: E, says: '戊' }],
    key: [A, C, D],
  },
  ...changed,
})

export const aTrueFalse = (changed: Partial<TrueFalseItem> = {}): TrueFalseItem => ({
  ...{ ...common, id: toItemId('aba-003'), kind: 'trueFalse', stem: '这句话不对。', key: false },
  ...changed,
})

export const aBlank = (changed: Partial<BlankItem> = {}): BlankItem => ({
  ...{ ...common, id: toItemId('aba-004'), kind: 'blank', stem: '____ 和 ____。', gaps: [['停电'], ['验电', '验明无电']], anyOrder: false },
  ...changed,
})

export const aNumber = (changed: Partial<NumberItem> = {}): NumberItem => ({
  ...{ ...common, id: toItemId('aba-005'), kind: 'number', stem: '是多少 kW？', key: 10.53, unit: 'kW', tolerance: 0.01 },
  ...{ formula: 'P', given: { P: 10.53 } },
  ...changed,
})

export const anOrder = (changed: Partial<OrderItem> = {}): OrderItem => ({
  ...{ ...common, id: toItemId('aba-006'), kind: 'order', stem: '排好。', options: four },
  ...changed,
})

export const aMatch = (changed: Partial<MatchItem> = {}): MatchItem => ({
  ...{ ...common, id: toItemId('aba-007'), kind: 'match', stem: '连起来。', extra: ['淡蓝'] },
  pairs: [
    { left: 'L1', right: '黄' },
    { left: 'L2', right: '绿' },
    { left: 'L3', right: '红' },
  ],
  ...changed,
})

export const aHotspot = (changed: Partial<HotspotItem> = {}): HotspotItem => ({
  ...{ ...common, id: toItemId('aba-008'), kind: 'hotspot', stem: '哪一个？', figure: { file: 'a.svg', says: '两个框' }, key: B },
  areas: [
    { id: A, says: '左', x: 0, y: 0, width: 10, height: 10 },
    { id: B, says: '右', x: 20, y: 0, width: 10, height: 10 },
  ],
  ...changed,
})

export const aCase = (changed: Partial<CaseItem> = {}): CaseItem => ({
  ...{ ...common, id: toItemId('aba-009'), kind: 'case', stem: '材料。' },
  parts: [aSingle({ id: toItemId('aba-010') }), aTrueFalse({ id: toItemId('aba-011') }), aNumber({ id: toItemId('aba-012') })],
  ...changed,
})

/** One of each simple kind. */
export const oneOfEach = {
  single: aSingle(),
  multiple: aMultiple(),
  trueFalse: aTrueFalse(),
  blank: aBlank(),
  number: aNumber(),
  order: anOrder(),
  match: aMatch(),
  hotspot: aHotspot(),
} as const
