/** A sitting of three items, and what may happen in it: for tests. */
import { toInstant } from '#domain/calendar/instant.ts'
import { aMultiple, aSingle, aTrueFalse } from '#domain/item/item.fixture.ts'
import type { Item } from '#domain/item/item.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import { type OpenForm, toFormId } from './form.ts'
import { type Sitting, toSittingCode } from './sitting.ts'

const ours = { confidence: 'ours', source: '本站' } as const

/** One of each, 1 + 2 + 1 marks, ten minutes, two marks to pass. */
export const aForm: OpenForm = {
  id: toFormId('P9'),
  title: '小卷',
  isDefault: true,
  minutes: { value: 10, ...ours },
  passMark: { value: 2, ...ours },
  multiple: { value: 'halfForSubset', ...ours },
  notes: [],
  content: {
    kind: 'sections',
    sections: [
      { itemKind: 'single', count: 1, marksEach: 1, ...ours },
      { itemKind: 'multiple', count: 1, marksEach: 2, ...ours },
      { itemKind: 'trueFalse', count: 1, marksEach: 1, ...ours },
    ],
  },
}

export const paperOfThree: readonly Item[] = [aSingle(), aMultiple(), aTrueFalse()]

export const aSitting = (changed: Partial<Sitting> = {}): Sitting => ({
  code: toSittingCode('0123456789abcdefghjkmnpq'),
  bank: 'trade-l3',
  bankRecordedAt: toInstant(0),
  form: aForm,
  extension: 'none',
  startedAt: toInstant(1_000_000),
  seed: 7,
  paper: paperOfThree.map(({ id }, section) => ({
    item: id,
    scope: section === 0 ? 'A-A-A' : 'A-A-B',
    section,
    most: marksOf(section === 1 ? 2 : 1),
  })),
  ...changed,
})
