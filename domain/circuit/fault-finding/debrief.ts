/** Looking back at an attempt: how many faults were still possible at each measurement, and what would have told more. */
import type { Attempt } from './attempt-state.ts'
import { type Adviser, adviserFor, type Proposal } from './best-measurement.ts'
import { followHypotheses, type Hypotheses } from './hypotheses.ts'

/** `step` is the number of the step; `best` is undefined where nothing could have told more. */
export type MeasuredStep = {
  readonly step: number
  readonly before: number
  readonly after: number
  readonly best: Proposal | undefined
  /** Too many were possible: trying the machine tells more than measuring. */
  readonly isTooEarly: boolean
}
export type Debrief = {
  readonly measured: readonly MeasuredStep[]
  /** From where the person began to measure, always by the best measurement. */
  readonly fewest: number
  /** What was possible after each step. */
  readonly open: readonly Hypotheses[]
}

/** With more possible faults than this one tries the machine first. */
export const MOST_TO_WEIGH = 24

/** `truth` is the number of the fault that was set. */
export function debriefOf(attempt: Attempt, truth: number): Debrief {
  const open = followHypotheses(attempt)
  const adviser = adviserFor(attempt.circuit, attempt.book)
  const all = attempt.book.faults.map((_, nth) => nth)
  const firstMend = attempt.steps.findIndex(({ act }) => act.kind === 'mend')
  const until = firstMend < 0 ? attempt.steps.length : firstMend
  const measured = attempt.steps.slice(0, until).flatMap(({ act, isBlocked }, step): readonly MeasuredStep[] => {
    if (act.kind !== 'measure' || isBlocked) return []
    const before = open[step - 1] ?? all
    const isTooEarly = before.length > MOST_TO_WEIGH
    const best = isTooEarly ? undefined : adviser.propose(before)
    return [{ step, before: before.length, after: open[step]?.length ?? 0, best, isTooEarly }]
  })
  const start = open[(measured[0]?.step ?? until) - 1] ?? all
  return { measured, fewest: fewestFrom(adviser, start, truth), open }
}

/** How many of the best measurements it takes until nothing more can be told apart. */
function fewestFrom(adviser: Adviser, start: Hypotheses, truth: number): number {
  let open = start
  for (let count = 0; ; count += 1) {
    const proposal = open.includes(truth) ? adviser.propose(open) : undefined
    if (proposal === undefined) return count
    open = narrow(adviser, proposal, open, truth)
  }
}

/** Those that show there what the true fault shows. */
export function narrow(adviser: Adviser, proposal: Proposal, open: Hypotheses, truth: number): Hypotheses {
  const readings = adviser.readings(proposal, open)
  const shown = readings[open.indexOf(truth)]
  return open.filter((_, at) => readings[at] === shown)
}
