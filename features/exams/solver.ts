/** The solver of this process: loaded when the first paper is drawn. */
import type { Solve } from '#domain/exam/programme.ts'
import { openSolver } from '#platform/solver/highs.ts'

/** A paper takes well below a second; while it is solved nothing else is served. */
const MOST_SECONDS = 4
let loaded: Promise<Solve> | undefined

export function findSolver(): Promise<Solve> {
  loaded ??= openSolver(MOST_SECONDS)
  return loaded
}
