/** What is asked in several fields, as Moodle's cloze: a calculation with step marks, a text with gaps, or parts on one material. */
import type { BlankItem, Item, NumberItem, Quantified, StepMarks } from '#domain/item/item.ts'
import { beyondRange, rangeOf } from '#features/items/formats/number/range-of.ts'
import { caseFlaw, caseOf } from './case.ts'
import { fieldOf, isUnsafe } from './field.ts'

type Stepped = NumberItem & { readonly stepMarks: StepMarks }

const hasSteps = (item: Item): item is Stepped => item.kind === 'number' && item.stepMarks !== undefined
const hasGaps = (item: Item): item is BlankItem => item.kind === 'blank' && item.gaps.length > 1

/** Undefined where one field is enough. */
export function clozeOf(item: Item): string | undefined {
  if (hasSteps(item)) return [item.stem, ...linesOf(item).map(lineOf)].join('\n')
  if (item.kind === 'case') return caseOf(item)
  return hasGaps(item) ? gapsOf(item) : undefined
}

/** Why it could not be told from the stem again; undefined where it can. */
export function clozeFlaw(item: Item): string | undefined {
  const stems = [item.stem, ...(item.kind === 'case' ? item.parts.map(({ stem }) => stem) : [])]
  if (clozeOf(item) !== undefined && stems.some((stem) => /\{\d*:/.test(stem))) return '题干里有 Moodle 的填空记号'
  if (hasSteps(item)) return stepsFlaw(item)
  if (item.kind === 'case') return caseFlaw(item)
  return hasGaps(item) ? gapsFlaw(item) : undefined
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
  const answers = gaps.map((wordings) => wordings.map((says) => ({ says, isRight: true })))
  const fields = answers.map((each) => fieldOf('SHORTANSWER', each, 0))
  let nth = 0
  return stem.replaceAll(GAP, (gap) => fields[nth++] ?? gap)
}

function gapsFlaw({ stem, gaps }: BlankItem): string | undefined {
  if ([...stem.matchAll(GAP)].length !== gaps.length) return '空和答案的个数不一样'
  return gaps.flat().some(isUnsafe) ? '填空的答案里有 ~、反斜杠或末尾的 &' : undefined
}
