/** All that the wiring room shows, from what its page brings and its address. */
import { resultIn } from '#domain/bench/exercise-frame.ts'
import type { RedLineHit } from '#domain/bench/red-line.ts'
import type { BenchResult } from '#domain/bench/result.ts'
import { type Score, scoreBy } from '#domain/bench/score-sheet.ts'
import { cabinetOf } from '#domain/circuit/wiring/cabinet.ts'
import { consequenceOf, MOST_CONSEQUENCES } from '#domain/circuit/wiring/consequences.ts'
import { differenceFromDrawing } from '#domain/circuit/wiring/difference-from-drawing.ts'
import { piecesOf } from '#domain/circuit/wiring/joint.ts'
import { matchDrawing } from '#domain/circuit/wiring/match-drawing.ts'
import { replayWiring } from '#domain/circuit/wiring/replay-wiring.ts'
import { sayDifference } from '#domain/circuit/wiring/say-difference.ts'
import { sayMismatch } from '#domain/circuit/wiring/say-mismatch.ts'
import { deductionsOf } from '#domain/circuit/wiring/score-wiring.ts'
import { wiredCircuit } from '#domain/circuit/wiring/wired-circuit.ts'
import { type WiringAttempt, wiringTask } from '#domain/circuit/wiring/wiring-attempt.ts'
import { readAddress, type WiringAddress } from './address.ts'
import type { WiringData } from './wiring-data.ts'

/** Where the drawing is not followed: what is wrong, and what it would have done by itself. */
export type Mistake = { readonly says: string; readonly would?: string | undefined }
/** `differs`: the first thing that is done otherwise than drawn. */
export type Look = { readonly differs?: string | undefined; readonly mistakes: readonly Mistake[] }

export type WiringView = {
  readonly data: WiringData
  readonly at: WiringAddress
  readonly attempt: WiringAttempt
  /** By terminal, the piece of metal it belongs to. */
  readonly pieces: readonly number[]
  /** Numbers of the drawing whose terminals are all joined. */
  readonly doneWires: readonly string[]
  /** The log was written for another version: nothing can be done any more. */
  readonly isOld: boolean
  /** After 检查一下, in practice. */
  readonly look?: Look | undefined
  /** Once it is over. */
  readonly end?: { readonly score: Score; readonly look: Look } | undefined
}

export function readWiring(data: WiringData, query: URLSearchParams): WiringView {
  const at = readAddress(query)
  const cabinet = cabinetOf(data.circuit)
  const attempt = replayWiring(wiringTask(cabinet, at.scope, at.mode), at.acts)
  const { mismatches, wireOf } = matchDrawing(cabinet, attempt.joints)
  const open = new Set(mismatches.flatMap((each) => (each.kind === 'missing' ? [each.wire] : each.wires)))
  const last = attempt.steps[attempt.steps.length - 1]
  const isLook = last?.act.kind === 'look' && last.refused === undefined && attempt.end === undefined
  return {
    data,
    at,
    attempt,
    pieces: piecesOf(cabinet, attempt.joints),
    doneWires: [...new Set(wireOf)].filter((wire) => !open.has(wire)),
    isOld: at.begunS !== undefined && at.version !== data.frame.version,
    ...(isLook && { look: lookAt(attempt, false) }),
    ...(attempt.end && { end: { score: scoreOf(data, attempt), look: lookAt(attempt, true) } }),
  }
}

/** With what each mistake would have done, where the attempt is over. */
function lookAt(attempt: WiringAttempt, isOver: boolean): Look {
  const { task, joints } = attempt
  const difference = differenceFromDrawing(task, joints)
  if (difference === undefined) return { mistakes: [] }
  const mistakes = matchDrawing(task.cabinet, joints).mismatches.map((mismatch, nth) => ({
    says: sayMismatch(task.cabinet, mismatch),
    ...(isOver && nth < MOST_CONSEQUENCES && { would: consequenceOf(task, mismatch) }),
  }))
  return { differs: sayDifference(wiredCircuit(task.cabinet, joints), difference), mistakes }
}

const scoreOf = ({ frame: { sheet } }: WiringData, attempt: WiringAttempt): Score =>
  scoreBy(sheet, deductionsOf(attempt, sheet.minutes ?? DEFAULT_MINUTES), attempt.end?.kind === 'vetoed')

/** @source exam dossier §3.1, T2: 120 min in the level 4 paper of the same kind */
const DEFAULT_MINUTES = 120

/** Less than this share of an item is worth going over again. */
const WEAK_BELOW = 0.75

export const hitsIn = ({ steps }: WiringAttempt): readonly RedLineHit[] => steps.flatMap(({ redLine }) => redLine ?? [])

export function wiringResult({ data, at, attempt, end, isOld }: WiringView): BenchResult | undefined {
  if (end === undefined || isOld) return undefined
  return resultIn(data.frame, at.mode, end.score, hitsIn(attempt), WEAK_BELOW)
}
