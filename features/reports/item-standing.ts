/** What everybody may know of the reports about one item: whether one is being looked into, and what was decided last. Never their texts. */
import { entryOf } from '#domain/item/entry-of.ts'
import { isFinal, type Outcome } from '#domain/policy/mistake-report.ts'
import type { Context } from '#platform/context.ts'
import { listItemReports } from '#store/reports/mistake-reports.ts'

export type ItemStanding = {
  /** Reports without a final outcome. */
  readonly open: number
  /** The latest final outcome of any. */
  readonly decided?: Outcome
}

/** Of a drawn calculation: of all that its template draws. */
export async function readItemStanding(ctx: Pick<Context, 'db'>, bank: string, item: string): Promise<ItemStanding> {
  const reports = await listItemReports(ctx.db, bank, entryOf(item))
  const last = reports.map(({ outcomes }) => outcomes.at(-1))
  const [decided] = last
    .filter((outcome) => outcome !== undefined)
    .filter(({ kind }) => isFinal(kind))
    .toSorted((a, b) => b.decidedAt - a.decidedAt)
  const open = last.filter((outcome) => outcome === undefined || !isFinal(outcome.kind)).length
  return { open, ...(decided !== undefined && { decided }) }
}
