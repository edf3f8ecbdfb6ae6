/** What is asked in several fields, as Moodle's cloze: a calculation with step marks, or a text with gaps. */
import type { BlankItem, Item, NumberItem, Quantified, StepMarks } from '#domain/item/item.ts'
import { beyondRange, rangeOf } from './range-of.ts'

type Stepped = NumberItem & { readonly stepMarks: StepMarks }

const hasSteps = (item: Item): item is Stepped => item.kind === 'number' && item.stepMarks !== undefined
const hasGaps = (item: Item): item is BlankItem => item.kind === 'blank' && item.gaps.length > 1

/** Undefined where one field is enough. */
export function clozeOf(item: Item): string | undefined {
  if (hasSteps(item)) return [item.stem, ...linesOf(item).map(lineOf)].join('\n')
  return hasGaps(item) ? gapsOf(item) : undefined
}

/** Why it could not be told from the stem again; undefined where it can. */
export function clozeFlaw(item: Item): string | undefined {
  if (!hasSteps(item) && !hasGaps(item)) return undefined
  if (/\{\d*:|\{\d/.test(item.stem)) return '题干里有 Moodle 的填空记号'
  return hasSteps(item) ? stepsFlaw(item) : gapsFlaw(item)
}

type Line = Quantified & { readonly asks: string; readonly share: number }
/** A line each, with what is asked, the field and the unit; the result is the last. */
const linesOf = (item: Stepped): readonly Line[] => [
  ...item.stepMarks.steps,
  { ...item, asks: item.stepMarks.asks, share: item.stepMarks.share },
]

/** `相电压 {2:NUMERICAL:=219.4:2.194} V` */
const lineOf = (line: Line): string => `${line.asks} {${line.share}:NUMERICAL:=${line.key}:${rangeOf(line)}}${line.unit && ` ${line.unit}`}`

function stepsFlaw(item: Stepped): string | undefined {
  if (linesOf(item).some(({ asks, unit }) => /[{}\s]/.test(asks + unit))) return '步骤分的文字里有空格或大括号'
  return item.stepMarks.steps.some((step) => Object.keys(beyondRange(step)).length > 0) ? '步骤分的容差放不下' : undefined
}

const GAP = /_{2,}/g

/** `先 {1:SHORTANSWER:=停电}，再 {1:SHORTANSWER:=验电~=验明无电}。` */
function gapsOf({ stem, gaps }: BlankItem): string {
  const fields = gaps.map((wordings) => `{1:SHORTANSWER:${wordings.map((wording) => `=${wording.replaceAll(/[#}]/g, '\\$&')}`).join('~')}}`)
  let nth = 0
  return stem.replaceAll(GAP, (gap) => fields[nth++] ?? gap)
}

/** Moodle reads no `~` and no backslash back, and a `&` before the mark of the next wording takes it for an entity. */
function gapsFlaw({ stem, gaps }: BlankItem): string | undefined {
  if ([...stem.matchAll(GAP)].length !== gaps.length) return '空和答案的个数不一样'
  return gaps.flat().some((wording) => /[~\\]|&$|^\s|\s$/.test(wording)) ? '填空的答案里有 ~、反斜杠或末尾的 &' : undefined
}
