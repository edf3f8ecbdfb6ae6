/** A task of the practical exam and all the coach says of it. @source exam.md §3.1, §3.4 */
import type { FigureSupport } from '#domain/exam/form.ts'
import type { PointId } from '#domain/item/item.ts'
import type { Brand } from '#domain/prelude/brand.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { RedLineId } from './red-line.ts'
import type { ShownFault } from './shown-fault.ts'

/** `t1` … `t15`, `special-operation`, `zhenxing-cup`: also its address. */
export type BenchTaskId = Brand<string, 'BenchTaskId'>
export const toBenchTaskId = (id: string): BenchTaskId => id as BenchTaskId

/** From `least` to `most`; both the same where one figure is known. */
export type Span = { readonly least: number; readonly most: number }

/** What one source says of time and marks; a figure it does not name is undefined. */
export type TaskLimit = FigureSupport & {
  /** Whose: 广东三级样卷. */
  readonly of: string
  readonly minutes?: Span | undefined
  readonly points?: Span | undefined
}

/** S3 all of it can be simulated and scored · S2 a part · S1 it can only be coached. @source exam.md §3.1 */
export const simLevels = ['S1', 'S2', 'S3'] as const
export type SimLevel = (typeof simLevels)[number]

/** What can be done on this site: `whole` of what is no handicraft, `part` of it, or `none`. */
export const reaches = ['whole', 'part', 'none'] as const
export type Reach = {
  readonly here: (typeof reaches)[number]
  /** What a browser could do at most, as the dossier judges; undefined where it does not. */
  readonly simulable?: SimLevel | undefined
  readonly can: readonly string[]
  /** What stays to be practised by hand, and what is not built. */
  readonly cannot: NonEmpty<string>
}

export type Material = { readonly item: string; readonly count: string; readonly check: string }
export type TaskStep = { readonly does: string; readonly minutes: number; readonly how: NonEmpty<string> }
/** What is seen, what a meter then reads, what it was, how it is mended. */
export type TypicalFault = {
  readonly phenomenon: string
  readonly signature: string
  readonly cause: string
  readonly mend: string
  /** Where a drawing shows it, and what the meter reads there. */
  readonly shown?: ShownFault | undefined
}
export type OralQuestion = {
  readonly ask: string
  readonly answer: string
  readonly points: readonly PointId[]
  /** Laws and standards by their ids in the bank's list. */
  readonly documents: readonly string[]
}
/** Drawings of `content/circuits` and tasks of `content/plc`; where there is none, why. */
export type TaskDrawing = {
  readonly circuits: readonly string[]
  readonly plcTasks: readonly string[]
  readonly remark?: string | undefined
}

export type BenchTask = {
  readonly id: BenchTaskId
  /** As the dossier numbers it: `T1`, or 扩展. */
  readonly code: string
  readonly title: string
  /** Its name where there is little room. */
  readonly short: string
  readonly says: NonEmpty<string>
  /** 鉴定范围 of the standard it belongs to; empty for other exams. */
  readonly scopes: readonly string[]
  readonly limits: readonly TaskLimit[]
  readonly notes: readonly (FigureSupport & { readonly says: string })[]
  /** Minutes we plan by where no source names any. */
  readonly plannedMinutes?: number | undefined
  readonly reach: Reach
  /** What to do next, in a sentence. */
  readonly next: string
  /** Tasks that have a part of it. */
  readonly also: readonly BenchTaskId[]
  readonly goals: NonEmpty<string>
  /** The id of its score sheet; undefined where none was found and none would be honest, then `sheetRemark` says so. */
  readonly sheet?: string | undefined
  readonly sheetRemark?: string | undefined
  readonly materials: NonEmpty<Material>
  readonly steps: NonEmpty<TaskStep>
  readonly drawing: TaskDrawing
  readonly faults: NonEmpty<TypicalFault>
  readonly redLines: NonEmpty<RedLineId>
  readonly questions: NonEmpty<OralQuestion>
  readonly selfCheck: NonEmpty<string>
  /** By item of the score sheet: the points to review where marks were lost. */
  readonly weak: ReadonlyMap<string, NonEmpty<PointId>>
}

/** How long its steps take together. */
export const minutesOfSteps = ({ steps }: BenchTask): number => steps.reduce((sum, { minutes }) => sum + minutes, 0)

/** How long there is at least: by the first source that names minutes, else as we plan; undefined where nobody says. */
export function minutesAllowed({ limits, plannedMinutes }: BenchTask): number | undefined {
  return limits.find(({ minutes }) => minutes !== undefined)?.minutes?.least ?? plannedMinutes
}
