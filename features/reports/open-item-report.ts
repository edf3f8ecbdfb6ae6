/** The form for a report about an item: which item, in which state of its bank, and the key and stamp it carries. */

import { type Instant, toInstant } from '#domain/calendar/instant.ts'
import { entryOf } from '#domain/item/entry-of.ts'
import type { Item } from '#domain/item/item.ts'
import { itemInBank } from '#domain/item/item-in-bank.ts'
import type { ReportedItem } from '#domain/policy/mistake-report.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { findBank } from '#store/items/bank.ts'
import { type FormKey, newFormKey } from './form-key.ts'

/** As they come in an address or a form; `seen` is any moment at which the item was as it was seen, in milliseconds; without it, now. */
export type ItemPlace = { readonly bank: string; readonly item: string; readonly seen?: string | undefined }
export type NoSuchReportedItem = { readonly kind: 'noSuchReportedItem'; readonly given: string }
export const sayNoSuchReportedItem = ({ given }: NoSuchReportedItem): string =>
  `没有“${given.slice(0, 40)}”这道题，报不了错。回练与考，从题里点“这题有错”。`

export type ItemReportForm = FormKey & { readonly about: ReportedItem; readonly item: Item }

/** Anyone may. Problem: there is no such item, nor was there at that moment. */
export async function openItemReport(ctx: Context, place: ItemPlace): Promise<Result<ItemReportForm, NoSuchReportedItem>> {
  const found = await findReportedItem(ctx, place)
  return found.ok ? ok({ ...found.value, ...(await newFormKey(ctx)) }) : found
}

/** The item as it stood then; where it did not stand then, as it stands now. */
export async function findReportedItem(
  ctx: Context,
  { bank: name, item: id, seen }: ItemPlace,
): Promise<Result<Pick<ItemReportForm, 'about' | 'item'>, NoSuchReportedItem>> {
  const now = ctx.clock.now()
  for (const at of [momentIn(seen, now), now]) {
    const bank = await findBank(ctx.db, name, at)
    const item = bank && itemInBank(bank, id)
    if (bank === undefined || item === undefined) continue
    return ok({ about: { kind: 'item', bank: name, item: item.id, entry: entryOf(item.id), bankRecordedAt: bank.recordedAt }, item })
  }
  return fail({ kind: 'noSuchReportedItem', given: id })
}

const momentIn = (text: string | undefined, now: Instant): Instant =>
  text !== undefined && /^\d{1,13}$/.test(text) && Number(text) <= now ? toInstant(Number(text)) : now
