import { expect, test } from 'vitest'
import { readLog, writeLog } from '#domain/bench/act-log.ts'
import { modeIn, secondSince, wholeIn } from './address-fields.ts'

test('what makes no sense is practice, and no number', () => {
  const at = new URLSearchParams({ mode: 'race', b: '1e3', seed: '7' })
  expect([modeIn(at), wholeIn(at, 'b'), wholeIn(at, 'seed'), wholeIn(at, 'none')]).toEqual(['practice', undefined, 7, undefined])
  expect(modeIn(new URLSearchParams({ mode: 'exam' }))).toBe('exam')
})

test('a log can hold what is done years after the beginning, and before it', () => {
  const seconds = [secondSince(1000, 990), secondSince(1000, 1012), secondSince(1000, 1_800_000_000)]
  expect(seconds.slice(0, 2)).toEqual([0, 12])
  expect(readLog(writeLog(seconds.map((atS) => ({ words: ['ask'], atS })))).unread).toEqual([])
})
