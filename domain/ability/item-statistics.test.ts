import { expect, test } from 'vitest'
import { reliabilityOf, statisticsOf } from './item-statistics.ts'
import { lsat6 } from './lsat.fixture.ts'

test('LSAT 6 as published', () => {
  const statistics = statisticsOf(lsat6)
  expect(statistics.map(({ facility }) => facility.toFixed(3))).toEqual(['0.924', '0.709', '0.553', '0.763', '0.870'])
  expect(statistics.map(({ restCorrelation }) => restCorrelation?.toFixed(4))).toEqual(['0.1128', '0.1532', '0.1728', '0.1444', '0.1216'])
  expect(reliabilityOf(lsat6)).toBeCloseTo(0.295, 4)
})

test('where all answered alike nothing is made up', () => {
  const alike = [{ right: [true, true], count: 9 }]
  expect(statisticsOf(alike)).toEqual([
    { facility: 1, restCorrelation: undefined },
    { facility: 1, restCorrelation: undefined },
  ])
  expect(reliabilityOf(alike)).toBeUndefined()
})
