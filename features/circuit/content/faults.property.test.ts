import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Circuit } from '#domain/circuit/circuit.ts'
import type { Fault } from '#domain/circuit/fault.ts'
import { act, afterActs, anyActs, circuit, circuits, stopButtons } from './bench.fixture.ts'

/** Any component of a circuit changed in any way; nonsense included, such as a coil that is stuck. */
function anyFault({ parts, devices, wires }: Circuit): fc.Arbitrary<Fault> {
  const part = fc.constantFrom(...parts.map(({ id }) => id))
  const device = fc.constantFrom(...devices.map(({ id }) => id))
  const wire = fc.constantFrom(...wires)
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('open', 'short'), part }),
    fc.record({ kind: fc.constant('welded'), target: fc.oneof(part, device) }),
    fc.record({ kind: fc.constant('stuck'), device, where: fc.constantFrom('in', 'out') }),
    fc.record({ kind: fc.constant('drifted'), part, ohms: fc.constantFrom(1, 300, 5000, 1e6) }),
    fc.record({ kind: fc.constant('drifted'), device, ms: fc.constantFrom(0, 1, 60_000) }),
    fc.record({ kind: fc.constant('miswired'), part, from: wire, to: wire }),
  )
}

describe('with up to three faults anywhere', () => {
  test.each(circuits.map((each) => [each.id, each] as const))('%s comes to an end with finite voltages, twice the same', (_, of) => {
    fc.assert(
      fc.property(fc.array(anyFault(of), { maxLength: 3 }), anyActs(of, 15), (faults, acts) => {
        const run = afterActs(of, acts, faults)
        const [first = ''] = of.wires
        expect(of.wires.every((wire) => Number.isFinite(run.voltsBetween(first, wire)))).toBe(true)
        expect(afterActs(of, acts, faults).log).toEqual(run.log)
      }),
      { numRuns: 60 },
    )
  })
})

describe('whatever part of the control circuit breaks', () => {
  test.each(stopButtons.filter(([number]) => number !== 10))('CIR-%i still stops by %s', (number, stop, stopped) => {
    const of = circuit(number)
    const broken = of.parts.filter(({ section }) => section === 'control').map(({ id }): readonly Fault[] => [{ kind: 'open', part: id }])
    fc.assert(
      fc.property(fc.constantFrom(...broken), anyActs(of, 12), (faults, acts) => {
        const run = act(afterActs(of, acts, faults), `+${stop}`)
        expect(stopped.filter((id) => run.isIn(id))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('a stop button that is welded is noticed by the same law', () => {
    const run = act(afterActs(circuit(1), [], [{ kind: 'welded', target: 'SB1.1' }]), '+SB2 -SB2 +SB1')
    expect(run.isIn('KM')).toBe(true)
  })
})
