/** Which kind a question is, from the name of its kind or sheet, or from its answer. */
import type { ItemKind } from '#domain/item/item.ts'
import { readLetters, readTruth } from './read-answer.ts'

const names: readonly (readonly [RegExp, ItemKind])[] = [
  [/多选|多项|不定项|multi/i, 'multiple'],
  [/单选|单项|选择|single|choice/i, 'single'],
  [/判断|是非|对错|true|judg/i, 'trueFalse'],
  [/填空|blank|fill/i, 'blank'],
  [/计算|数值|number|numerical/i, 'number'],
  [/排序|order/i, 'order'],
  [/配对|匹配|连线|match/i, 'match'],
  [/热点|识图|hotspot/i, 'hotspot'],
  [/材料|案例|题帽|case/i, 'case'],
]

/** Undefined for a name that says no kind of ours, 简答 for one. */
export const kindNamed = (name: string): ItemKind | undefined => names.find(([pattern]) => pattern.test(name))?.[1]

export const kindWords: Readonly<Record<ItemKind, string>> = {
  single: '单选',
  multiple: '多选',
  trueFalse: '判断',
  blank: '填空',
  number: '数值计算',
  order: '排序',
  match: '配对',
  hotspot: '识图热点',
  case: '材料题',
}

/** From what there is; undefined where there is too little to say. */
export function guessKind(stem: string, options: number, answer: string): ItemKind | undefined {
  if (options >= 2) return (readLetters(answer)?.length ?? 0) > 1 ? 'multiple' : 'single'
  if (readTruth(answer) !== undefined) return 'trueFalse'
  return /_{2,}/.test(stem) && answer !== '' ? 'blank' : undefined
}
