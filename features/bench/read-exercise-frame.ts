/** What frames an exercise of a task: its score sheet, its red lines, what to go over again, and its version. */
import type { RedLine } from '#domain/bench/red-line.ts'
import type { ScoreSheet } from '#domain/bench/score-sheet.ts'
import type { PointId } from '#domain/item/item.ts'
import { seedOf } from '#domain/prelude/random.ts'
import type { Context } from '#platform/context.ts'
import { listBanks } from '#store/items/bank.ts'
import { benchShelf } from './bench-shelf.ts'

type Asked = {
  /** `t5`. */
  readonly task: string
  readonly exercise: string
  readonly title: string
  /** What the exercise is made of: another content is another version. */
  readonly content: unknown
}

type ReadFrame = {
  readonly task: string
  readonly exercise: string
  readonly title: string
  readonly sheet: ScoreSheet
  readonly redLines: readonly (RedLine & { readonly instead: string })[]
  /** By item of the sheet. */
  readonly weak: Readonly<Record<string, readonly PointId[]>>
  /** The standard whose practice room keeps results; undefined where no bank is published. */
  readonly bank: string | undefined
  readonly version: string
}

/** A task without a score sheet has no exercises: asking for one is a mistake of ours and throws. */
export async function readExerciseFrame({ db, clock }: Context, { task: id, exercise, title, content }: Asked): Promise<ReadFrame> {
  const [{ tasks, sheets, redLines }, [bank]] = await Promise.all([benchShelf(), listBanks(db, clock.now())])
  const task = tasks.find((each) => each.id === id)
  const cited = sheets.find((each) => each.id === task?.sheet)
  if (task === undefined || cited === undefined) throw new Error(`${id} has no score sheet`)
  const sheet: ScoreSheet = { id: cited.id, title: cited.title, minutes: cited.minutes, items: cited.items, beyond: cited.beyond }
  return {
    task: id,
    exercise,
    title,
    sheet,
    redLines: redLines.map(({ id: line, says, why, instead }) => ({ id: line, says, why, instead })),
    weak: Object.fromEntries(task.weak),
    bank,
    version: seedOf(JSON.stringify([content, sheet])).toString(36),
  }
}
