/** What the kinds of items are called on papers. */
import type { ItemKind } from './item.ts'

const words: Readonly<Record<ItemKind, string>> = {
  single: '单选',
  multiple: '多选',
  trueFalse: '判断',
  blank: '填空',
  number: '计算',
  order: '排序',
  match: '配对',
  hotspot: '识图',
  case: '材料题',
}
export const sayItemKind = (kind: ItemKind): string => words[kind]
