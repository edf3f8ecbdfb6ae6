/** What stands in `content/bench`, whole and checked. */
import type { BenchTask } from '#domain/bench/bench-task.ts'
import type { RedLine } from '#domain/bench/red-line.ts'
import type { ScoreSheet } from '#domain/bench/score-sheet.ts'
import type { FigureSupport } from '#domain/exam/form.ts'
import type { PointId } from '#domain/item/item.ts'

/** A remark with where it was seen. */
export type Precedent = FigureSupport & { readonly says: string }
/** All are ours: what published sheets have in common. `precedents` are what was seen. */
export type CitedSheet = ScoreSheet & FigureSupport & { readonly precedents: readonly Precedent[] }
/** `instead`: what to do rather. */
export type CitedRedLine = RedLine & FigureSupport & { readonly instead: string; readonly points: readonly PointId[] }

export type Bench = {
  readonly sheets: readonly CitedSheet[]
  readonly redLines: readonly CitedRedLine[]
  /** In the order of their files. */
  readonly tasks: readonly BenchTask[]
}
