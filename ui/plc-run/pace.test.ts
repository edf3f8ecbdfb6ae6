import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scansDue } from './pace.ts'

test('over many frames not a scan is lost or added, whatever the rhythm and the speed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 50 }), fc.constantFrom(1, 4), (frames, speed) => {
      let [scans, restMs] = [0, 0]
      for (const ms of frames) {
        const due = scansDue(ms, speed, restMs)
        scans += due.scans
        restMs = due.restMs
      }
      expect(scans).toBe(Math.floor((frames.reduce((sum, ms) => sum + ms, 0) * speed) / 10))
    }),
    { numRuns: 200 },
  )
})

test('a page that slept does not catch up, and a clock that runs back asks for nothing', () => {
  expect(scansDue(60_000, 1, 0)).toEqual({ scans: 20, restMs: 0 })
  expect(scansDue(-5, 4, 3)).toEqual({ scans: 0, restMs: 3 })
})
