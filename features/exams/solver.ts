/** The solver of this process: loaded when the first paper is drawn. */
import type { Solve } from '#domain/exam/programme.ts'
import { openSolver } from '#platform/solver/highs.ts'

/** A paper takes well below a second; while it is solved nothing else is served. All that one start asks of the solver fits in here. */
const MOST_SECONDS = 3
let loaded: ReturnType<typeof openSolver> | undefined

/** One for each start. */
export async function findSolver(): Promise<Solve> {
  loaded ??= openSolver()
  return (await loaded)(MOST_SECONDS)
}
