/** Contactors that must never be in together, and whether a wiring still keeps them apart. */
import type { Circuit, DeviceId } from '#domain/circuit/circuit.ts'
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { withFaults } from '#domain/circuit/fault.ts'
import { type TryOut, tryOutsOf } from './try-outs.ts'

export type ContactorPair = readonly [DeviceId, DeviceId]

/** Pairs of the drawing that block each other, and do not in the wiring: with one pushed in by hand the other still pulls in. */
export function defeatedInterlocks(drawn: Circuit, wired: Circuit): readonly ContactorPair[] {
  const { ways } = tryOutsOf(drawn)
  const contactors = drawn.devices.filter(({ kind }) => kind === 'contactor').map(({ id }) => id)
  const usual = everIn(drawn, ways)
  const withOne = (circuit: Circuit): ReadonlyMap<DeviceId, ReadonlySet<DeviceId>> =>
    new Map(contactors.map((id) => [id, everIn(withFaults(circuit, [{ kind: 'stuck', device: id, where: 'in' }]), ways)]))
  const pairs = contactors.flatMap((one, nth) => contactors.slice(nth + 1).map((other): ContactorPair => [one, other]))
  const inDrawn = withOne(drawn)
  const locked = pairs.filter(
    ([one, other]) => usual.has(one) && usual.has(other) && !inDrawn.get(one)?.has(other) && !inDrawn.get(other)?.has(one),
  )
  if (locked.length === 0) return []
  const inWired = withOne(wired)
  return locked.filter(([one, other]) => inWired.get(one)?.has(other) || inWired.get(other)?.has(one))
}

/** Which devices pulled in by themselves at any time. */
function everIn(circuit: Circuit, ways: readonly TryOut[]): ReadonlySet<DeviceId> {
  const pulled = new Set<DeviceId>()
  for (const way of ways) {
    const run = new CircuitRun(circuit)
    for (const operation of way) run.operate(operation)
    for (const happening of run.log) if (happening.kind === 'pulledIn') pulled.add(happening.device)
  }
  return pulled
}
