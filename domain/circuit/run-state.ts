/** What changes while a circuit runs, in arrays by the numbers of the compiled circuit. Only the run itself touches it. */
import type { Circuit } from './circuit.ts'
import { type Compiled, compileCircuit } from './compile-circuit.ts'
import type { Happening, What } from './happening.ts'
import { type Motion, STANDING } from './motion.ts'
import { type Drive, OFF } from './motor-drive.ts'
import { type Voltages, voltsBetween } from './network.ts'

export type MotorState = { drive: Drive; motion: Motion; isHeld: boolean; isStalled: boolean }

export type RunState = {
  compiled: Compiled
  atMs: number
  readonly log: Happening[]
  /** By supply. */
  readonly isOn: boolean[]
  /** By device: pressed, closed, pulled in, tripped. */
  readonly moved: Uint8Array
  /** By device: the delayed contacts of a timer have moved; when they will, NaN for not. */
  readonly late: Uint8Array
  readonly dueMs: Float64Array
  /** By part: the link has melted; how warm a link or heater is (1 is the end) and how fast it warms. */
  readonly blown: Uint8Array
  readonly warmth: Float64Array
  readonly warming: Float64Array
  warmedMs: number
  readonly motors: MotorState[]
  /** In mm. */
  position: number
  isAtStop: boolean
  /** By branch. */
  siemens: Float64Array
  voltages: Voltages
  shorts: string
}

/** Everything at rest, all supplies off. */
export function stateAtRest(circuit: Circuit): RunState {
  const compiled = compileCircuit(circuit)
  const { devices, parts, nodes, branches, motors } = compiled
  return {
    compiled,
    atMs: 0,
    log: [],
    isOn: circuit.supplies.map(() => false),
    moved: new Uint8Array(devices.size),
    late: new Uint8Array(devices.size),
    dueMs: new Float64Array(devices.size).fill(Number.NaN),
    blown: new Uint8Array(parts.length),
    warmth: new Float64Array(parts.length),
    warming: new Float64Array(parts.length),
    warmedMs: 0,
    motors: motors.map(() => ({ drive: OFF, motion: STANDING, isHeld: false, isStalled: false })),
    position: circuit.carriage?.start ?? 0,
    isAtStop: false,
    siemens: new Float64Array(branches.length),
    voltages: { re: new Float64Array(nodes.size), im: new Float64Array(nodes.size) },
    shorts: '',
  }
}

export function note(state: RunState, what: What): void {
  state.log.push({ ...what, atMs: state.atMs })
}

/** Whether a device stands in its moved position; a stuck one stays where it is. */
export function isMoved({ compiled, moved }: RunState, nth: number): boolean {
  const stuck = compiled.circuit.devices[nth]?.stuck
  return stuck === undefined ? moved[nth] === 1 : stuck === 'in'
}

/** Amperes through a branch. */
export function ampsThrough({ compiled, siemens, voltages }: RunState, branch: number): number {
  const ends = compiled.branches[branch]
  return ends === undefined ? 0 : voltsBetween(voltages, ends.a, ends.b) * (siemens[branch] ?? 0)
}
