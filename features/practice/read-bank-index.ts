/** What a device must know of a bank to plan a day: points with their marks and items. No key is in it. */
import { entryOf } from '#domain/item/entry-of.ts'
import type { Item, ItemId, PointId } from '#domain/item/item.ts'
import { itemInBank } from '#domain/item/item-in-bank.ts'
import type { Misconception } from '#domain/item/misconception.ts'
import { plainText } from '#domain/item/plain-text.ts'
import { taggedWordings } from '#domain/item/tagged-wordings.ts'
import { drawnItemId } from '#domain/item/template/draw-item.ts'
import { marksOfPoints } from '#domain/memory/point-marks.ts'
import type { Context } from '#platform/context.ts'
import { findBank } from '#store/items/bank.ts'
import { ALONG_SEED } from './along-seed.ts'

export type IndexedPoint = {
  readonly id: PointId
  readonly says: string
  readonly scope: string
  /** Of a paper of 100 marks. */
  readonly marks: number
  /** In the order in which they are first asked; of a template the drawing that is taken along. */
  readonly items: readonly ItemId[]
}
export type BankIndex = {
  readonly bank: string
  readonly points: readonly IndexedPoint[]
  /** The beginning of each stem, by item; of a template the stem of its drawing, by what all its drawings have in common. */
  readonly stems: Readonly<Record<string, string>>
  /** Frequent ways of going wrong, each with the wordings that are cases of it: by those a log is sorted. */
  readonly misconceptions: readonly (Misconception & { readonly shows: readonly string[] })[]
}

const LONGEST_STEM = 48

/** Undefined where no bank of that name is published. */
export async function readBankIndex(ctx: Context, name: string): Promise<BankIndex | undefined> {
  const bank = await findBank(ctx.db, name, ctx.clock.now())
  if (bank === undefined) return undefined
  const marks = marksOfPoints(bank.standard, bank.points)
  const written = bank.items.map(({ item }) => item)
  const drawn = bank.templates.flatMap((template) => itemInBank(bank, drawnItemId(template, ALONG_SEED)) ?? [])
  const [writtenOf, drawnOf] = [idsByPoint(written), idsByPoint(drawn)]
  const shows = Map.groupBy(taggedWordings(bank), ({ of }) => of)
  return {
    bank: bank.standard.id,
    points: bank.points.map(({ id, says, scope }) => ({
      id,
      says,
      scope,
      marks: Math.round((marks.get(id) ?? 0) * 1000) / 1000,
      items: inTurn(writtenOf.get(id) ?? [], drawnOf.get(id) ?? []),
    })),
    stems: Object.fromEntries([...written, ...drawn].map(stemOf)),
    misconceptions: bank.misconceptions.map((each) => ({
      ...each,
      shows: [...new Set(shows.get(each.id)?.map((wording) => wording.shows))],
    })),
  }
}

function idsByPoint(items: readonly Item[]): ReadonlyMap<PointId, readonly ItemId[]> {
  const all = items.flatMap(({ id, points }) => points.map((point) => ({ id, point })))
  return new Map([...Map.groupBy(all, ({ point }) => point)].map(([point, each]) => [point, each.map(({ id }) => id)]))
}

/** What is to be understood before it is calculated: as many written items come before the templates of a point. */
const FIRST_WRITTEN = 2
const inTurn = (written: readonly ItemId[], drawn: readonly ItemId[]): readonly ItemId[] => [
  ...written.slice(0, FIRST_WRITTEN),
  ...drawn,
  ...written.slice(FIRST_WRITTEN),
]

function stemOf({ id, stem }: Item): readonly [string, string] {
  const whole = plainText(stem)
  return [entryOf(id), whole.length > LONGEST_STEM ? `${whole.slice(0, LONGEST_STEM)}…` : whole]
}
