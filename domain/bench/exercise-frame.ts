/** What every exercise is framed by: how it is marked, what ends it, what to go over afterwards. Brought by the page, as JSON. */
import type { PointId } from '#domain/item/item.ts'
import type { RedLineHit, ToldRedLine } from './red-line.ts'
import type { BenchMode, BenchResult } from './result.ts'
import { resultOfScore } from './result-of-score.ts'
import { type Deduction, type Score, type ScoreSheet, scoreBy } from './score-sheet.ts'

/** A knowledge point to go over, with the scope of the bank in which it is practised. */
export type ReviewPoint = { readonly id: PointId; readonly says: string; readonly scope: string }

export type ExerciseFrame = {
  /** `t5`. */
  readonly task: string
  readonly exercise: string
  /** Of the exercise, as the practice room keeps it. */
  readonly title: string
  readonly sheet: ScoreSheet
  readonly redLines: readonly ToldRedLine[]
  /** By item of the sheet. */
  readonly weak: Readonly<Record<string, readonly PointId[]>>
  /** What the points in `weak` are; empty where no bank is published. */
  readonly points: readonly ReviewPoint[]
  /** The standard whose practice room keeps the result. */
  readonly bank: string
  /** Of content, sheet and engine. */
  readonly version: string
}

/** An exam is lost by its first red line; practice is not. */
export const scoreAttempt = ({ sheet }: ExerciseFrame, mode: BenchMode, lost: readonly Deduction[], hits: readonly RedLineHit[]): Score =>
  scoreBy(sheet, lost, mode === 'exam' && hits.length > 0)

/** What the practice room keeps. `weakBelow`: an item with less than that share of its points is to be gone over. */
export function resultIn(
  { bank, task, exercise, title, weak, version }: ExerciseFrame,
  mode: BenchMode,
  score: Score,
  hits: readonly RedLineHit[],
  weakBelow?: number,
): BenchResult {
  return resultOfScore({ bank, task, exercise, title, mode, weak, version }, score, hits, weakBelow)
}

/** What the weak points of a result are; one that the bank no longer has is left out. */
export const reviewOf = ({ points }: ExerciseFrame, { weak }: BenchResult): readonly ReviewPoint[] =>
  weak.flatMap((id) => points.find((point) => point.id === id) ?? [])
