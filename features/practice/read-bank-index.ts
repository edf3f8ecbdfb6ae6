/** What a device must know of a bank to plan a day: points with their marks and items. No key is in it. */
import type { ItemId, PointId } from '#domain/item/item.ts'
import { marksOfPoints } from '#domain/memory/point-marks.ts'
import type { Context } from '#platform/context.ts'
import { findBank } from '#store/items/bank.ts'
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
  /** The beginning of each stem, by item. */
  readonly stems: Readonly<Record<ItemId, string>>
}

const LONGEST_STEM = 48

/** Undefined where no bank of that name is published. */
export async function readBankIndex(ctx: Context, name: string): Promise<BankIndex | undefined> {
  const bank = await findBank(ctx.db, name, ctx.clock.now())
  if (bank === undefined) return undefined
  const marks = marksOfPoints(bank.standard, bank.points)
  const itemsOf = new Map<PointId, ItemId[]>()
  for (const { item } of bank.items) for (const point of item.points) itemsOf.set(point, [...(itemsOf.get(point) ?? []), item.id])
  return {
    bank: bank.standard.id,
    points: bank.points.map(({ id, says, scope }) => ({
      id,
      says,
      scope,
      marks: Math.round((marks.get(id) ?? 0) * 1000) / 1000,
      items: itemsOf.get(id) ?? [],
    })),
    stems: Object.fromEntries(bank.items.map(({ item }) => [item.id, showText(item.stem).plain.slice(0, LONGEST_STEM)])),
  }
}
