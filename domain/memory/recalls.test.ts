import { expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { toPointId } from '#domain/item/item.ts'
import { fsrsScheduler } from '#platform/memory/fsrs.ts'
import { attemptsIn, recallsIn } from './answers.ts'
import { anAnswer, anAttempt } from './memory.fixture.ts'
import { rememberPoints } from './point-memory.ts'

test('a weak spot at the bench is due again like a wrong answer, in the order of time', () => {
  const known = anAnswer(1, 'right')
  const attempt = anAttempt({ bank: known.bank, at: toInstant(known.at + 1000), weak: known.points })
  const recalls = recallsIn([attempt, known], known.bank)
  expect(recalls.map(({ verdict }) => verdict)).toEqual(['right', 'wrong'])
  const [point] = known.points
  const before = rememberPoints(recallsIn([known], known.bank), fsrsScheduler).get(point)
  const after = rememberPoints(recalls, fsrsScheduler).get(point)
  expect((after?.dueOn ?? '') < (before?.dueOn ?? '')).toBe(true)
})

test('an attempt without weak spots brings nothing to go over; the latest stands first', () => {
  const first = anAttempt({ id: 'one', weak: [] })
  const second = anAttempt({ id: 'two', at: toInstant(5), weak: [toPointId('p2')] })
  expect(recallsIn([first, second], 'b')).toHaveLength(1)
  expect(attemptsIn([first, second], 'b').map(({ id }) => id)).toEqual(['two', 'one'])
  expect(attemptsIn([first], 'other')).toEqual([])
})
