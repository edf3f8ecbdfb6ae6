/** What the page of a fault-finding task brings: all that the room needs, as JSON. */
import type { ExerciseFrame } from '#domain/bench/exercise-frame.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import type { ToldDrawing } from '#domain/circuit/drawing/told-drawing.ts'
import type { FaultBook } from '#domain/circuit/fault-finding/known-fault.ts'

/** Counts up when the same log would come out otherwise. */
export const FAULT_ENGINE = 1

export type FaultData = {
  readonly frame: ExerciseFrame
  readonly circuit: Circuit
  readonly book: FaultBook
  readonly drawings: readonly ToldDrawing[]
}
