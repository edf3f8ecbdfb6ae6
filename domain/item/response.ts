/** What somebody answered to an item, in the option names of the bank: the shuffled names of a paper are translated before. */
import type { ItemId, ItemKind, OptionId } from './item.ts'

/** An answer that says something. Nothing answered is `undefined`, never an empty response. */
export type Response = SimpleResponse | { readonly kind: 'case'; readonly parts: ReadonlyMap<ItemId, SimpleResponse> }

export type SimpleResponse =
  | { readonly kind: 'single' | 'hotspot'; readonly chosen: OptionId }
  | { readonly kind: 'multiple'; readonly chosen: readonly OptionId[] }
  | { readonly kind: 'trueFalse'; readonly says: boolean }
  /** In the order of the gaps; an empty text is a gap left open. */
  | { readonly kind: 'blank'; readonly written: readonly string[] }
  /** As it was typed, with or without a unit. `steps`: of an item with step marks, in their order; an empty text is a step left open. */
  | { readonly kind: 'number'; readonly written: string; readonly steps?: readonly string[] }
  | { readonly kind: 'order'; readonly order: readonly OptionId[] }
  /** For each left the place of its right among the rights of all pairs and the extra ones; `undefined` is left open. */
  | { readonly kind: 'match'; readonly rights: readonly (number | undefined)[] }

export type BadResponse =
  | { readonly kind: 'wrongShape'; readonly of: ItemKind }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'repeatedOption'; readonly option: string }
  | { readonly kind: 'unknownPart'; readonly part: string }
  | { readonly kind: 'tooLong'; readonly most: number }

/** In Chinese, for whoever answered. */
export function sayBadResponse(bad: BadResponse): string {
  switch (bad.kind) {
    case 'wrongShape':
      return '这次作答没有读懂。请刷新这一页，再答一次。'
    case 'unknownOption':
      return `没有选项“${bad.option}”。请刷新这一页，再选一次。`
    case 'repeatedOption':
      return `“${bad.option}”选了两次。每个只能用一次。`
    case 'unknownPart':
      return `材料题里没有小题“${bad.part}”。请刷新这一页，再答一次。`
    case 'tooLong':
      return `写得太长了。一个空最多 ${bad.most} 个字。`
  }
}
