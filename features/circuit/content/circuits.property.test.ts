import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Circuit } from '#domain/circuit/circuit.ts'
import type { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { withFaults } from '#domain/circuit/fault.ts'
import type { Operation } from '#domain/circuit/happening.ts'
import { act, afterActs, anyActs, circuit, circuits, kindsIn, stopButtons, wereBothIn } from './bench.fixture.ts'

const RUNS = { numRuns: 100 }

function holds(of: Circuit, law: (run: CircuitRun, acts: readonly Operation[]) => void): void {
  fc.assert(
    fc.property(anyActs(of), (acts) => {
      law(afterActs(of, acts), acts)
    }),
    RUNS,
  )
}

const contactors = ({ devices }: Circuit): readonly string[] => devices.filter(({ kind }) => kind === 'contactor').map(({ id }) => id)
const inOf = (run: CircuitRun): readonly string[] => contactors(run.circuit).filter((id) => run.isIn(id))

/** All buttons let go, all thermal relays reset. */
function handsOff(run: CircuitRun): CircuitRun {
  for (const { id, kind } of run.circuit.devices) {
    if (kind === 'button') run.operate({ kind: 'release', device: id })
    if (kind === 'thermal') run.operate({ kind: 'reset', device: id })
  }
  return run
}

describe('every circuit, after any acts', () => {
  test.each(circuits.map((each) => [each.id, each] as const))('%s never shorts, races, blows a fuse or runs into a stop', (_, of) => {
    holds(of, ({ log }) => {
      const kinds = kindsIn(log)
      expect(['shorted', 'racing', 'blew', 'hitStop'].filter((kind) => kinds.has(kind))).toEqual([])
    })
  })

  test.each(circuits.map((each) => [each.id, each] as const))('%s tells the same story twice', (_, of) => {
    holds(of, (run, acts) => expect(afterActs(of, acts).log).toEqual(run.log))
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 13])('CIR-%i does not start by itself when power returns', (number) => {
    holds(circuit(number), (run) => {
      act(handsOff(run), 'off 3000 on')
      expect(inOf(run)).toEqual([])
      expect(inOf(act(run, '20000'))).toEqual([])
    })
  })

  test.each(stopButtons)('CIR-%i stops by %s', (number, button, stopped) => {
    holds(circuit(number), (run) => {
      act(run, `+${button}`)
      expect(stopped.filter((id) => run.isIn(id))).toEqual([])
      act(run, '10000')
      expect(run.circuit.devices.filter(({ id, kind }) => kind === 'motor' && Math.abs(run.speedOf(id)) > 0)).toEqual([])
    })
  })

  test.each(circuits.filter(({ devices }) => devices.some(({ kind }) => kind === 'thermal')).map((each) => [each.id, each] as const))(
    '%s stops by each of its thermal relays',
    (_, of) => {
      for (const { id, kind } of of.devices) {
        if (kind === 'thermal') holds(of, (run) => expect(inOf(act(run, `!${id}`))).toEqual([]))
      }
    },
  )

  test.each([
    [2, 'KM1', 'KM2'],
    [3, 'KMY', 'KMD'],
    [5, 'KM1', 'KM2'],
    [6, 'KM1', 'KM2'],
    [7, 'KM1', 'KM2'],
    [7, 'KM1', 'KM3'],
    [9, 'KM1', 'KM2'],
    [12, 'KM1', 'KM2'],
    [13, 'KM1', 'KM2'],
    [13, 'KM4', 'KM5'],
    [13, 'KM6', 'KM7'],
  ] as const)('CIR-%i never has %s and %s in together', (number, one, other) => {
    holds(circuit(number), ({ log }) => expect(wereBothIn(log, one, other)).toBe(false))
  })

  test('the laws notice an interlock that was taken out', () => {
    const bridged = withFaults(
      circuit(2),
      ['SB3.1', 'KM2.21', 'SB2.1', 'KM1.21'].map((part) => ({ kind: 'short', part }) as const),
    )
    const law = fc.property(anyActs(bridged), (acts) => !wereBothIn(afterActs(bridged, acts).log, 'KM1', 'KM2'))
    expect(fc.check(law, { numRuns: 200, seed: 1 }).failed).toBe(true)
  })
})
