/** Judges every paper that was handed in once more, where an item of it got another key since: with an entry in the log for each place. */
import { resultOf } from '#domain/exam/exam-result.ts'
import { type ItemState, stateAt } from '#domain/exam/item-states.ts'
import { rescoringsOf, wasRekeyed } from '#domain/exam/rescore-sitting.ts'
import type { Rescoring } from '#domain/exam/rescoring.ts'
import { sheetOf } from '#domain/exam/sheet.ts'
import type { SittingCode } from '#domain/exam/sitting.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { Marks } from '#domain/item/score/marks.ts'
import type { Context } from '#platform/context.ts'
import { type Tx, transact } from '#platform/db/db.ts'
import { listEvents } from '#store/exams/events.ts'
import { listSittingsAsking } from '#store/exams/handed-in.ts'
import { appendRescorings, listRescorings } from '#store/exams/rescorings.ts'
import { findSitting, lockSittings } from '#store/exams/sittings.ts'
import { listItemStates } from '#store/items/item-states.ts'

/** A paper with what its log got, or would get. */
export type RescoredSitting = {
  readonly code: SittingCode
  readonly entries: readonly Rescoring[]
  readonly before: Outcome
  readonly after: Outcome
}
type Outcome = { readonly marks: Marks; readonly isPassed: boolean }

/** How many codes are asked for at once. */
const PAGE = 200

/**
 * Papers of `bank` whose log is added to, in the order of their codes; one transaction a paper, under its lock. `isDryRun` writes
 * nothing and answers the same. A second time there is nothing left to do.
 */
export async function* rescoreSittings(
  ctx: Pick<Context, 'db' | 'clock'>,
  bank: string,
  isDryRun: boolean,
): AsyncGenerator<RescoredSitting, void, undefined> {
  const states = await listItemStates(ctx.db, bank)
  const changed = [...states].flatMap(([item, each]) => (wasRekeyed(each) ? [item] : []))
  let after: SittingCode | undefined
  for (;;) {
    const codes = await listSittingsAsking(ctx.db, bank, changed, after, PAGE)
    for (const code of codes) {
      const rescored = await transact(ctx.db, (tx) => rescoreOne(tx, ctx, code, states, isDryRun))
      if (rescored !== undefined) yield rescored
    }
    after = codes.at(-1)
    if (codes.length < PAGE) return
  }
}

async function rescoreOne(
  tx: Tx,
  { clock }: Pick<Context, 'clock'>,
  code: SittingCode,
  states: ReadonlyMap<ItemId, readonly ItemState[]>,
  isDryRun: boolean,
): Promise<RescoredSitting | undefined> {
  if (!isDryRun) await lockSittings(tx, [code])
  const sitting = await findSitting(tx, code)
  if (sitting === undefined) return undefined
  const sheet = sheetOf(await listEvents(tx, code), sitting.paper.length, sitting.startedAt)
  const log = await listRescorings(tx, code)
  const statesOf = (item: ItemId): readonly ItemState[] => states.get(item) ?? []
  const entries = rescoringsOf(sitting, sheet, statesOf, log, clock.now())
  if (entries.length === 0) return undefined
  if (!isDryRun) await appendRescorings(tx, code, entries)
  const outcome = (of: readonly Rescoring[]): Outcome => {
    const { marks, isPassed } = resultOf(sitting, sheet, (id) => askedIn(statesOf(id), sitting.bankRecordedAt), of)
    return { marks, isPassed }
  }
  return { code, entries, before: outcome(log), after: outcome([...log, ...entries]) }
}

function askedIn(states: readonly ItemState[], at: Rescoring['bankFrom']): ItemState['item'] {
  const state = stateAt(states, at)
  if (state === undefined) throw new Error('a paper asks an item that its bank did not have')
  return state.item
}
