/** What was fitted from answers: derived, so it is replaced as a whole. An entry holds for the question and key it was fitted on. */
import { eq } from 'drizzle-orm'
import type { Instant } from '#domain/calendar/instant.ts'
import type { FittedItem } from '#domain/exam/calibrate-items.ts'
import type { Item, ItemId } from '#domain/item/item.ts'
import { plainAnswer, plainItem } from '#domain/item/plain-item.ts'
import { fingerprintOf } from '#platform/crypto/fingerprint.ts'
import type { Reader, Tx } from '#platform/db/db.ts'
import { itemParameters } from './tables.ts'

/** The same for the same question with the same key, however spaces and options stand. */
const questionOf = (item: Item): string => fingerprintOf([item.kind, plainItem(item), plainAnswer(item) ?? ''])

/** Instead of all that was kept of this bank before. */
export async function replaceItemParameters(
  tx: Tx,
  bank: string,
  fitted: readonly { readonly item: Item; readonly is: FittedItem }[],
  at: Instant,
): Promise<void> {
  await tx.delete(itemParameters).where(eq(itemParameters.bank, bank))
  if (fitted.length === 0) return
  await tx
    .insert(itemParameters)
    .values(fitted.map(({ item, is }) => ({ bank, item: item.id, question: questionOf(item), ...is, fittedAt: at })))
}

/** Of an item as it stands; undefined where nothing was fitted, or it asks something else by now. One query for a bank. */
export async function findItemParameters(db: Reader, bank: string): Promise<(item: Item) => FittedItem | undefined> {
  const rows = await db.select().from(itemParameters).where(eq(itemParameters.bank, bank))
  const kept = new Map<ItemId, (typeof rows)[number]>(rows.map((row) => [row.item, row]))
  return (item) => {
    const row = kept.get(item.id)
    if (row === undefined || row.question !== questionOf(item)) return undefined
    const { discrimination, difficulty, error, answers } = row
    return { discrimination, difficulty, error, answers }
  }
}
