/** What every exercise is framed by: how it is marked, what ends it, what to go over afterwards. Brought by the page, as JSON. */
import type { RedLine, RedLineHit } from '#domain/bench/red-line.ts'
import type { BenchMode, BenchResult } from '#domain/bench/result.ts'
import { resultOfScore } from '#domain/bench/result-of-score.ts'
import { type Deduction, type Score, type ScoreSheet, scoreBy } from '#domain/bench/score-sheet.ts'
import type { PointId } from '#domain/item/item.ts'

/** `instead`: what to do rather. */
export type ShownRedLine = RedLine & { readonly instead: string }
export type ExerciseFrame = {
  readonly task: string
  readonly exercise: string
  /** Of the exercise. */
  readonly title: string
  readonly sheet: ScoreSheet
  readonly redLines: readonly ShownRedLine[]
  /** By item of the sheet. */
  readonly weak: Readonly<Record<string, readonly PointId[]>>
  /** The standard whose practice room keeps the result; undefined where no bank is published. */
  readonly bank: string | undefined
  readonly version: string
}

/** An exam is lost by its first red line; practice is not. */
export const scoreAttempt = ({ sheet }: ExerciseFrame, mode: BenchMode, lost: readonly Deduction[], hits: readonly RedLineHit[]): Score =>
  scoreBy(sheet, lost, mode === 'exam' && hits.length > 0)

/** What the practice room keeps; undefined where there is none. */
export function resultIn(frame: ExerciseFrame, mode: BenchMode, score: Score, hits: readonly RedLineHit[]): BenchResult | undefined {
  const { bank, task, exercise, title, weak, version } = frame
  return bank === undefined ? undefined : resultOfScore({ bank, task, exercise, title, mode, weak, version }, score, hits)
}
