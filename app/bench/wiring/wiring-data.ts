/** What the page of a wiring task brings, as JSON. */
import type { ExerciseFrame } from '#domain/bench/exercise-frame.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import type { ToldDrawing } from '#domain/circuit/drawing/told-drawing.ts'

export type WiringData = {
  readonly frame: ExerciseFrame
  readonly circuit: Circuit
  readonly drawings: readonly ToldDrawing[]
}

/** Grows when the same acts come to something else. */
export const WIRING_ENGINE = 'w1'
