/** What becomes of an imported row. */
import type { Item, ItemId } from '#domain/item/item.ts'
import type { ImportedItem } from './imported-item.ts'
import type { RowProblem } from './row-problem.ts'

export type RowVerdict = { readonly row: ImportedItem; readonly problems: readonly RowProblem[] } & (
  | { readonly kind: 'imported'; readonly item: Item }
  /** The bank has it, word for word and with this answer. */
  | { readonly kind: 'known'; readonly as: string; readonly id?: ItemId | undefined }
  | { readonly kind: 'held' | 'refused' }
)
