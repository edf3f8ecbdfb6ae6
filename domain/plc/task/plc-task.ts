/** A task for the controller: what is wired to what, what is wanted, and the function points by which an attempt is judged. */
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Device } from '../program/device.ts'

/** A normally closed contact lets current in while nobody touches it: a stop button of this kind also stops when its wire breaks. */
export type Wiring = 'open' | 'closed'

export type TaskInput = {
  readonly device: Device
  /** A button the operator presses, or a sensor of the process. */
  readonly from: 'button' | 'sensor'
  readonly name: string
  readonly contact: Wiring
  readonly says: string
}

export type TaskOutput = { readonly device: Device; readonly actuator: string; readonly says: string }

/** A signal that should be on or off: an output terminal, a button or a sensor. */
export type Wanted = { readonly signal: string; readonly isOn: boolean }

/** What the examiner does or looks for. Times are ms. */
export type Step =
  | { readonly kind: 'press' | 'release'; readonly button: string }
  /** The sensor shows this, whatever the process does; `free` ends it. */
  | { readonly kind: 'force'; readonly sensor: string; readonly isOn: boolean }
  | { readonly kind: 'free'; readonly sensor: string }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'restart' }
  /** Holds now. */
  | { readonly kind: 'expect'; readonly wanted: NonEmpty<Wanted> }
  /** Comes to hold not before `fromMs` and not after `toMs`, counted from the last act or the last `until`. */
  | { readonly kind: 'until'; readonly wanted: NonEmpty<Wanted>; readonly fromMs: number; readonly toMs: number }

export type FunctionPoint = {
  readonly id: string
  readonly says: string
  /** Each group must never hold as a whole. */
  readonly never: readonly NonEmpty<Wanted>[]
  readonly steps: NonEmpty<Step>
}

/** A program spoilt on purpose: at least one function point must notice. */
export type Spoilt = { readonly says: string; readonly replace: string; readonly by: string }

export type PlcTask = {
  readonly id: string
  readonly title: string
  /** The code of the real task it trains. @source exam.md §3.1 */
  readonly trains: 'T3' | 'T4'
  readonly plant: string
  /** The requirement, sentence by sentence. */
  readonly says: NonEmpty<string>
  readonly inputs: NonEmpty<TaskInput>
  readonly outputs: NonEmpty<TaskOutput>
  readonly points: NonEmpty<FunctionPoint>
  /** An instruction list that passes; never shown before an attempt. */
  readonly reference: string
  readonly spoilt: NonEmpty<Spoilt>
}
