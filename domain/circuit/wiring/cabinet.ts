/** The cabinet before it is wired: every screw of every device of a circuit, in a fixed order, so that a log can name it by its number. */
import type { Circuit, DeviceId, PartId, Wire } from '#domain/circuit/circuit.ts'
import { terminalNamesOf } from './terminal-names.ts'

/** Device and screw: `KM1:13`. */
export type TerminalId = string

export type Terminal = {
  readonly id: TerminalId
  readonly device: DeviceId
  /** `13` */
  readonly name: string
  /** The number its wire has in the drawing. */
  readonly wire: Wire
  readonly section: Section
  readonly of: TerminalOwner
}
export type Section = 'control' | 'main'

/** What hangs on a screw inside the device. */
export type TerminalOwner =
  | { readonly kind: 'source'; readonly wire: Wire }
  | { readonly kind: 'part'; readonly part: PartId; readonly end: 'from' | 'to' }
  | { readonly kind: 'motor'; readonly name: string }
  | { readonly kind: 'coupling'; readonly nth: number; readonly side: 'primary' | 'secondary'; readonly end: 0 | 1 }

export type CabinetDevice = { readonly id: DeviceId; readonly says: string; readonly terminals: readonly number[] }
/** `terminals` by number; `devices` in the order of the circuit, after the terminals of the supply. */
export type Cabinet = { readonly circuit: Circuit; readonly terminals: readonly Terminal[]; readonly devices: readonly CabinetDevice[] }

/** The strip where the supply comes in. */
export const SUPPLY_STRIP: DeviceId = 'XT'

export function cabinetOf(circuit: Circuit): Cabinet {
  const terminals = [...supplyTerminals(circuit), ...circuit.devices.flatMap(({ id }) => terminalsOfDevice(circuit, id))]
  const named = [{ id: SUPPLY_STRIP, says: '电源端子' }, ...circuit.devices]
  const devices = named.map(({ id, says }) => ({
    id,
    says,
    terminals: terminals.flatMap(({ device }, nth) => (device === id ? [nth] : [])),
  }))
  return { circuit, terminals, devices: devices.filter((device) => device.terminals.length > 0) }
}

const sourceWiresOf = ({ supplies }: Circuit): readonly Wire[] => [
  ...new Set(supplies.flatMap(({ phases, neutral }) => [...phases, ...(neutral === undefined ? [] : [neutral])])),
]

const supplyTerminals = (circuit: Circuit): readonly Terminal[] =>
  sourceWiresOf(circuit).map((wire) => terminal(SUPPLY_STRIP, wire, wire, 'main', { kind: 'source', wire }))

function terminalsOfDevice({ devices, parts, couplings }: Circuit, id: DeviceId): readonly Terminal[] {
  const device = devices.find((each) => each.id === id)
  const motor = device?.kind === 'motor' ? Object.entries(device.terminals) : []
  return [
    ...parts.flatMap((part) => {
      if (part.device !== id) return []
      const [from, to] = terminalNamesOf(part)
      return [
        terminal(id, from, part.from, part.section, { kind: 'part', part: part.id, end: 'from' }),
        terminal(id, to, part.to, part.section, { kind: 'part', part: part.id, end: 'to' }),
      ]
    }),
    ...motor.map(([name, wire]) => terminal(id, name, wire, 'main', { kind: 'motor', name })),
    ...couplings.flatMap((coupling, nth) => {
      if (coupling.device !== id) return []
      const outputs = device?.kind === 'rectifier' ? (['+', '-'] as const) : (['3', '4'] as const)
      return ([0, 1] as const).flatMap((end) => [
        terminal(id, String(end + 1), coupling.primary[end], 'main', { kind: 'coupling', nth, side: 'primary', end }),
        terminal(id, outputs[end], coupling.secondary[end], 'main', { kind: 'coupling', nth, side: 'secondary', end }),
      ])
    }),
  ]
}

const terminal = (device: DeviceId, name: string, wire: Wire, section: Section, of: TerminalOwner): Terminal => ({
  id: `${device}:${name}`,
  device,
  name,
  wire,
  section,
  of,
})
