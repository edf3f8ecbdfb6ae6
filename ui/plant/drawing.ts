/** What every drawing of a process is given. */
import type { PlantState } from '#domain/plc/plant/plant.ts'
import type { TaskInput, TaskOutput } from '#domain/plc/task/plc-task.ts'

/** What is wired to which terminal: a task has it. */
export type Wiring = { readonly inputs: readonly TaskInput[]; readonly outputs: readonly TaskOutput[] }

export type DrawingProps<S extends PlantState> = {
  readonly state: S
  /** Sensors that see something. */
  readonly sensors: ReadonlySet<string>
  /** Actuators that have current. */
  readonly driven: ReadonlySet<string>
  /** Buttons that are held. */
  readonly pressed: ReadonlySet<string>
  /** The input a sensor or button is wired to, with a space behind it, or nothing: `X2 `. */
  readonly inputOf: (name: string) => string
  readonly outputOf: (name: string) => string
}

/** Thousandths as a share in whole percent. */
export const percentOf = (part: number, whole: number): number => Math.round((part * 100) / whole)

/** Milliseconds in words, to a tenth of a second. */
export const sayTenths = (ms: number): string => `${(Math.floor(ms / 100) / 10).toFixed(1)} 秒`
