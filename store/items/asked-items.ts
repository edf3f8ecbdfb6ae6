/** Items as they stood when they were asked, without loading whole banks of the past. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Instant } from '#domain/calendar/instant.ts'
import type { ScopedItem } from '#domain/item/bank.ts'
import type { Item, ItemId } from '#domain/item/item.ts'
import type { Reader } from '#platform/db/db.ts'
import { bankEntries } from './tables.ts'

export type AskedOf = { readonly bank: string; readonly recordedAt: Instant; readonly items: readonly ItemId[] }

/** One answer for each of `asked`, in that order: its items by id. One query, however many papers. */
export async function listAskedItems(db: Reader, asked: readonly AskedOf[]): Promise<readonly ReadonlyMap<ItemId, Item>[]> {
  const ids = [...new Set(asked.flatMap(({ items }) => items))]
  const banks = [...new Set(asked.map(({ bank }) => bank))]
  if (ids.length === 0) return asked.map(() => new Map<ItemId, Item>())
  const rows = await db
    .select({
      bank: bankEntries.bank,
      content: bankEntries.content,
      recordedAt: bankEntries.recordedAt,
      supersededAt: bankEntries.supersededAt,
    })
    .from(bankEntries)
    .where(and(inArray(bankEntries.bank, banks), eq(bankEntries.kind, 'item'), inArray(bankEntries.entry, ids)))
  return asked.map(({ bank, recordedAt }) => {
    const known = rows.filter(
      (row) => row.bank === bank && row.recordedAt <= recordedAt && (row.supersededAt === null || row.supersededAt > recordedAt),
    )
    return new Map(known.map(({ content }) => (content as ScopedItem).item).map((item) => [item.id, item]))
  })
}
