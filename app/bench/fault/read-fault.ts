/** All that is shown of an attempt at finding a fault, from what the page brought and what stands in the address. */
import { resultIn } from '#domain/bench/exercise-frame.ts'
import type { RedLineHit } from '#domain/bench/red-line.ts'
import type { BenchResult } from '#domain/bench/result.ts'
import { type Score, scoreBy } from '#domain/bench/score-sheet.ts'
import type { Attempt, Step } from '#domain/circuit/fault-finding/attempt-state.ts'
import { adviserFor, type Proposal } from '#domain/circuit/fault-finding/best-measurement.ts'
import { type Debrief, debriefOf, MOST_TO_WEIGH } from '#domain/circuit/fault-finding/debrief.ts'
import { followHypotheses } from '#domain/circuit/fault-finding/hypotheses.ts'
import type { KnownFault } from '#domain/circuit/fault-finding/known-fault.ts'
import { deductionsOf } from '#domain/circuit/fault-finding/score-attempt.ts'
import { faultFor } from '#domain/circuit/fault-finding/task.ts'
import { type FaultAddress, readAddress } from './address.ts'
import type { FaultData } from './fault-data.ts'
import { replayLog } from './replay-log.ts'

export type Hint = { readonly left: number; readonly best: Proposal | undefined; readonly isTooEarly: boolean }

export type FaultView = {
  readonly data: FaultData
  readonly at: FaultAddress
  /** Undefined before the beginning, or where the address names a fault that is not there. */
  readonly attempt?: Attempt | undefined
  readonly known?: KnownFault | undefined
  readonly unread: number
  /** Of another version: to be looked at only. */
  readonly isOld: boolean
  readonly isOver: boolean
  /** The attempt as it was after the step that is looked at. */
  readonly shown?: Attempt | undefined
  readonly score?: Score | undefined
  readonly debrief?: Debrief | undefined
  readonly hint?: Hint | undefined
  /** The last act crossed a red line. */
  readonly hit?: RedLineHit | undefined
}

export function readFault(data: FaultData, params: URLSearchParams): FaultView {
  const at = readAddress(params)
  const played = at.begunS === undefined ? undefined : replayLog(data, at)
  const known = faultFor(data.book, at.choice)
  const isOld = at.begunS !== undefined && at.version !== data.frame.version
  const bare = { data, at, isOld, isOver: false, unread: at.unread + (played?.unread ?? 0) }
  if (played === undefined || known === undefined) return bare
  const { attempt } = played
  const isOver = attempt.ending !== undefined
  const step = at.step === undefined ? undefined : Math.min(Math.max(1, at.step), attempt.steps.length)
  const isLookedBack = step !== undefined && attempt.steps.length > 0 && (isOver || isOld)
  return {
    ...bare,
    attempt,
    known,
    isOver,
    shown: isLookedBack ? replayLog(data, at, step)?.attempt : undefined,
    score: scoreBy(data.frame.sheet, deductionsOf(attempt, known), attempt.ending === 'redLine'),
    debrief: isOver && !isLookedBack ? debriefOf(attempt, data.book.faults.indexOf(known)) : undefined,
    hint: at.wantsHint && !isOver && !isOld && at.mode === 'practice' ? hintFor(attempt) : undefined,
    hit: attempt.steps[attempt.steps.length - 1]?.hit,
  }
}

function hintFor(attempt: Attempt): Hint {
  const after = followHypotheses(attempt)
  const open = after[after.length - 1] ?? attempt.book.faults.map((_, nth) => nth)
  const isTooEarly = open.length > MOST_TO_WEIGH
  return { left: open.length, isTooEarly, best: isTooEarly ? undefined : adviserFor(attempt.circuit, attempt.book).propose(open) }
}

/** Readings in their order, each with the step it was. */
export const readingsIn = ({ steps }: Attempt): readonly (Step & { readonly nth: number })[] =>
  steps.map((step, nth) => ({ ...step, nth })).filter(({ reading }) => reading !== undefined)

export const hitsIn = ({ steps }: Attempt): readonly RedLineHit[] => steps.flatMap(({ hit }) => hit ?? [])

export function faultResult({ data, at, attempt, score, isOld }: FaultView): BenchResult | undefined {
  if (attempt?.ending === undefined || score === undefined || isOld) return undefined
  return resultIn(data.frame, at.mode, score, hitsIn(attempt))
}
