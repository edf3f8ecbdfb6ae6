/** What frames an exercise of a task: its score sheet, its red lines, what to go over again, and its version. */
import type { ExerciseFrame } from '#domain/bench/exercise-frame.ts'
import type { ScoreSheet } from '#domain/bench/score-sheet.ts'
import { seedOf } from '#domain/prelude/random.ts'
import type { Context } from '#platform/context.ts'
import { benchShelf } from './bench-shelf.ts'
import { readCoach } from './read-coach.ts'

type Asked = {
  /** `t5`. */
  readonly task: string
  readonly exercise: string
  readonly title: string
  /** What the exercise is made of: another content is another version. */
  readonly content: unknown
  /** Where the room is marked by a sheet of its own: which, and what its items are called on the sheet of the task. */
  readonly own?: { readonly sheet: string; readonly weakAs: Readonly<Record<string, string>> }
}

/** Practice is kept there where no bank is published. */
const NO_BANK = 'electrician'

/** A task without a score sheet has no exercises: asking for one is a mistake of ours and throws. */
export async function readExerciseFrame(ctx: Context, { task: id, exercise, title, content, own }: Asked): Promise<ExerciseFrame> {
  const [coach, { sheets }] = await Promise.all([readCoach(ctx, id), benchShelf()])
  const cited = coach.ok ? (own === undefined ? coach.value.sheet : sheets.find((each) => each.id === own.sheet)) : undefined
  if (!coach.ok || cited === undefined) throw new Error(`${id} has no score sheet`)
  const { task, redLines, bank } = coach.value
  const sheet: ScoreSheet = { id: cited.id, title: cited.title, minutes: cited.minutes, items: cited.items, beyond: cited.beyond }
  const weakAs = own?.weakAs ?? Object.fromEntries([...task.weak.keys()].map((item) => [item, item]))
  const weak = Object.fromEntries(Object.entries(weakAs).map(([item, as]) => [item, task.weak.get(as) ?? []]))
  return {
    task: id,
    exercise,
    title,
    sheet,
    redLines: redLines.map(({ id: line, says, why, instead }) => ({ id: line, says, why, instead })),
    weak,
    points: [...new Set(Object.values(weak).flat())].flatMap((point) => {
      const known = bank?.points.get(point)
      return known === undefined ? [] : [{ id: point, says: known.says, scope: known.scope }]
    }),
    bank: bank?.id ?? NO_BANK,
    version: seedOf(JSON.stringify([content, sheet])).toString(36),
  }
}
