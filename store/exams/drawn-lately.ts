/** Which items the newest papers of a bank have: so that none comes up too often. */
import { desc, eq, sql } from 'drizzle-orm'
import type { DrawnLately } from '#domain/exam/exposure.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { Reader } from '#platform/db/db.ts'
import { sittingItems, sittings } from './tables.ts'

/** Of the `most` sittings of `bank` that began last, handed in or not. Two that begin in one moment do not see each other. */
export async function findDrawnLately(db: Reader, bank: string, most: number): Promise<DrawnLately> {
  const newest = db
    .$with('newest')
    .as(
      db
        .select({ code: sittings.code })
        .from(sittings)
        .where(eq(sittings.bank, bank))
        .orderBy(desc(sittings.startedAt), desc(sittings.code))
        .limit(most),
    )
  const rows = await db
    .with(newest)
    .select({
      item: sittingItems.item,
      times: sql<number>`count(*)::int`,
      papers: sql<number>`(select count(*)::int from ${newest})`,
    })
    .from(sittingItems)
    .innerJoin(newest, eq(newest.code, sittingItems.sitting))
    .groupBy(sittingItems.item)
  return { papers: rows[0]?.papers ?? 0, times: new Map<ItemId, number>(rows.map(({ item, times }) => [item, times])) }
}
