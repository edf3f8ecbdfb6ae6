/** The items of a bank by their ids: written ones, and those its templates draw. */
import type { Bank } from './bank.ts'
import type { Item } from './item.ts'
import { drawItem, templateOf } from './template/draw-item.ts'

/** Undefined where there is none, or where the numbers of this seed cannot be drawn. */
export function itemInBank({ items, templates }: Pick<Bank, 'items' | 'templates'>, id: string): Item | undefined {
  const kept = items.find(({ item }) => item.id === id)?.item
  if (kept !== undefined) return kept
  const drawn = templateOf(templates, id)
  if (drawn === undefined) return undefined
  // even seeds are asked as a choice, odd ones as a number to work out
  const item = drawn.seed % 2 === 0 ? drawItem(drawn.template, drawn.seed, 'single') : drawItem(drawn.template, drawn.seed, 'number')
  return item.ok ? item.value : undefined
}
