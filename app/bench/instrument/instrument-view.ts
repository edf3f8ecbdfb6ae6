/** What the page of an instrument brings, and all that is shown of it. */

import type { AttemptState } from '#app/bench/attempt/attempt-state.ts'
import type { ExerciseFrame } from '#domain/bench/exercise-frame.ts'
import type { BenchMode, BenchResult } from '#domain/bench/result.ts'
import type { Score } from '#domain/bench/score-sheet.ts'
import type { InstrumentAttempt } from '#domain/instrument/attempt.ts'
import type { InstrumentExercise } from '#domain/instrument/exercise.ts'

/** The exercise itself is drawn from the seed in the address. */
export type InstrumentData = { readonly frame: ExerciseFrame }
export type InstrumentView = {
  readonly data: InstrumentData
  readonly at: URLSearchParams
  readonly mode: BenchMode
  readonly seed: number
  readonly state: AttemptState
  readonly exercise: InstrumentExercise
  readonly attempt: InstrumentAttempt
  /** Where the attempt is over. */
  readonly score: Score | undefined
  readonly result: BenchResult | undefined
  readonly tookS: number
}
