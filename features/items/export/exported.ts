/** What an export gives: the file, which items a format has no room for, and what of the others it cannot hold. */
import type { Bank } from '#domain/item/bank.ts'
import type { Item, ItemId } from '#domain/item/item.ts'

/** What of the bank an export needs beside the items. */
export type ExportedFrom = Pick<Bank, 'documents' | 'drawings'>

export type LeftOut = { readonly id: ItemId; readonly why: string }
export type Exported = {
  readonly file: Uint8Array
  readonly count: number
  readonly left: readonly LeftOut[]
  /** Sentences; empty where the items come back as they were. */
  readonly losses: readonly string[]
}

/** Splits by `reason`, which says why a format has no room for an item. */
export function sortOut(items: readonly Item[], reason: (item: Item) => string | undefined) {
  const left = items.flatMap((item): readonly LeftOut[] => {
    const why = reason(item)
    return why === undefined ? [] : [{ id: item.id, why }]
  })
  const out = new Set(left.map(({ id }) => id))
  return { left, kept: items.filter(({ id }) => !out.has(id)) }
}

/** Why a format without pictures and without several questions on one material has no room for an item. */
export function withoutRoom(item: Item): string | undefined {
  if (item.kind === 'case') return '材料题放不下'
  return item.figure === undefined ? undefined : '有图，放不下'
}

/** A text names a figure and says what it shows, but has no room for the drawing. */
export const pictureLoss = (kept: readonly Item[]): readonly string[] =>
  kept.some(({ figure }) => figure !== undefined) ? ['图没有写进去，只写了文件名和图的文字；导入的题库里要有这张图。'] : []
