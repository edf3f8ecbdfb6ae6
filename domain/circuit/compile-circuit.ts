/** A circuit with numbers instead of names, so that a run can keep its state in arrays. */
import { type Circuit, type CoilDevice, type Device, type DeviceId, hasCoil, type Motor, type Part, type Wire } from './circuit.ts'

/** Two wires and what lies between them: first all parts in their order, then the windings of the motors. */
export type Branch = { readonly a: number; readonly b: number }
export type Source = { readonly node: number; readonly name: string; readonly supply: number; readonly re: number; readonly im: number }
export type CompiledPart = Part & { readonly nth: number; readonly deviceNth: number }
export type Relay = { readonly nth: number; readonly device: CoilDevice; readonly coil: number; readonly blockedBy: readonly number[] }
/** `windings` are numbers of branches; `terminals` of nodes, by name. */
export type CompiledMotor = {
  readonly nth: number
  readonly motor: Motor & { readonly id: DeviceId; readonly stuck?: 'in' | 'out' | undefined }
  readonly terminals: ReadonlyMap<string, number>
  readonly windings: readonly { readonly branch: number; readonly a: number; readonly b: number }[]
  /** Of one winding at full load. */
  readonly siemens: number
  readonly brake: number | undefined
}
export type CompiledCoupling = {
  readonly isRectifier: boolean
  readonly ratio: number
  readonly primary: readonly [number, number]
  readonly secondary: readonly [number, number]
}

export type Compiled = {
  readonly circuit: Circuit
  readonly nodes: ReadonlyMap<Wire, number>
  readonly devices: ReadonlyMap<DeviceId, number>
  readonly parts: readonly CompiledPart[]
  readonly partNth: ReadonlyMap<string, number>
  readonly branches: readonly Branch[]
  readonly sources: readonly Source[]
  readonly relays: readonly Relay[]
  readonly motors: readonly CompiledMotor[]
  readonly couplings: readonly CompiledCoupling[]
}

/** Throws where a name is not known: a circuit that was read from a file has been checked. */
export function compileCircuit(circuit: Circuit): Compiled {
  const nodes = new Map(circuit.wires.map((wire, nth) => [wire, nth]))
  const devices = new Map(circuit.devices.map(({ id }, nth) => [id, nth]))
  const node = (wire: Wire): number => numberOf(nodes, wire)
  const parts = circuit.parts.map((part, nth) => ({ ...part, nth, deviceNth: numberOf(devices, part.device) }))
  const branches: Branch[] = parts.map(({ from, to }) => ({ a: node(from), b: node(to) }))
  const motors = circuit.devices.flatMap((device, nth) =>
    device.kind === 'motor' ? [compileMotor(circuit, device, nth, node, branches)] : [],
  )
  return {
    circuit,
    nodes,
    devices,
    parts,
    partNth: new Map(parts.map(({ id, nth }) => [id, nth])),
    branches,
    sources: sourcesOf(circuit, node),
    relays: circuit.devices.flatMap((device, nth) => (hasCoil(device) ? [relayOf(circuit, device, nth, devices)] : [])),
    motors,
    couplings: circuit.couplings
      .filter(({ isBroken }) => isBroken !== true)
      .map(({ device, primary, secondary }) => {
        const owner = circuit.devices[numberOf(devices, device)]
        return {
          isRectifier: owner?.kind === 'rectifier',
          ratio: owner !== undefined && 'ratio' in owner ? owner.ratio : 1,
          primary: [node(primary[0]), node(primary[1])],
          secondary: [node(secondary[0]), node(secondary[1])],
        }
      }),
  }
}

/** Phases lie 120° apart, L1 before L2 before L3. Supplies may share a neutral. */
function sourcesOf({ supplies }: Circuit, node: (wire: Wire) => number): readonly Source[] {
  return supplies.flatMap(({ phases, neutral, volts }, supply) => {
    const star = volts / Math.sqrt(3)
    const lines = phases.map((name, nth) => {
      const angle = (-nth * 2 * Math.PI) / 3
      return { node: node(name), name, supply, re: star * Math.cos(angle), im: star * Math.sin(angle) }
    })
    return neutral === undefined ? lines : [...lines, { node: node(neutral), name: neutral, supply, re: 0, im: 0 }]
  })
}

function relayOf(circuit: Circuit, device: CoilDevice, nth: number, devices: ReadonlyMap<DeviceId, number>): Relay {
  const coil = circuit.parts.findIndex((part) => part.device === device.id && part.is === 'coil')
  const blockedBy = circuit.interlocks.flatMap(([one, other]) => {
    if (one === device.id) return [numberOf(devices, other)]
    return other === device.id ? [numberOf(devices, one)] : []
  })
  return { nth, device, coil, blockedBy }
}

/** Windings between which terminals: the corners of a triangle, three apart, or six halves with a tap in each middle. */
const windingsOf: Readonly<Record<Motor['winding'], readonly (readonly [string, string])[]>> = {
  three: [
    ['U', 'V'],
    ['V', 'W'],
    ['W', 'U'],
  ],
  six: [
    ['U1', 'U2'],
    ['V1', 'V2'],
    ['W1', 'W2'],
  ],
  twoSpeed: [
    ['U1', 'U2'],
    ['U2', 'V1'],
    ['V1', 'V2'],
    ['V2', 'W1'],
    ['W1', 'W2'],
    ['W2', 'U1'],
  ],
}

export const terminalsOf = (winding: Motor['winding']): readonly string[] => [...new Set(windingsOf[winding].flat())]

function compileMotor(
  circuit: Circuit,
  motor: Extract<Device, { readonly kind: 'motor' }>,
  nth: number,
  node: (wire: Wire) => number,
  branches: Branch[],
): CompiledMotor {
  const terminals = new Map(Object.entries(motor.terminals).map(([name, wire]) => [name, node(wire)]))
  const windings = windingsOf[motor.winding].map(([from, to]) => {
    const [a, b] = [numberOf(terminals, from), numberOf(terminals, to)]
    branches.push({ a, b })
    return { branch: branches.length - 1, a, b }
  })
  const brake = circuit.devices.findIndex((device) => device.kind === 'brake' && device.motor === motor.id)
  const volts = circuit.supplies[0]?.volts ?? 0
  const halves = motor.winding === 'twoSpeed' ? 2 : 1
  return {
    nth,
    motor,
    terminals,
    windings,
    siemens: (halves * motor.amps) / (Math.sqrt(3) * volts),
    brake: brake < 0 ? undefined : brake,
  }
}

function numberOf(numbers: ReadonlyMap<string, number>, name: string): number {
  const nth = numbers.get(name)
  if (nth === undefined) throw new Error(`${name} is not part of the circuit`)
  return nth
}
