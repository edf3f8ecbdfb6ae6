import { expect, test } from 'vitest'
import { toPointId } from '#domain/item/item.ts'
import { readBenchEvent } from '#domain/memory/read-bench-event.ts'
import { resultOfScore } from './result-of-score.ts'
import { scoreBy } from './score-sheet.ts'

const item = (id: string) => ({ id, title: id, points: 4, asks: '', rules: [] })
const sheet = { id: 'T', title: '试一试', items: [item('a'), item('b')], beyond: [] } as const
const points = (from: string, many: number) => Array.from({ length: many }, (_, nth) => toPointId(`${from}-${nth}`))
const exercised = { bank: 'x', task: 't1', exercise: 'cir-01', title: '试', mode: 'practice', version: '1' } as const
const score = scoreBy(sheet, [{ item: 'a', points: 1, says: '' }], false)

test('what lacks points is gone over again, each point once', () => {
  const weak = { a: [...points('a', 2), ...points('a', 1)], b: points('b', 1) }
  expect(resultOfScore({ ...exercised, weak }, score, []).weak).toEqual(points('a', 2))
  expect(resultOfScore({ ...exercised, weak }, score, [], 0.75).weak).toEqual([])
})

test('the practice room takes it, however often a red line was crossed and however much is weak', () => {
  const hits = [{ id: 'untestedTouch' }, { id: 'untestedTouch' }] as const
  const result = resultOfScore({ ...exercised, weak: { a: points('a', 40) } }, score, hits)
  expect(result.redLines).toEqual(['untestedTouch'])
  expect(readBenchEvent(result)).toMatchObject({ kind: 'bench', got: 7, outOf: 8 })
})
