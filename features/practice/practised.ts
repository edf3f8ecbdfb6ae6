/** What can be practised in a bank: its items, and of each calculation template one item whose numbers the seed draws. */
import { DRAWINGS, entryOf, withOtherNumbers } from '#domain/item/entry-of.ts'
import type { ItemId, PointId } from '#domain/item/item.ts'
import { drawnItemId, templateOf } from '#domain/item/template/draw-item.ts'
import type { BankSnapshot } from '#store/items/bank.ts'

/** `key` is the same for all items of one template. */
export type Practised = { readonly id: ItemId; readonly key: string; readonly scope: string; readonly points: readonly PointId[] }

/** In the order of practice: the items of the bank, then what its templates draw. */
export function practisedIn({ items, templates }: BankSnapshot, seed: number): readonly Practised[] {
  return [
    ...items.map(({ scope, item }) => ({ id: item.id, key: item.id, scope, points: item.points })),
    ...templates.map((template) => {
      const id = drawnItemId(template, seed % DRAWINGS)
      return { id, key: entryOf(id), scope: template.scope, points: template.points }
    }),
  ]
}

/** The same calculation with other numbers; undefined for an item of the bank. */
export const redrawn = ({ templates }: Pick<BankSnapshot, 'templates'>, id: ItemId): ItemId | undefined =>
  templateOf(templates, id) && withOtherNumbers(id)
