/** A controller wired to its process, with an operator at the buttons: one scan of 10 ms at a time. */

import type { PlantState, Running } from '../plant/plant.ts'
import { findPlant } from '../plant/plants.ts'
import { type Device, roomFor, sayDevice } from '../program/device.ts'
import type { Program } from '../program/instruction.ts'
import { Controller, type Stopped } from '../run/controller.ts'
import type { PlcTask } from './plc-task.ts'

/** How long a scan takes on the bench. Faster than most real programs need, and a whole number of every time base but 1 ms. */
export const SCAN_MS = 10

export class Bench {
  readonly #task: Pick<PlcTask, 'inputs' | 'outputs'>
  readonly #controller: Controller
  /** The place of each output by its name. */
  readonly #places: ReadonlyMap<string, number>
  #plant: Running
  readonly #pressed = new Set<string>()
  readonly #forced = new Map<string, boolean>()
  readonly #cut = new Set<string>()
  #driven: ReadonlySet<string> = new Set()
  readonly #terminals = new Uint8Array(roomFor('X'))
  #nowMs = 0
  #stopped: Stopped | undefined

  /** The program must have come through parseProgram, the task through its reader. */
  constructor(task: Pick<PlcTask, 'inputs' | 'outputs' | 'plant'>, program: Program) {
    const plant = findPlant(task.plant)
    if (plant === undefined) throw new Error(`no plant ${task.plant}`)
    this.#task = task
    this.#controller = new Controller(program)
    this.#places = new Map(task.outputs.map(({ device }) => [sayDevice(device), device.no]))
    this.#plant = plant.begin()
  }

  get nowMs(): number {
    return this.#nowMs
  }

  /** Undefined while the controller runs. */
  get stopped(): Stopped | undefined {
    return this.#stopped
  }

  /** Rows of the ladder run so far. */
  get rowsRun(): number {
    return this.#controller.rowsRun
  }

  get plant(): PlantState {
    return this.#plant.state
  }

  /** What the sensors show, forced or not. */
  get sensors(): ReadonlySet<string> {
    return new Set(this.#task.inputs.flatMap(({ from, name }) => (from === 'sensor' && this.#senses(name) ? [name] : [])))
  }

  /** The actuators that have current since the last scan. */
  get driven(): ReadonlySet<string> {
    return this.#driven
  }

  get harm(): string | undefined {
    return this.#plant.harm
  }

  press(button: string): void {
    this.#pressed.add(button)
  }

  release(button: string): void {
    this.#pressed.delete(button)
  }

  /** The sensor shows this from now on; without `isOn` it is sound again. */
  force(sensor: string, isOn?: boolean): void {
    if (isOn === undefined) this.#forced.delete(sensor)
    else this.#forced.set(sensor, isOn)
  }

  /** The wire of a button or sensor breaks: no current reaches its terminal, whichever contact it has. */
  cutWire(input: string): void {
    this.#cut.add(input)
  }

  mendWire(input: string): void {
    this.#cut.delete(input)
  }

  /** Power of the controller off and on again; the process stays as it is. */
  restart(): void {
    this.#controller.restart()
    this.#driven = new Set()
    this.#stopped = undefined
  }

  /** One scan, then the process moves on under its outputs. */
  tick(): void {
    for (const { device, contact, name, from } of this.#task.inputs) {
      const isActuated = from === 'button' ? this.#pressed.has(name) : this.#senses(name)
      this.#terminals[device.no] = isActuated === (contact === 'open') && !this.#cut.has(name) ? 1 : 0
    }
    const scanned = this.#controller.scan(this.#terminals, this.#nowMs)
    this.#stopped = scanned.ok ? undefined : scanned.problem
    const on = this.#task.outputs.filter(({ device }) => this.#controller.outputs[device.no] === 1)
    this.#driven = new Set(on.map(({ actuator }) => actuator))
    this.#plant = this.#plant.after(this.#driven, SCAN_MS)
    this.#nowMs += SCAN_MS
  }

  /** An output terminal by its device, a sensor or a pressed button by its name. */
  isOn(signal: string): boolean {
    const place = this.#places.get(signal)
    if (place !== undefined) return this.#controller.outputs[place] === 1
    return this.#pressed.has(signal) || this.#senses(signal)
  }

  /** Any device of the controller, for watching a program at work. */
  shows(device: Device): boolean {
    return this.#controller.isOn(device)
  }

  /** The current value of D, T, C or F. */
  numberIn(device: Device): number {
    return this.#controller.numberIn(device)
  }

  #senses(sensor: string): boolean {
    return this.#forced.get(sensor) ?? this.#plant.sensors.has(sensor)
  }
}
