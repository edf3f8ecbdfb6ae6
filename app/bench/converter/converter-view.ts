/** What the page of the converter brings, and all that is shown of it. */

import type { AttemptState } from '#app/bench/attempt/attempt-state.ts'
import type { ExerciseFrame } from '#domain/bench/exercise-frame.ts'
import type { BenchMode, BenchResult } from '#domain/bench/result.ts'
import type { Score } from '#domain/bench/score-sheet.ts'
import type { Attempt } from '#domain/converter/attempt.ts'
import type { ConverterExercise } from '#domain/converter/exercise.ts'

export type ConverterData = { readonly exercise: ConverterExercise; readonly frame: ExerciseFrame }
export type ConverterView = {
  readonly data: ConverterData
  readonly at: URLSearchParams
  readonly mode: BenchMode
  readonly state: AttemptState
  readonly attempt: Attempt
  /** Where the attempt is over. */
  readonly score: Score | undefined
  readonly result: BenchResult | undefined
  readonly tookS: number
}
