/** The last question before an item is written: does it come back as it went? What does not is left out and named, never changed. */
import { isDeepStrictEqual } from 'node:util'
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { formOf } from '#domain/item/imported/to-item.ts'
import type { BasisDocument, Item } from '#domain/item/item.ts'

/** `rows`: what was read from a file with this item alone. */
export function readsBack(item: Item, rows: readonly ImportedItem[], documents: readonly BasisDocument[]): boolean {
  const [row, ...others] = rows
  if (row === undefined || others.length > 0 || row.problems.length > 0 || row.name !== item.id) return false
  return isDeepStrictEqual(plain(formOf(row, item.id, { documents })), plain(item))
}

/** A reason for `sortOut`. */
export const UNREADABLE = '有的字读不回来，比如连着的空格、空行、分隔符'

/** Without what is undefined. */
const plain = (item: Item | undefined): unknown => JSON.parse(JSON.stringify(item ?? null))
