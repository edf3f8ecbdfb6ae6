/**
 * Which faults could still be the one: all that would have shown the same until now. Each is played through beside the attempt, act by
 * act, and is dropped as soon as a machine with it would have looked, sounded or measured otherwise.
 */
import { beginAttempt, takeAct } from './attempt.ts'
import type { Attempt, Step } from './attempt-state.ts'
import { readingClass } from './reading-class.ts'
import { isSameSight } from './sight.ts'

/** Numbers of faults in the book. */
export type Hypotheses = readonly number[]

/** For each step of an attempt the faults that were still possible after it. */
export function followHypotheses({ circuit, book, mode, steps }: Attempt): readonly Hypotheses[] {
  let twins = book.faults.map(({ fault }, nth) => ({ nth, twin: beginAttempt(circuit, book, fault, mode) }))
  return steps.map((step, nth) => {
    twins = twins.filter(({ twin }) => {
      takeAct(twin, step.act, step.atS)
      const own = twin.steps[nth]
      return own !== undefined && looksLike(own, step)
    })
    return twins.map((each) => each.nth)
  })
}

/** Seen and measured alike; a meter that was put on a live wire shows nothing but that. */
function looksLike(one: Step, other: Step): boolean {
  if (!isSameSight(one.sight, other.sight) || one.outcome !== other.outcome || one.isBlocked !== other.isBlocked) return false
  if (one.reading === undefined || other.reading === undefined) return one.reading === other.reading
  return readingClass(one.reading) === readingClass(other.reading)
}
