import { describe, expect, test } from 'vitest'
import type { Circuit } from '#domain/circuit/circuit.ts'
import { beginAttempt, takeAct } from '#domain/circuit/fault-finding/attempt.ts'
import { adviserFor } from '#domain/circuit/fault-finding/best-measurement.ts'
import { narrow } from '#domain/circuit/fault-finding/debrief.ts'
import type { KnownFault } from '#domain/circuit/fault-finding/known-fault.ts'
import { isMainSpot, sayFault, spotOf } from '#domain/circuit/fault-finding/spot.ts'
import { faultFor } from '#domain/circuit/fault-finding/task.ts'
import { circuits } from './bench.fixture.ts'
import { bookOf } from './fault-finding.fixture.ts'

const numbered = circuits.map((of) => [of.id, of, bookOf(Number(of.id.slice(4)))] as const)

/** Of a whole machine one in twelve, else all. */
const isTaken =
  ({ parts }: Circuit) =>
  ([nth]: readonly [number, KnownFault]): boolean =>
    parts.length < 60 || nth % 12 === 0

describe.each(numbered)('%s', (_, of, book) => {
  test('ten faults are set, three of them in the main circuit, each noticed at some step and at a place of its own', () => {
    const presets = book.presets.map((nth) => book.faults[nth])
    expect(presets.filter((known) => known !== undefined && isMainSpot(of, spotOf(known.fault)))).toHaveLength(3)
    expect(new Set(presets.map((known) => known && sayFault(of, known.fault))).size).toBe(10)
    expect(book.faults.every(({ outcomes }) => outcomes.some((outcome) => outcome > 0))).toBe(true)
  })

  test('the same seed draws the same fault, and the seeds draw all ten', () => {
    const drawn = Array.from({ length: 200 }, (__, seed) => faultFor(book, { seed }))
    expect(drawn).toEqual(Array.from({ length: 200 }, (__, seed) => faultFor(book, { seed })))
    expect(new Set(drawn).size).toBe(10)
  })

  test('the best measurements narrow every fault down to those that nothing can tell from it', () => {
    const adviser = adviserFor(of, book)
    for (const [truth, known] of [...book.faults.entries()].filter(isTaken(of))) {
      let open: readonly number[] = book.faults.flatMap(({ outcomes }, nth) => (String(outcomes) === String(known.outcomes) ? [nth] : []))
      const most = open.length
      let count = 0
      for (let next = adviser.propose(open); next !== undefined; next = adviser.propose(open)) {
        open = narrow(adviser, next, open, truth)
        count += 1
      }
      expect(open).toContain(truth)
      expect(count).toBeLessThan(Math.max(2, most))
    }
  })

  test('once the true fault is mended every step of the plan is as it should be', () => {
    for (const [, { fault }] of [...book.faults.entries()].filter(isTaken(of))) {
      const attempt = beginAttempt(of, book, fault, 'exam')
      takeAct(attempt, { kind: 'verify' }, 0)
      takeAct(attempt, { kind: 'mend', spot: spotOf(fault) }, 0)
      takeAct(attempt, { kind: 'ask' }, 0)
      book.trials.forEach((__, trial) => {
        takeAct(attempt, { kind: 'try', trial }, 0)
      })
      const shown = attempt.steps.flatMap(({ outcome }) => outcome ?? [])
      expect(shown).toEqual(book.trials.map(({ outcomes }) => outcomes[0]))
    }
  })
})
