/** What a person can move at a machine without opening it: buttons, switches, test buttons, limit switches, and the supply itself. */
import type { Circuit, DeviceId } from '../circuit.ts'
import type { CircuitRun } from '../circuit-run.ts'

/** The letters of a device, or of a supply. */
export type Hand = string

/** Switches that part a supply from the machine: they are thrown together with it. */
const isolatorsOf = ({ parts, devices, supplies }: Circuit, supply: Hand): readonly DeviceId[] => {
  const phases: readonly string[] = supplies.find(({ id }) => id === supply)?.phases ?? []
  const touching = parts.filter(({ from, to }) => phases.includes(from) || phases.includes(to)).map(({ device }) => device)
  return devices.filter(({ id, kind }) => kind === 'switch' && touching.includes(id)).map(({ id }) => id)
}

/** In the order of the drawing; supplies first, test buttons last. */
export function handsOf(circuit: Circuit): readonly Hand[] {
  const isolators = circuit.supplies.flatMap(({ id }) => isolatorsOf(circuit, id))
  const of = (...kinds: readonly string[]): readonly Hand[] =>
    circuit.devices.filter(({ id, kind }) => kinds.includes(kind) && !isolators.includes(id)).map(({ id }) => id)
  return [...circuit.supplies.map(({ id }) => id), ...of('switch'), ...of('button'), ...of('limit'), ...of('thermal')]
}

export type HandKind = 'supply' | 'switch' | 'button' | 'limit' | 'thermal'

export function handKind({ devices, supplies }: Circuit, hand: Hand): HandKind | undefined {
  if (supplies.some(({ id }) => id === hand)) return 'supply'
  const kind = devices.find(({ id }) => id === hand)?.kind
  return kind === 'switch' || kind === 'button' || kind === 'limit' || kind === 'thermal' ? kind : undefined
}

/** Supply and isolators, one after the other as at a real board. */
export function connect(run: CircuitRun, supply: Hand, isOn: boolean): void {
  const isolators = isolatorsOf(run.circuit, supply)
  if (isOn) run.operate({ kind: 'power', supply, isOn })
  for (const device of isolators) run.operate({ kind: isOn ? 'press' : 'release', device })
  if (!isOn) run.operate({ kind: 'power', supply, isOn })
}
