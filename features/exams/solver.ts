/** The solvers of this process: loaded when the first paper is drawn. */
import type { Solvers } from '#domain/exam/programme.ts'
import { openSolver } from '#platform/solver/highs.ts'

/** A paper takes well below a second; while it is solved nothing else is served. All that one start asks of the solvers fits in both. */
const seconds = { brief: 2, full: 3 } as const
let loaded: ReturnType<typeof openSolver> | undefined

/** A pair for each start. */
export async function findSolvers(): Promise<Solvers> {
  loaded ??= openSolver()
  const open = await loaded
  return { brief: open(seconds.brief), full: open(seconds.full) }
}
