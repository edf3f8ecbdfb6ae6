/** What the page of a ladder task brings, as JSON. */
import type { ExerciseFrame } from '#domain/bench/exercise-frame.ts'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'

export type PlcData = {
  readonly frame: ExerciseFrame
  readonly task: PlcTask
  /** Minutes of the real exam, where a source names them. */
  readonly minutes: number | undefined
}
