/** How each kind of item is answered, and the letters of its options. */
import type { ItemKind } from '#domain/item/item.ts'

const rules: Readonly<Record<ItemKind, string>> = {
  single: '只选一个。',
  multiple: '可以选几个，少选、多选都不算对。',
  trueFalse: '选对或者错。',
  blank: '把词填进空里。',
  number: '填数，单位已经写好。误差在容许范围里都算对。',
  order: '用箭头往上、往下挪，排好再看答案。',
  match: '左边每一项，在右边选一个。',
  hotspot: '点图上的字母，或者选下面的文字，一样。',
  case: '一段材料，几道小题，都答完再看答案。',
}
export const sayHowToAnswer = (kind: ItemKind): string => rules[kind]

/** The letter of a place as shown: A for the first. */
export const letterAt = (nth: number): string => String.fromCharCode(65 + nth)
