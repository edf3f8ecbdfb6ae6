/** Contactors that must never be in together, and whether a wiring still keeps them apart. */
import type { Circuit, DeviceId } from '#domain/circuit/circuit.ts'
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { withFaults } from '#domain/circuit/fault.ts'
import { type TryOut, tryOutsOf } from './try-outs.ts'

export type ContactorPair = readonly [DeviceId, DeviceId]

/** Pairs of the drawing that block each other, and do not in the wiring: with one pushed in by hand the other still pulls in. */
export function defeatedInterlocks(drawn: Circuit, wired: Circuit): readonly ContactorPair[] {
  const locked = interlockedPairs(drawn)
  if (locked.length === 0) return []
  const inWired = withOneIn(wired, tryOutsOf(drawn).ways)
  return locked.filter(([one, other]) => inWired.get(one)?.has(other) || inWired.get(other)?.has(one))
}

/** Pairs of contactors that both come in, and neither where the other is pushed in by hand. */
export function interlockedPairs(drawn: Circuit): readonly ContactorPair[] {
  const { ways } = tryOutsOf(drawn)
  const usual = everIn(drawn, ways)
  const contactors = contactorsOf(drawn).filter((id) => usual.has(id))
  const pairs = contactors.flatMap((one, nth) => contactors.slice(nth + 1).map((other): ContactorPair => [one, other]))
  if (pairs.length === 0) return []
  const inDrawn = withOneIn(drawn, ways)
  return pairs.filter(([one, other]) => !inDrawn.get(one)?.has(other) && !inDrawn.get(other)?.has(one))
}

const contactorsOf = ({ devices }: Circuit): readonly DeviceId[] => devices.filter(({ kind }) => kind === 'contactor').map(({ id }) => id)

/** For each contactor that is pushed in by hand: which others pull in. */
const withOneIn = (circuit: Circuit, ways: readonly TryOut[]): ReadonlyMap<DeviceId, ReadonlySet<DeviceId>> =>
  new Map(contactorsOf(circuit).map((id) => [id, everIn(withFaults(circuit, [{ kind: 'stuck', device: id, where: 'in' }]), ways)]))

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
