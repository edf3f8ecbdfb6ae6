/** A circuit of the size of a T68 boring machine: several circuits of the product in one cabinet, on one supply and one main switch. */
import type { Circuit, Device, Part, Wire } from '#domain/circuit/circuit.ts'

/** Each circuit keeps its own fuses and gets its own numbers; wires of the supply stay as they are. */
export function inOneCabinet(circuits: readonly Circuit[]): Circuit {
  const [first] = circuits
  if (first === undefined) throw new Error('no circuits')
  const shared = new Set(first.supplies.flatMap(({ phases }) => phases))
  const renamed = circuits.map((circuit, nth) => rename(circuit, `${nth + 1}`, shared))
  return {
    ...first,
    id: 'large',
    wires: [...new Set(renamed.flatMap(({ wires }) => wires))],
    devices: renamed.flatMap(({ devices }) => devices),
    parts: renamed.flatMap(({ parts }) => parts),
    couplings: renamed.flatMap(({ couplings }) => couplings),
    interlocks: [],
    carriage: undefined,
  }
}

function rename(circuit: Circuit, prefix: string, shared: ReadonlySet<Wire>): Circuit {
  const wire = (name: Wire): Wire => (shared.has(name) ? name : `${prefix}:${name}`)
  const id = (name: string): string => `${prefix}:${name}`
  const pair = ([one, other]: readonly [Wire, Wire]): readonly [Wire, Wire] => [wire(one), wire(other)]
  const device = (each: Device): Device => {
    if (each.kind === 'motor') {
      const terminals = Object.fromEntries(Object.entries(each.terminals).map(([name, at]) => [name, wire(at)]))
      return { ...each, id: id(each.id), terminals }
    }
    return 'motor' in each ? { ...each, id: id(each.id), motor: id(each.motor) } : { ...each, id: id(each.id) }
  }
  const part = (each: Part): Part => ({ ...each, id: id(each.id), device: id(each.device), from: wire(each.from), to: wire(each.to) })
  return {
    ...circuit,
    wires: circuit.wires.map(wire),
    devices: circuit.devices.map(device),
    parts: circuit.parts.map(part),
    couplings: circuit.couplings.map((each) => ({
      ...each,
      device: id(each.device),
      primary: pair(each.primary),
      secondary: pair(each.secondary),
    })),
  }
}
