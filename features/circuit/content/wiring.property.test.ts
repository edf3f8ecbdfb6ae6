import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { LONGEST_LOG, writeLog } from '#domain/bench/act-log.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import type { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { type Cabinet, cabinetOf } from '#domain/circuit/wiring/cabinet.ts'
import { compareBehaviour } from '#domain/circuit/wiring/compare-behaviour.ts'
import { deadChecksOf, readDeadCheck } from '#domain/circuit/wiring/dead-checks.ts'
import { drawnJoints } from '#domain/circuit/wiring/drawn-joints.ts'
import { defeatedInterlocks } from '#domain/circuit/wiring/interlocks.ts'
import type { Joint } from '#domain/circuit/wiring/joint.ts'
import { matchDrawing } from '#domain/circuit/wiring/match-drawing.ts'
import { sayDifference } from '#domain/circuit/wiring/say-difference.ts'
import { wireNumberFaults } from '#domain/circuit/wiring/wire-numbers.ts'
import { wiredCircuit } from '#domain/circuit/wiring/wired-circuit.ts'
import { wordsOf } from '#domain/circuit/wiring/wiring-act.ts'
import { afterActs, anyActs, circuit, circuits } from './bench.fixture.ts'

vi.setConfig({ testTimeout: 90_000 }) // thousands of operations each

const every = circuits.map((each) => [each.id, each] as const)
/** The circuits of the exam dossier; a whole machine takes too long to be tried in so many ways. */
const rows = every.filter(([, { devices }]) => devices.length <= 20)
const join = (one: number, other: number, number?: string): Joint => ({
  a: Math.min(one, other),
  b: Math.max(one, other),
  ...(number !== undefined && { number }),
})

/** What contactors, timers and motors did, in order. */
const storyOf = ({ log }: CircuitRun): readonly unknown[] =>
  log.filter(({ kind }) => ['pulledIn', 'letGo', 'driven', 'blew', 'shorted', 'stalled', 'tripped'].includes(kind))

describe('the drawing as wires', () => {
  test.each(every)('%s: every screw has its own name, and the log of all wires fits an address', (_, of) => {
    const { terminals } = cabinetOf(of)
    expect(new Set(terminals.map(({ id }) => id)).size).toBe(terminals.length)
    const acts = drawnJoints(cabinetOf(of)).map((joint, nth) => ({ words: wordsOf({ kind: 'join', ...joint }), atS: 5000 + nth }))
    expect(writeLog(acts).length).toBeLessThan(LONGEST_LOG / 3)
  })

  test.each(rows)('%s: wired as drawn it tells the story of the drawing', (_, of) => {
    const cabinet = cabinetOf(of)
    const wired = wiredCircuit(cabinet, drawnJoints(cabinet))
    fc.assert(
      fc.property(anyActs(of), (acts) => {
        expect(storyOf(afterActs(wired, acts))).toEqual(storyOf(afterActs(of, acts)))
      }),
      { numRuns: 30 },
    )
  })

  test.each(every)('%s: there is something to measure before power', (_, of) => {
    const { terminals } = cabinetOf(of)
    const checks = deadChecksOf(cabinetOf(of))
    for (const { pairs } of checks) expect(pairs.flat().filter((id) => !terminals.some((each) => each.id === id))).toEqual([])
    expect(checks.filter(({ pairs }) => pairs.length === 0)).toEqual([])
    const drawn = wiredCircuit(cabinetOf(of), drawnJoints(cabinetOf(of)))
    const atRest = checks.find(({ says }) => says.includes('不按按钮，量控制'))
    if (atRest !== undefined && of.supplies.length === 1) expect(readDeadCheck(drawn, atRest).map(({ ohms }) => ohms)).toEqual(['open'])
  })
})

/** The same numbers joined in another order, with the ends of some parts and some like parts exchanged. */
const anyRight = (cabinet: Cabinet): fc.Arbitrary<readonly Joint[]> =>
  fc.infiniteStream(fc.nat(1e6)).map((stream) => {
    const next = (below: number): number => (stream.next().value as number) % below
    const wireOf = cabinet.terminals.map(({ wire }) => wire)
    const swap = (a: number, b: number): void => {
      const kept = wireOf[a] as string
      wireOf[a] = wireOf[b] as string
      wireOf[b] = kept
    }
    const ends = cabinet.circuit.parts.map(({ id }) =>
      cabinet.terminals.flatMap(({ of }, nth) => (of.kind === 'part' && of.part === id ? [nth] : [])),
    )
    for (const [from = 0, to = 0] of ends) if (next(3) === 0) swap(from, to)
    return cabinet.circuit.wires.flatMap((wire) => {
      const of = wireOf.flatMap((each, nth) => (each === wire ? [nth] : []))
      return of.slice(1).map((end, nth) => join(end, of[next(nth + 1)] as number, wire))
    })
  })

describe('a wiring that behaves as drawn', () => {
  test.each(rows)('%s passes, whatever way its wires go', (_, of) => {
    const cabinet = cabinetOf(of)
    const drawn = wiredCircuit(cabinet, drawnJoints(cabinet))
    fc.assert(
      fc.property(anyRight(cabinet), (joints) => {
        expect(compareBehaviour(drawn, wiredCircuit(cabinet, joints))).toBeUndefined()
        expect(matchDrawing(cabinet, joints).mismatches).toEqual([])
        expect(wireNumberFaults(cabinet, joints)).toEqual([])
      }),
      { numRuns: 1 },
    )
  })

  const at = (cabinet: Cabinet, id: string): number => cabinet.terminals.findIndex((terminal) => terminal.id === id)

  test('contacts in series may change places, and the control circuit may take other phases', () => {
    const of = circuit(2)
    const cabinet = cabinetOf(of)
    const drawn = wiredCircuit(cabinet, drawnJoints(cabinet))
    const series = exchange(cabinet, ['FR:95', 'SB1:1'], ['FR:96', 'SB1:2'])
    expect(matchDrawing(cabinet, series).mismatches.length).toBeGreaterThan(0)
    expect(compareBehaviour(drawn, wiredCircuit(cabinet, series))).toBeUndefined()
    const phases = exchange(cabinet, ['FU2:1', 'FU2:4'])
    expect(compareBehaviour(drawn, wiredCircuit(cabinet, phases))).toBeUndefined()
  })

  /** As drawn, with the wires of some terminals exchanged. */
  function exchange(cabinet: Cabinet, ...pairs: readonly (readonly [string, string])[]): readonly Joint[] {
    const wireOf = cabinet.terminals.map(({ wire }) => wire)
    for (const [one, other] of pairs) {
      const [a, b] = [at(cabinet, one), at(cabinet, other)]
      const kept = wireOf[a] as string
      wireOf[a] = wireOf[b] as string
      wireOf[b] = kept
    }
    return cabinet.circuit.wires.flatMap((wire) => {
      const of = wireOf.flatMap((each, nth) => (each === wire ? [nth] : []))
      return of.slice(1).map((end, nth) => join(of[nth] as number, end, wire))
    })
  }
})

describe('a wiring with one mistake', () => {
  test.each(rows)('%s: each missing wire is noticed and can be said', (_, of) => {
    const cabinet = cabinetOf(of)
    const joints = drawnJoints(cabinet)
    const drawn = wiredCircuit(cabinet, joints)
    for (const joint of joints) {
      const without = joints.filter((each) => each !== joint)
      const wired = wiredCircuit(cabinet, without)
      const difference = compareBehaviour(drawn, wired)
      expect(difference && sayDifference(wired, difference)).toMatch(/：.+。$/)
      expect(matchDrawing(cabinet, without).mismatches.length).toBe(1)
    }
  })

  test.each(rows)('%s: two wires whose ends are swapped are noticed, or nobody can tell them apart', (_, of) => {
    const cabinet = cabinetOf(of)
    const joints = drawnJoints(cabinet)
    const drawn = wiredCircuit(cabinet, joints)
    const nth = fc.nat(joints.length - 1)
    fc.assert(
      fc.property(nth, nth, anyActs(of), (one, other, acts) => {
        const [first, second] = [joints[one], joints[other]]
        if (first === undefined || second === undefined || first === second || first.b === second.a || first.a === second.b) return
        if (first.a === second.a || first.b === second.b) return
        const rest = joints.filter((each) => each !== first && each !== second)
        const swapped = [...rest, join(first.a, second.b), join(second.a, first.b)]
        const wired = wiredCircuit(cabinet, swapped)
        if (compareBehaviour(drawn, wired) !== undefined) return
        expect(storyOf(afterActs(wired, acts))).toEqual(storyOf(afterActs(drawn, acts)))
        expect(defeatedInterlocks(drawn, wired)).toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  test('a part that is bridged or left out is noticed even where everything runs', () => {
    for (const [number, out, bridge] of [
      [2, 'KM2.21', ['KM2:21', 'KM2:22']],
      [2, 'KM1.21', ['KM1:21', 'KM1:22']],
      [1, 'FU2.b', ['FU2:3', 'FU2:4']],
      [1, 'FR.3', ['FR:3', 'FR:4']],
    ] as const) {
      const cabinet = cabinetOf(circuit(number))
      const joints = drawnJoints(cabinet)
      const ends = bridge.map((id) => cabinet.terminals.findIndex((terminal) => terminal.id === id)) as [number, number]
      const wired = wiredCircuit(cabinet, [...joints, join(...ends)])
      const difference = compareBehaviour(wiredCircuit(cabinet, joints), wired)
      expect(difference, out).toBeDefined()
    }
  })
})

test('an interlock that is bridged is defeated, another contact is not', () => {
  const of: Circuit = circuit(2)
  const cabinet = cabinetOf(of)
  const joints = drawnJoints(cabinet)
  const drawn = wiredCircuit(cabinet, joints)
  const bridged = (one: string, other: string): Circuit => {
    const at = (id: string): number => cabinet.terminals.findIndex((terminal) => terminal.id === id)
    return wiredCircuit(cabinet, [...joints, join(at(one), at(other))])
  }
  expect(defeatedInterlocks(drawn, drawn)).toEqual([])
  expect(defeatedInterlocks(drawn, bridged('KM2:21', 'KM2:22'))).toEqual([['KM1', 'KM2']])
  expect(defeatedInterlocks(drawn, bridged('SB1:1', 'SB1:2'))).toEqual([])
})
