/** The circuit that a wiring makes: the devices and parts of the drawing, joined as the wires join them. */
import type { Circuit, Coupling, Device, Motor, Part, Wire } from '#domain/circuit/circuit.ts'
import { type Cabinet, SUPPLY_STRIP, type Terminal, type TerminalId } from './cabinet.ts'
import { type Joint, piecesOf } from './joint.ts'

/** Of the wired circuit; a piece of metal is named by its first terminal. */
export type WiredCircuit = Circuit & { readonly wireAt: ReadonlyMap<TerminalId, Wire> }

/**
 * A loose end is a wire of its own. Every source comes in by a link that cannot open, so that two sources on one piece are two wires that
 * a short joins, as in any other circuit.
 */
export function wiredCircuit(cabinet: Cabinet, joints: readonly Joint[]): WiredCircuit {
  const { circuit, terminals } = cabinet
  const pieces = piecesOf(cabinet, joints)
  const wireOf = (nth: number): Wire => (terminals[pieces[nth] as number] as Terminal).id
  const wireAt = new Map(terminals.map(({ id }, nth) => [id, wireOf(nth)]))
  const at = (owns: (of: Terminal['of']) => boolean, device?: string): Wire =>
    wireOf(terminals.findIndex((terminal) => (device === undefined || terminal.device === device) && owns(terminal.of)))
  const sources = terminals.flatMap(({ of, id }) => (of.kind === 'source' ? [{ wire: of.wire, id }] : []))
  const links = sources.map(
    ({ wire, id }): Part => ({
      id: `${SUPPLY_STRIP}.${wire}`,
      device: SUPPLY_STRIP,
      is: 'no',
      held: 'closed',
      from: wire,
      to: wireAt.get(id) as Wire,
      section: 'main',
    }),
  )
  const end = (part: Part, which: 'from' | 'to'): Wire => at((of) => of.kind === 'part' && of.part === part.id && of.end === which)
  const side = (nth: number, which: 'primary' | 'secondary'): Coupling['primary'] => {
    const of = (last: 0 | 1): Wire =>
      at((owner) => owner.kind === 'coupling' && owner.nth === nth && owner.side === which && owner.end === last)
    return [of(0), of(1)]
  }
  return {
    ...circuit,
    wires: [...new Set([...sources.map(({ wire }) => wire), ...wireAt.values()])],
    devices: [{ id: SUPPLY_STRIP, says: '电源端子', kind: 'switch' }, ...circuit.devices.map((device) => rewiredMotor(device, at))],
    parts: [...links, ...circuit.parts.map((part) => ({ ...part, from: end(part, 'from'), to: end(part, 'to') }))],
    couplings: circuit.couplings.map((coupling, nth) => ({
      ...coupling,
      primary: side(nth, 'primary'),
      secondary: side(nth, 'secondary'),
    })),
    wireAt,
  }
}

function rewiredMotor(device: Device, at: (owns: (of: Terminal['of']) => boolean, device: string) => Wire): Device {
  if (device.kind !== 'motor') return device
  const terminals: Motor['terminals'] = Object.fromEntries(
    Object.keys(device.terminals).map((name) => [name, at((of) => of.kind === 'motor' && of.name === name, device.id)]),
  )
  return { ...device, terminals }
}
