/** Sittings that were handed in, many at once: for looking back over them. The number of queries does not grow with them. */
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { type Place, sheetOf } from '#domain/exam/sheet.ts'
import type { Sitting, SittingCode } from '#domain/exam/sitting.ts'
import type { Reader } from '#platform/db/db.ts'
import { toEvent } from './events.ts'
import { sittingEvents, sittingItems, sittingSubmissions, sittings } from './tables.ts'

/**
 * The sittings before this one, of the same bank, oldest first; `most` steps back at most. Whoever begins a sitting says which was before
 * it, so a step only counts where that was handed in by then: no chain runs in a circle.
 */
export async function listChain(db: Reader, code: SittingCode, most: number): Promise<readonly SittingCode[]> {
  const { rows } = await db.execute<{ code: SittingCode }>(sql`
    with recursive chain as (
      select ${sittings.code} as code, ${sittings.previous} as previous, ${sittings.bank} as bank, ${sittings.startedAt} as started_at, 0 as depth
      from ${sittings} where ${sittings.code} = ${code}
      union all
      select s.code, s.previous, s.bank, s.started_at, chain.depth + 1 from chain
      join ${sittings} s on s.code = chain.previous and s.bank = chain.bank
      join ${sittingSubmissions} h on h.sitting = s.code and h.at <= chain.started_at
      where chain.depth < ${most}
    )
    select code from chain where depth > 0 order by depth desc`)
  return rows.map((row) => row.code)
}

export type Finished = { readonly sitting: Sitting; readonly sheet: readonly Place[] }

/** In the order of `codes`; those that are not handed in are left out. */
export async function listFinished(db: Reader, codes: readonly SittingCode[]): Promise<readonly Finished[]> {
  if (codes.length === 0) return []
  const wanted = [...codes]
  const heads = await db
    .select()
    .from(sittings)
    .innerJoin(sittingSubmissions, eq(sittingSubmissions.sitting, sittings.code))
    .where(inArray(sittings.code, wanted))
  const papers = Map.groupBy(
    await db.select().from(sittingItems).where(inArray(sittingItems.sitting, wanted)).orderBy(asc(sittingItems.nth)),
    (row) => row.sitting,
  )
  const logs = Map.groupBy(
    await db.select().from(sittingEvents).where(inArray(sittingEvents.sitting, wanted)).orderBy(asc(sittingEvents.row)),
    (row) => row.sitting,
  )
  const found = new Map(
    heads.map(({ sitting: { previous: _, overExposed: __, ...head }, sitting_submission: { at, by } }) => {
      const paper = (papers.get(head.code) ?? []).map(({ item, scope, section, most }) => ({ item, scope, section, most }))
      const sheet = sheetOf((logs.get(head.code) ?? []).map(toEvent), paper.length, head.startedAt)
      return [head.code, { sitting: { ...head, paper, submission: { at, by } }, sheet }]
    }),
  )
  return codes.flatMap((code) => found.get(code) ?? [])
}
