/** A circuit as two lists: what meets at each wire, and from which wire to which each part goes. What a drawing says, in words. */
import type { Circuit, Device, DeviceId, Part, PartId, Wire } from '../circuit.ts'
import type { Section } from '../drawing/drawing.ts'
import { deviceOf } from '../drawing/shape-of.ts'
import { sayPart } from './say-part.ts'

/** Something at a wire. Motors, rectifiers and transformers are no parts: `part` is then their device. */
export type Meeting = { readonly part: PartId | DeviceId; readonly says: string }

export type NodeLine = {
  readonly wire: Wire
  readonly meets: readonly Meeting[]
  /** The wire of the supply it is; undefined elsewhere. */
  readonly isSupply: boolean
  readonly goesOn: boolean
}

export type PartLine = {
  readonly part: PartId | DeviceId
  readonly device: DeviceId
  readonly says: string
  readonly from: string
  readonly to: string
  /** The wires of `from` and `to`, one by one. */
  readonly wires: readonly Wire[]
}

export type Netlist = { readonly nodes: readonly NodeLine[]; readonly parts: readonly PartLine[] }

/** Of one section; `goesOn` where the wire also runs in the other. Wires in the order of the file. */
export function netlistOf(circuit: Circuit, section: Section): Netlist {
  const parts = partLines(circuit, section)
  const other = new Set(partLines(circuit, section === 'control' ? 'main' : 'control').flatMap(({ wires }) => wires))
  const supply = new Set(circuit.supplies.flatMap(({ phases, neutral }) => [...phases, neutral ?? '']))
  const nodes = circuit.wires.flatMap((wire): readonly NodeLine[] => {
    const met = parts.filter(({ wires }) => wires.includes(wire))
    if (met.length === 0) return []
    const meets = met.map(({ part, says }) => ({ part, says }))
    return [{ wire, meets, isSupply: supply.has(wire), goesOn: other.has(wire) }]
  })
  return { nodes, parts }
}

function partLines(circuit: Circuit, section: Section): readonly PartLine[] {
  const parts = circuit.parts.filter((part) => part.section === section).map((part) => partLine(part, deviceOf(circuit, part.device)))
  return section === 'control' ? parts : [...parts, ...couplingLines(circuit), ...circuit.devices.flatMap(motorLine)]
}

const partLine = (part: Part, device: Device): PartLine => ({
  part: part.id,
  device: part.device,
  says: sayPart(part, device),
  from: part.from,
  to: part.to,
  wires: [part.from, part.to],
})

function couplingLines(circuit: Circuit): readonly PartLine[] {
  return circuit.couplings.map(({ device, primary, secondary }) => ({
    part: device,
    device,
    says: deviceOf(circuit, device).kind === 'rectifier' ? '整流器：上面进，下面出' : '变压器：上面进，下面出',
    from: primary.join('、'),
    to: secondary.join('、'),
    wires: [...primary, ...secondary],
  }))
}

function motorLine(device: Device): readonly PartLine[] {
  if (device.kind !== 'motor') return []
  const ends = Object.entries(device.terminals)
  const says = ends.map(([terminal, wire]) => (terminal === wire ? terminal : `${terminal} 接 ${wire}`)).join('、')
  return [
    {
      part: device.id,
      device: device.id,
      says: `电动机，接线端 ${says}`,
      from: ends.map(([, wire]) => wire).join('、'),
      to: '',
      wires: ends.map(([, wire]) => wire),
    },
  ]
}
