import { expect, test } from 'vitest'
import { randomFrom } from '#domain/prelude/random.ts'
import { type Fit, fitItems, type Slopes } from './fit-items.ts'
import { lsat6 } from './lsat.fixture.ts'
import type { Person } from './posterior.ts'
import { logistic } from './response-model.ts'

const near = (found: readonly number[], printed: readonly number[]) =>
  expect(found.map((each, nth) => Math.abs(each - (printed[nth] ?? 0)) < 5e-4)).toEqual(printed.map(() => true))
const takers: readonly Person[] = lsat6.map(({ right, count }) => ({ answers: right.map((isRight, item) => ({ item, isRight })), count }))

test('one slope for all: the published values of LSAT 6', () => {
  const { discrimination, difficulty, logLikelihood } = fitItems(takers, 5, 'common')
  near(discrimination, [0.7551, 0.7551, 0.7551, 0.7551, 0.7551])
  near(difficulty, [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802])
  expect(logLikelihood).toBeCloseTo(-2466.938, 3)
})

test('a slope each: the published values of LSAT 6', () => {
  const { discrimination, difficulty, logLikelihood } = fitItems(takers, 5, 'own')
  near(discrimination, [0.8257, 0.7227, 0.8909, 0.6884, 0.6569])
  near(difficulty, [-3.3588, -1.3701, -0.2797, -1.8664, -3.1259])
  expect(logLikelihood).toBeCloseTo(-2466.653, 3)
})

test('people who were asked nothing of these items change nothing, and neither does the order of people', () => {
  const plain = fitItems(takers, 5, 'common')
  const more = fitItems([{ answers: [], count: 50 }, ...takers.toReversed()], 5, 'common')
  near(more.difficulty, plain.difficulty)
  near(more.error, plain.error)
})

/** 60 items of which each person is asked 20 by chance; slopes 1 unless told otherwise. */
function drawn(people: number, seed: number, slopeOf: (item: number) => number = () => 1) {
  const next = randomFrom(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const difficulty = Array.from({ length: 60 }, (_, item) => -2 + (4 * item) / 59)
  const persons = Array.from({ length: people }, (): Person => {
    const ability = normal()
    const asked = [...difficulty.keys()].filter(() => next() < 1 / 3)
    return {
      count: 1,
      answers: asked.map((item) => ({ item, isRight: next() < logistic(slopeOf(item) * (ability - (difficulty[item] ?? 0))) })),
    }
  })
  return { difficulty, persons }
}
const fitDrawn = (
  people: number,
  seed: number,
  slopes: Slopes = 'common',
): { readonly fit: Fit; readonly difficulty: readonly number[] } => {
  const { difficulty, persons } = drawn(people, seed)
  return { difficulty, fit: fitItems(persons, 60, slopes, 1e-4) }
}

test('papers that overlap by a third tell the difficulties, as well as the standard errors say', () => {
  for (const slopes of ['common', 'own'] as const) {
    const { fit, difficulty } = fitDrawn(900, 3, slopes)
    const off = difficulty.map((is, item) => Math.abs((fit.difficulty[item] ?? Number.NaN) - is) / (fit.error[item] ?? Number.NaN))
    expect(off.filter((errors) => errors <= 2).length).toBeGreaterThanOrEqual(60 * 0.88)
    expect(off.filter((errors) => errors <= 1).length).toBeLessThanOrEqual(60 * 0.85) // errors that are far too wide would be as wrong
    expect(Math.max(...off)).toBeLessThan(5)
  }
})

test('the error shrinks with the root of the number of people', () => {
  const [few, many] = [fitDrawn(300, 5).fit, fitDrawn(1200, 5).fit]
  const mean = ({ error }: Fit): number => error.reduce((sum, each) => sum + each, 0) / error.length
  expect(mean(few) / mean(many)).toBeGreaterThan(1.7)
  expect(mean(few) / mean(many)).toBeLessThan(2.4)
})

test('some items with slopes of their own, the others with one in common', () => {
  const { persons } = drawn(1500, 7, (item) => (item === 30 ? 2 : 1))
  const own = Array.from({ length: 60 }, (_, item) => item === 30)
  const { discrimination } = fitItems(persons, 60, own, 1e-4)
  expect(new Set(discrimination.filter((_, item) => item !== 30)).size).toBe(1)
  expect(discrimination[30]).toBeGreaterThan(1.5)
  expect(discrimination[0]).toBeGreaterThan(0.85)
  expect(discrimination[0]).toBeLessThan(1.15)
})
