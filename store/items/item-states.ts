/** Every state of every item of a bank: what papers of any age asked. */
import { and, asc, eq } from 'drizzle-orm'
import type { ItemState } from '#domain/exam/item-states.ts'
import type { ScopedItem } from '#domain/item/bank.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { Reader } from '#platform/db/db.ts'
import { bankEntries } from './tables.ts'

/** By item, oldest first; also those that were taken out. One query. */
export async function listItemStates(db: Reader, bank: string): Promise<ReadonlyMap<ItemId, readonly ItemState[]>> {
  const rows = await db
    .select({ content: bankEntries.content, recordedAt: bankEntries.recordedAt, supersededAt: bankEntries.supersededAt })
    .from(bankEntries)
    .where(and(eq(bankEntries.bank, bank), eq(bankEntries.kind, 'item')))
    .orderBy(asc(bankEntries.recordedAt))
  const states = rows.map(({ content, recordedAt, supersededAt }) => ({
    item: (content as ScopedItem).item,
    recordedAt,
    supersededAt: supersededAt ?? undefined,
  }))
  return Map.groupBy(states, ({ item }) => item.id)
}
