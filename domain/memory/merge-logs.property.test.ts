import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyLog } from './memory.fixture.ts'
import { mergeLogs } from './merge-logs.ts'

test('it does not matter whose log comes first, nor how three are grouped', () => {
  fc.assert(
    fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
      expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a))
      expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)))
    }),
    { numRuns: 1000 },
  )
})

test('merged twice is merged once; no id is lost and none stands twice', () => {
  fc.assert(
    fc.property(anyLog, anyLog, (a, b) => {
      const merged = mergeLogs(a, b)
      expect(mergeLogs(merged, b)).toEqual(merged)
      expect(merged.map(({ id }) => id).sort()).toEqual([...new Set([...a, ...b].map(({ id }) => id))].sort())
    }),
    { numRuns: 1000 },
  )
})

test('events stand in the order in which they happened', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const moments = mergeLogs(log, []).map(({ at }) => at)
      expect(moments).toEqual([...moments].sort((a, b) => a - b))
    }),
  )
})
