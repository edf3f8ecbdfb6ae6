/** A circuit that runs: it is operated, time passes, and everything that happens is in its log. The same acts give the same log. */
import type { Circuit, DeviceId, PartId, Wire } from './circuit.ts'
import { compileCircuit } from './compile-circuit.ts'
import { endDelays, nextDelay } from './delays.ts'
import type { Happening, Operation } from './happening.ts'
import { measure, voltmeter } from './meter.ts'
import { speedAt } from './motion.ts'
import { type Drive, OFF } from './motor-drive.ts'
import { voltsBetween } from './network.ts'
import type { Measurement, MeterReading } from './reading.ts'
import { ampsThrough, isMoved, note, type RunState, stateAtRest } from './run-state.ts'
import { settle } from './settle.ts'
import { nextMotion, touchSwitches, travel } from './travel.ts'
import { endWarm, nextWarm } from './warmth.ts'

export class CircuitRun {
  readonly #state: RunState

  /** At rest, with every supply off. */
  constructor(circuit: Circuit) {
    this.#state = stateAtRest(circuit)
    touchSwitches(this.#state)
    settle(this.#state)
  }

  get atMs(): number {
    return this.#state.atMs
  }

  get log(): readonly Happening[] {
    return this.#state.log
  }

  get circuit(): Circuit {
    return this.#state.compiled.circuit
  }

  /** Whether a device is pressed, closed, pulled in or tripped. */
  isIn(device: DeviceId): boolean {
    return isMoved(this.#state, this.#device(device))
  }

  /** Whether the delayed contacts of a timer stand moved over. */
  isLate(timer: DeviceId): boolean {
    return this.#state.late[this.#device(timer)] === 1
  }

  isOn(supply: string): boolean {
    const { compiled, isOn } = this.#state
    return isOn[compiled.circuit.supplies.findIndex(({ id }) => id === supply)] === true
  }

  isBlown(part: PartId): boolean {
    return this.#state.blown[this.#part(part)] === 1
  }

  /** r/min, backwards negative. */
  speedOf(motor: DeviceId): number {
    const own = this.#state.motors[this.#motor(motor)]
    return own === undefined ? 0 : speedAt(own.motion, this.#state.atMs)
  }

  /** It has a supply and cannot start, or is held. */
  isStalled(motor: DeviceId): boolean {
    return this.#state.motors[this.#motor(motor)]?.isStalled === true
  }

  driveOf(motor: DeviceId): Drive {
    return this.#state.motors[this.#motor(motor)]?.drive ?? OFF
  }

  /** Of the carriage, in mm. */
  get position(): number {
    return this.#state.position
  }

  /** Wound back by hand to where it starts; only while nothing drives it. */
  returnCarriage(): void {
    const { compiled } = this.#state
    this.#state.position = compiled.circuit.carriage?.start ?? 0
    touchSwitches(this.#state)
    settle(this.#state)
  }

  /** What is really there, before any meter is connected. */
  voltsBetween(one: Wire, other: Wire): number {
    return voltsBetween(this.#state.voltages, this.#wire(one), this.#wire(other))
  }

  ampsThrough(part: PartId): number {
    return ampsThrough(this.#state, this.#part(part))
  }

  /** Does it and lets the circuit come to rest; `wait` lets so many whole milliseconds pass. */
  operate(operation: Operation): void {
    note(this.#state, { kind: 'operated', operation })
    if (operation.kind === 'wait') {
      this.#pass(operation.ms)
      return
    }
    this.#move(operation)
    settle(this.#state)
  }

  /** What the meter shows; the act is in the log. */
  measure(measurement: Measurement): MeterReading {
    const reading = measure(this.#state, measurement)
    note(this.#state, { kind: 'measured', reading })
    return reading
  }

  /** Reads like `measure` in volts between any two wires as it stands now; nothing is logged. */
  voltmeter(): (red: Wire, black: Wire) => number {
    return voltmeter(this.#state)
  }

  /** The same circuit with other faults, repaired or new, as it stands: wires, devices and parts keep their order. */
  rewire(circuit: Circuit): void {
    this.#state.compiled = compileCircuit(circuit)
    note(this.#state, { kind: 'rewired' })
    settle(this.#state)
  }

  #move(operation: Exclude<Operation, { kind: 'wait' }>): void {
    const { moved, blown, isOn, warmth, compiled } = this.#state
    switch (operation.kind) {
      case 'press':
      case 'trip':
        moved[this.#device(operation.device)] = 1
        break
      case 'release':
      case 'reset':
        moved[this.#device(operation.device)] = 0
        for (const { nth, device } of compiled.parts) if (device === operation.device) warmth[nth] = 0
        break
      case 'mend':
        blown[this.#part(operation.part)] = 0
        warmth[this.#part(operation.part)] = 0
        break
      case 'power':
        isOn[compiled.circuit.supplies.findIndex(({ id }) => id === operation.supply)] = operation.isOn
        break
    }
  }

  /** From event to event. */
  #pass(ms: number): void {
    const state = this.#state
    const end = state.atMs + Math.max(0, Math.trunc(ms))
    for (;;) {
      const next = Math.min(nextDelay(state), nextWarm(state), nextMotion(state), end)
      travel(state, next - state.atMs)
      state.atMs = next
      const isEnd = next === end
      endDelays(state)
      endWarm(state)
      touchSwitches(state)
      settle(state)
      if (isEnd) return
    }
  }

  #device(id: DeviceId): number {
    return found(this.#state.compiled.devices.get(id), id)
  }

  #part(id: PartId): number {
    return found(this.#state.compiled.partNth.get(id), id)
  }

  #wire(wire: Wire): number {
    return found(this.#state.compiled.nodes.get(wire), wire)
  }

  #motor(id: DeviceId): number {
    const nth = this.#state.compiled.motors.findIndex(({ motor }) => motor.id === id)
    return found(nth < 0 ? undefined : nth, id)
  }
}

function found(nth: number | undefined, name: string): number {
  if (nth === undefined) throw new Error(`${name} is not part of the circuit`)
  return nth
}
