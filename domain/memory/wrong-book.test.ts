import { expect, test } from 'vitest'
import { anAnswer, day } from './memory.fixture.ts'
import { wrongBook } from './wrong-book.ts'

const streaks = (...answers: readonly ReturnType<typeof anAnswer>[]) => wrongBook(answers).map(({ streak }) => streak)

test('wrong comes in, right at first never does', () => {
  expect(wrongBook([anAnswer(1, 'right')])).toEqual([])
  expect(wrongBook([anAnswer(1, 'wrong')])).toEqual([{ item: 'i1', wrong: 1, lastWrongOn: day(1), streak: 0, points: ['p1'] }])
})

test('right on the day of the mistake does not count, and a day counts once', () => {
  expect(streaks(anAnswer(1, 'wrong'), anAnswer(1, 'right'))).toEqual([0])
  expect(streaks(anAnswer(1, 'wrong'), anAnswer(2, 'right'), anAnswer(2, 'right', { hour: 20 }))).toEqual([1])
})

test('known on three days it leaves; a guess does not count, a mistake counts from nothing', () => {
  const start = [anAnswer(1, 'wrong'), anAnswer(2, 'right'), anAnswer(3, 'right')]
  expect(streaks(...start)).toEqual([2])
  expect(streaks(...start, anAnswer(4, 'right'))).toEqual([])
  expect(streaks(...start, anAnswer(4, 'right', { sureness: 'guessed' }))).toEqual([2])
  expect(wrongBook([...start, anAnswer(4, 'wrong')])).toMatchObject([{ wrong: 2, streak: 0 }])
})

test('what left and is wrong again comes back', () => {
  const left = [anAnswer(1, 'wrong'), anAnswer(2, 'right'), anAnswer(3, 'right'), anAnswer(4, 'right')]
  expect(wrongBook([...left, anAnswer(40, 'wrong')])).toMatchObject([{ wrong: 1, streak: 0 }])
})

test('most often wrong stands first', () => {
  const two = [anAnswer(1, 'wrong', { item: 'i2' }), anAnswer(2, 'wrong', { item: 'i2' }), anAnswer(3, 'wrong')]
  expect(wrongBook(two).map(({ item }) => item)).toEqual(['i2', 'i1'])
})

test('a calculation is one item whatever numbers it drew, as it was asked last, with what its last wrong answer shows', () => {
  const first = anAnswer(1, 'wrong', { item: 'abf-c01-17', shows: '漏了 √3' })
  const later = anAnswer(2, 'right', { item: 'abf-c01-18' })
  expect(wrongBook([first, later])).toMatchObject([{ item: 'abf-c01-18', wrong: 1, lastWrongOn: day(1), streak: 1, shows: '漏了 √3' }])
})
