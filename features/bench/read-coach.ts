/** The bench as a list of tasks, and one task with its coach: what it is marked by, what ends it, what it rests on. */
import type { BenchTask } from '#domain/bench/bench-task.ts'
import type { BasisDocument, PointId } from '#domain/item/item.ts'
import { type KnowledgePoint, type Scope, scopesOf } from '#domain/item/standard.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { findBank, listBanks } from '#store/items/bank.ts'
import { benchShelf } from './bench-shelf.ts'
import type { CitedRedLine, CitedSheet } from './content/bench.ts'

/** What of the bank a coach points at. Undefined where no bank is published. */
export type CoachBank = {
  readonly id: string
  readonly scopes: readonly Scope[]
  readonly points: ReadonlyMap<PointId, KnowledgePoint>
  readonly documents: ReadonlyMap<string, BasisDocument>
}

export type CoachPage = {
  readonly task: BenchTask
  readonly sheet?: CitedSheet | undefined
  readonly redLines: readonly CitedRedLine[]
  readonly also: readonly BenchTask[]
  readonly bank?: CoachBank | undefined
}

export type NoSuchTask = { readonly kind: 'noSuchTask'; readonly given: string }
export const sayNoSuchTask = ({ given }: NoSuchTask): string => `没有“${given.slice(0, 40)}”这个实操任务。回实操台，从列出的里面选。`

/** All tasks: what can be done here first, otherwise as the dossier numbers them. */
export async function readTasks(): Promise<readonly BenchTask[]> {
  const { tasks } = await benchShelf()
  const order = ['whole', 'part', 'none'] as const
  return order.flatMap((here) => tasks.filter(({ reach }) => reach.here === here))
}

/** Problem: no task of that name. */
export async function readCoach(ctx: Context, id: string): Promise<Result<CoachPage, NoSuchTask>> {
  const { tasks, sheets, redLines } = await benchShelf()
  const task = tasks.find((each) => each.id === id)
  if (task === undefined) return fail({ kind: 'noSuchTask', given: id })
  return ok({
    task,
    sheet: sheets.find((sheet) => sheet.id === task.sheet),
    redLines: redLines.filter((redLine) => task.redLines.includes(redLine.id)),
    also: task.also.flatMap((other) => tasks.find((each) => each.id === other) ?? []),
    bank: await bankOf(ctx, task),
  })
}

async function bankOf({ db, clock }: Context, { scopes }: BenchTask): Promise<CoachBank | undefined> {
  const [name] = await listBanks(db, clock.now())
  const bank = name === undefined ? undefined : await findBank(db, name, clock.now())
  if (bank === undefined) return undefined
  return {
    id: bank.standard.id,
    scopes: scopesOf(bank.standard).filter(({ code }) => scopes.includes(code)),
    points: new Map(bank.points.map((point) => [point.id, point])),
    documents: new Map(bank.documents.map((document) => [document.id, document])),
  }
}
