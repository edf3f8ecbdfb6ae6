import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersIn } from './answers.ts'
import { anAnswer, anyLog, day } from './memory.fixture.ts'
import { wrongBook } from './wrong-book.ts'
import { groupByBelief, groupByDay, groupByPoint, type KnownBelief } from './wrong-groups.ts'

const byItem = (one: { item: string }, other: { item: string }): number => (one.item < other.item ? -1 : 1)
const wrong = (item: string, shows?: string) => anAnswer(1, 'wrong', { item, ...(shows !== undefined && { shows }) })
const groups = (...answers: readonly ReturnType<typeof anAnswer>[]) =>
  groupByBelief(wrongBook(answers)).map(({ title, items }) => ({
    belief: title,
    items: items.map(({ item }) => item).sort(),
  }))

test('one mistake in two wordings is one group; what most items show comes first; what is not known comes last', () => {
  const found = groups(
    wrong('i1'),
    wrong('i2'),
    wrong('i3'),
    wrong('i4', '比例颠倒了'),
    wrong('i5', '漏了 √3，按单相算了'),
    wrong('i6', '漏了 √3'),
  )
  expect(found).toEqual([
    { belief: '漏了 √3', items: ['i5', 'i6'] },
    { belief: '比例颠倒了', items: ['i4'] },
    { belief: undefined, items: ['i1', 'i2', 'i3'] },
  ])
})

test('the last wrong answer decides', () => {
  expect(groups(wrong('i1', '比例颠倒了'), wrong('i1', '忘了裕量'))).toMatchObject([{ belief: '忘了裕量' }])
  expect(groups(wrong('i1', '比例颠倒了'), wrong('i1'))).toMatchObject([{ belief: undefined }])
})

test('every item of the book is in one group, whatever the log', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const book = wrongBook(answersIn(log, 'b'))
      for (const groups of [groupByPoint(book, new Map()), groupByDay(book, String)])
        expect(groups.flatMap(({ items }) => items).toSorted(byItem)).toEqual(book.toSorted(byItem))
      expect(new Set(groupByBelief(book).flatMap(({ items }) => items))).toEqual(new Set(book))
      expect(groupByBelief(book).reduce((sum, { items }) => sum + items.length, 0)).toBe(book.length)
    }),
  )
})

const known: readonly KnownBelief[] = [
  { says: '线值和相值弄混了', cure: '先问是线还是相。', shows: ['漏了 √3，按单相算了', '把线电压代了进去；U2 是相电压'] },
  { says: '比例颠倒了', cure: '先估一下。', shows: ['电阻的比颠倒了'] },
]

test('other words for one frequent mistake are one group, with what to keep in mind; what is no case of it stays apart', () => {
  const book = wrongBook([
    wrong('i1', '漏了 √3，按单相算了'),
    wrong('i2', '把线电压代了进去；U2 是相电压'),
    wrong('i3', '忘了裕量，只算了一半'),
    wrong('i4'),
  ])
  expect(groupByBelief(book, known).map(({ title, cure, items }) => [title, cure, items.length])).toEqual([
    ['线值和相值弄混了', '先问是线还是相。', 2],
    ['忘了裕量', undefined, 1],
    [undefined, undefined, 1],
  ])
})

test('by point and by day: every item once, the fullest point and the newest day first', () => {
  const book = wrongBook([
    anAnswer(1, 'wrong', { item: 'i1', point: 'p1' }),
    anAnswer(2, 'wrong', { item: 'i2', point: 'p2' }),
    anAnswer(2, 'wrong', { item: 'i3', point: 'p2' }),
    anAnswer(3, 'wrong', { item: 'i4', point: 'gone' }),
  ])
  const says = new Map([
    ['p1', '一'],
    ['p2', '二'],
  ])
  expect(groupByPoint(book, says).map(({ title, items }) => [title, items.length])).toEqual([
    ['二', 2],
    ['一', 1],
    [undefined, 1],
  ])
  expect(groupByDay(book, String).map(({ title, items }) => [title, items.length])).toEqual([
    [day(3), 1],
    [day(2), 2],
    [day(1), 1],
  ])
})
