import { expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { toItemId } from '#domain/item/item.ts'
import { answersIn, examDayIn, favouritesIn } from './answers.ts'
import { anAnswer, day } from './memory.fixture.ts'

const common = (id: string, at: number) => ({ id, at: toInstant(at), bank: 'b' })

test('the last word on how sure an answer was counts, in whatever order the log lies', () => {
  const answer = anAnswer(1, 'right', { id: 'a' })
  const said = (id: string, at: number, sureness: 'sure' | 'guessed') => ({
    kind: 'sureness' as const,
    ...common(id, at),
    answer: 'a',
    sureness,
  })
  const log = [said('y', answer.at + 2, 'guessed'), said('x', answer.at + 1, 'sure'), answer]
  expect(answersIn(log, 'b').map(({ sureness }) => sureness)).toEqual(['guessed'])
  expect(answersIn(log, 'other')).toEqual([])
})

test('favourites: the latest first, until taken out', () => {
  const mark = (at: number, item: string, isKept: boolean) => ({
    kind: 'favourite' as const,
    ...common(`f${at}`, at),
    item: toItemId(item),
    isKept,
  })
  expect(favouritesIn([mark(1, 'i1', true), mark(2, 'i2', true), mark(3, 'i3', true), mark(4, 'i2', false)], 'b')).toEqual(['i3', 'i1'])
})

test('the day of the exam as last set, or taken back', () => {
  const set = (at: number, on: ReturnType<typeof day> | null) => ({ kind: 'examDay' as const, ...common(`x${at}`, at), on })
  expect(examDayIn([set(2, day(9)), set(1, day(5))], 'b')).toBe(day(9))
  expect(examDayIn([set(2, day(9)), set(3, null)], 'b')).toBeUndefined()
})
