import { expect, test } from 'vitest'
import { rate, unrated } from './elo.ts'

test('the vector of four answers: right, right, wrong, right', () => {
  let pair = { person: unrated, item: unrated }
  const seen = [true, true, false, true].map((isRight) => {
    pair = rate(pair.person, pair.item, isRight)
    return pair
  })
  expect(seen.map(({ person }) => person.at.toFixed(6))).toEqual(['0.500000', '0.756135', '0.011228', '0.441129'])
  expect(seen.map(({ item }) => item.at)).toEqual(seen.map(({ person }) => -person.at))
})

test('a lucky guess among four moves less than one among none', () => {
  expect(rate(unrated, unrated, true, 0.25).person.at).toBeCloseTo(0.375, 10)
})
