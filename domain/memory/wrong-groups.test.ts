import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersIn } from './answers.ts'
import { anAnswer, anyLog } from './memory.fixture.ts'
import { wrongBook } from './wrong-book.ts'
import { groupByBelief } from './wrong-groups.ts'

const wrong = (item: string, shows?: string) => anAnswer(1, 'wrong', { item, ...(shows !== undefined && { shows }) })
const groups = (...answers: readonly ReturnType<typeof anAnswer>[]) =>
  groupByBelief(wrongBook(answers)).map(({ belief, fully, items }) => ({ belief, fully, items: items.map(({ item }) => item).sort() }))

test('one mistake in two wordings is one group; what most items show comes first; what is not known comes last', () => {
  const found = groups(
    wrong('i1'),
    wrong('i2'),
    wrong('i3'),
    wrong('i4', '比例颠倒了'),
    wrong('i5', '漏了 √3，按单相算了'),
    wrong('i6', '漏了 √3'),
  )
  expect(found).toEqual(
    [
      { belief: '漏了 √3', fully: ['漏了 √3，按单相算了', '漏了 √3'].sort(), items: ['i5', 'i6'] },
      { belief: '比例颠倒了', fully: ['比例颠倒了'], items: ['i4'] },
      { belief: undefined, fully: [], items: ['i1', 'i2', 'i3'] },
    ].map((group) => ({ ...group, fully: expect.arrayContaining(group.fully) })),
  )
})

test('the last wrong answer decides', () => {
  expect(groups(wrong('i1', '比例颠倒了'), wrong('i1', '忘了裕量'))).toMatchObject([{ belief: '忘了裕量' }])
  expect(groups(wrong('i1', '比例颠倒了'), wrong('i1'))).toMatchObject([{ belief: undefined }])
})

test('every item of the book is in one group, whatever the log', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const book = wrongBook(answersIn(log, 'b'))
      expect(new Set(groupByBelief(book).flatMap(({ items }) => items))).toEqual(new Set(book))
      expect(groupByBelief(book).reduce((sum, { items }) => sum + items.length, 0)).toBe(book.length)
    }),
  )
})
