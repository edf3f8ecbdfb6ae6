/** What is known of the faults of a circuit before anybody looks for one: see `fault-book.ts`. */
import type { Fault } from '../fault.ts'
import type { Trial } from './trial.ts'

/** A fault that is noticed; `outcomes` are numbers in the list of each trial. */
export type KnownFault = { readonly fault: Fault; readonly outcomes: readonly number[] }
/** `outcomes[0]` is what a sound machine does, the others what a fault may make of it. */
export type TrialPlan = { readonly trial: Trial; readonly outcomes: readonly string[] }
export type FaultBook = {
  readonly trials: readonly TrialPlan[]
  readonly faults: readonly KnownFault[]
  /** Ten numbers in `faults`, of the main circuit first; fewer where a circuit has fewer. */
  readonly presets: readonly number[]
}
