import { expect, test } from 'vitest'
import { fitItems } from './fit-items.ts'
import { lsat6 } from './lsat.fixture.ts'

const near = (found: readonly number[], printed: readonly number[]) =>
  expect(found.map((each, nth) => Math.abs(each - (printed[nth] ?? 0)) < 5e-4)).toEqual(printed.map(() => true))

test('one slope for all: the published values of LSAT 6', () => {
  const { discrimination, difficulty, logLikelihood } = fitItems(lsat6, 'common')
  near(discrimination, [0.7551, 0.7551, 0.7551, 0.7551, 0.7551])
  near(difficulty, [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802])
  expect(logLikelihood).toBeCloseTo(-2466.938, 3)
})

test('a slope each: the published values of LSAT 6', () => {
  const { discrimination, difficulty, logLikelihood } = fitItems(lsat6, 'own')
  near(discrimination, [0.8257, 0.7227, 0.8909, 0.6884, 0.6569])
  near(difficulty, [-3.3588, -1.3701, -0.2797, -1.8664, -3.1259])
  expect(logLikelihood).toBeCloseTo(-2466.653, 3)
})
