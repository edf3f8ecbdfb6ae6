/** Which items the newest papers of a bank have: so that none comes up too often. */
import { sql } from 'drizzle-orm'
import type { DrawnLately } from '#domain/exam/exposure.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { Reader } from '#platform/db/db.ts'
import { sittingItems, sittings } from './tables.ts'

/**
 * Of the `most` sittings of `bank` that began last, handed in or not. Two that begin in one moment do not see each other. Paper by paper
 * (`offset 0` keeps the planner from reading all papers there ever were), so it costs the same however many there are.
 */
export async function findDrawnLately(db: Reader, bank: string, most: number): Promise<DrawnLately> {
  const { rows } = await db.execute<{ item: ItemId; times: number; papers: number }>(sql`
    with newest as (
      select ${sittings.code} as code from ${sittings} where ${sittings.bank} = ${bank}
      order by ${sittings.startedAt} desc, ${sittings.code} desc limit ${most}
    )
    select paper.item as item, count(*)::int as times, (select count(*)::int from newest) as papers
    from newest cross join lateral (
      select ${sittingItems.item} as item from ${sittingItems} where ${sittingItems.sitting} = newest.code offset 0
    ) paper group by paper.item`)
  return { papers: rows[0]?.papers ?? 0, times: new Map(rows.map(({ item, times }) => [item, times])) }
}
