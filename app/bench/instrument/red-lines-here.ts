/**
 * Which red lines an exercise with an instrument can cross: those that some step crosses with nothing done before it. The exercise
 * itself is asked, so that the page cannot threaten with one that the exercise does not know.
 */
import type { RedLineId } from '#domain/bench/red-line.ts'
import { beginBench, type InstrumentExercise } from '#domain/instrument/exercise.ts'

export const redLinesHere = (exercise: InstrumentExercise): readonly RedLineId[] => [
  ...new Set(exercise.steps.flatMap(({ value }) => exercise.redLine(beginBench(exercise), value)?.id ?? [])),
]
