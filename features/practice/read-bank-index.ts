/** What a device must know of a bank to plan a day: points with their marks and items. No key is in it. */
import { entryOf } from '#domain/item/entry-of.ts'
import type { Item, ItemId, PointId } from '#domain/item/item.ts'
import { itemInBank } from '#domain/item/item-in-bank.ts'
import type { Misconception } from '#domain/item/misconception.ts'
import { taggedWordings } from '#domain/item/tagged-wordings.ts'
import { drawnItemId } from '#domain/item/template/draw-item.ts'
import { marksOfPoints } from '#domain/memory/point-marks.ts'
import type { Context } from '#platform/context.ts'
import { findBank } from '#store/items/bank.ts'
import { ALONG_SEED } from './along-seed.ts'
import { showText } from './show-item.ts'

export type IndexedPoint = {
  readonly id: PointId
  readonly says: string
  readonly scope: string
  /** Of a paper of 100 marks. */
  readonly marks: number
  readonly items: readonly ItemId[]
}
export type BankIndex = {
  readonly bank: string
  readonly points: readonly IndexedPoint[]
  /** The beginning of each stem, by item; of a template the stem of its drawing, by what all its drawings have in common. */
  readonly stems: Readonly<Record<string, string>>
  /** Of each template the item that is taken along. */
  readonly drawn: readonly { readonly item: ItemId; readonly scope: string }[]
  /** Frequent ways of going wrong, each with the wordings that are cases of it: by those a log is sorted. */
  readonly misconceptions: readonly (Misconception & { readonly shows: readonly string[] })[]
}

const LONGEST_STEM = 48

/** Undefined where no bank of that name is published. */
export async function readBankIndex(ctx: Context, name: string): Promise<BankIndex | undefined> {
  const bank = await findBank(ctx.db, name, ctx.clock.now())
  if (bank === undefined) return undefined
  const marks = marksOfPoints(bank.standard, bank.points)
  const itemsOf = new Map<PointId, ItemId[]>()
  for (const { item } of bank.items) for (const point of item.points) itemsOf.set(point, [...(itemsOf.get(point) ?? []), item.id])
  const drawn = bank.templates.flatMap((template) => {
    const item = itemInBank(bank, drawnItemId(template, ALONG_SEED))
    return item === undefined ? [] : [{ item, scope: template.scope }]
  })
  const shows = Map.groupBy(taggedWordings(bank), ({ of }) => of)
  return {
    bank: bank.standard.id,
    points: bank.points.map(({ id, says, scope }) => ({
      id,
      says,
      scope,
      marks: Math.round((marks.get(id) ?? 0) * 1000) / 1000,
      items: itemsOf.get(id) ?? [],
    })),
    stems: Object.fromEntries([...bank.items.map(({ item }) => item), ...drawn.map(({ item }) => item)].map(stemOf)),
    drawn: drawn.map(({ item, scope }) => ({ item: item.id, scope })),
    misconceptions: bank.misconceptions.map((each) => ({
      ...each,
      shows: [...new Set(shows.get(each.id)?.map((wording) => wording.shows))],
    })),
  }
}

const stemOf = ({ id, stem }: Item): readonly [string, string] => [entryOf(id), showText(stem).plain.slice(0, LONGEST_STEM)]
