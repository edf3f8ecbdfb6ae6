/** What the page of a ladder task brings, as JSON. */
import type { ScoreSheet } from '#domain/bench/score-sheet.ts'
import type { PointId } from '#domain/item/item.ts'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'

export type PlcData = {
  readonly task: PlcTask
  readonly sheet: ScoreSheet
  /** Minutes of the real exam, where a source names them. */
  readonly minutes: number | undefined
  /** The standard whose practice room keeps the result. */
  readonly bank: string
  /** By item of the sheet: what to review where marks were lost. */
  readonly weak: Readonly<Record<string, readonly PointId[]>>
  /** Of the task and the engine. */
  readonly version: string
}
