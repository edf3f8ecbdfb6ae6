/** Where a fault is: a part, or a whole device; how one names it, and how wide a marked range is. */
import type { Circuit, Device, DeviceId, Part, PartId, Wire } from '../circuit.ts'
import type { Fault } from '../fault.ts'
import { sayPart } from '../netlist/say-part.ts'

export type Spot = PartId | DeviceId

export function spotOf(fault: Fault): Spot {
  switch (fault.kind) {
    case 'open':
    case 'short':
    case 'miswired':
      return fault.part
    case 'welded':
      return fault.target
    case 'stuck':
      return fault.device
    case 'drifted':
      return 'part' in fault ? fault.part : fault.device
  }
}

/** Parts of the main circuit; motors, brakes and what feeds a rectifier. */
export function isMainSpot({ parts, devices }: Circuit, spot: Spot): boolean {
  const part = parts.find(({ id }) => id === spot)
  if (part !== undefined) return part.section === 'main'
  const kind = devices.find(({ id }) => id === spot)?.kind
  return kind === 'motor' || kind === 'brake' || kind === 'transformer' || kind === 'rectifier'
}

/** `KM2 常闭触点（5–6）`. */
function sayWherePart({ devices }: Circuit, part: Part): string {
  const device = devices.find(({ id }) => id === part.device)
  return `${part.device} ${device === undefined ? '' : sayPart(part, device)}（${part.from}–${part.to}）`
}

const saysWhole = (device: Device): string => {
  switch (device.kind) {
    case 'contactor':
    case 'relay':
    case 'brake':
      return '机械部分'
    case 'timer':
      return '机械部分和整定'
    case 'motor':
      return '轴和轴承'
    default:
      return '整个元件'
  }
}

export function saySpot(circuit: Circuit, spot: Spot): string {
  const part = circuit.parts.find(({ id }) => id === spot)
  if (part !== undefined) return sayWherePart(circuit, part)
  const device = circuit.devices.find(({ id }) => id === spot)
  return device === undefined ? spot : `${spot} ${saysWhole(device)}`
}

/** `KM2 常闭触点（5–6）断开`. */
export function sayFault(circuit: Circuit, fault: Fault): string {
  const where = saySpot(circuit, spotOf(fault))
  switch (fault.kind) {
    case 'open':
      return `${where}断路`
    case 'short':
      return `${where}短路`
    case 'welded':
      return circuit.parts.some(({ id }) => id === fault.target) ? `${where}粘住，断不开` : `${fault.target} 熔焊，放不开`
    case 'stuck':
      return `${fault.device} 卡住，${fault.where === 'in' ? '放不开' : '动不了'}`
    case 'drifted':
      return 'ms' in fault ? `${fault.device} 延时变成 ${fault.ms / 1000} 秒` : `${where}阻值变了`
    case 'miswired':
      return `${where}接错，接到了 ${fault.from}–${fault.to}`
  }
}

/** Places that can be marked or mended: every part, and every device whose mechanics can fail. */
export const spotsOf = ({ parts, devices }: Circuit): readonly Spot[] => [
  ...parts.map(({ id }) => id),
  ...devices.filter(({ kind }) => !['switch', 'resistor', 'lamp', 'load', 'fuse', 'thermal'].includes(kind)).map(({ id }) => id),
]

/** A range that was marked: between two wires, or one place. */
export type Range = { readonly from: Wire; readonly to: Wire } | { readonly spot: Spot }

/** `isIn`: the place is in the range; `extra`: how many wires one could still have moved the ends together. */
export type RangeJudgement = { readonly isIn: boolean; readonly extra: number }

/** A range between wires takes in all parts on the shortest ways between them; a device is met by marking it or one of its parts. */
export function judgeRange(circuit: Circuit, range: Range, truth: Spot): RangeJudgement {
  const part = circuit.parts.find(({ id }) => id === truth)
  const of = (id: PartId): DeviceId | undefined => circuit.parts.find((each) => each.id === id)?.device
  if ('spot' in range) {
    if (range.spot === truth) return { isIn: true, extra: 0 }
    return { isIn: part === undefined && of(range.spot) === truth, extra: 0 }
  }
  const { steps, parts } = partsBetween(circuit, range.from, range.to)
  const isIn = parts.some((each) => each.id === truth || (part === undefined && each.device === truth))
  return { isIn, extra: isIn ? steps - 1 : 0 }
}

/** Never through a source or a motor: that is where a range ends. */
export function partsBetween(circuit: Circuit, from: Wire, to: Wire): { readonly steps: number; readonly parts: readonly Part[] } {
  const out = distances(circuit, from)
  const back = distances(circuit, to)
  const steps = out.get(to)
  if (steps === undefined || steps === 0) return { steps: 0, parts: [] }
  const isOn = (a: Wire, b: Wire): boolean => (out.get(a) ?? Number.NaN) + 1 + (back.get(b) ?? Number.NaN) === steps
  return { steps, parts: circuit.parts.filter((part) => isOn(part.from, part.to) || isOn(part.to, part.from)) }
}

function distances({ parts }: Circuit, start: Wire): ReadonlyMap<Wire, number> {
  const found = new Map([[start, 0]])
  for (const [at, steps] of found)
    for (const { from, to } of parts)
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const)
        if (one === at && !found.has(other)) found.set(other, steps + 1)
  return found
}

/** A device is mended with all its parts; a part does not cure the mechanics of its device. */
export function isMendedBy({ parts }: Circuit, fault: Fault, spot: Spot): boolean {
  const truth = spotOf(fault)
  return spot === truth || parts.some(({ id, device }) => id === truth && device === spot)
}
