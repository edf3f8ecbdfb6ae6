/** A calculation with step marks as Moodle's cloze: a line each, with what is asked, the field and the unit; the result is the last. */
import type { Item, NumberItem, Quantified, StepMarks } from '#domain/item/item.ts'
import { rangeOf } from './to-gift.ts'

type Stepped = NumberItem & { readonly stepMarks: StepMarks }

export const hasSteps = (item: Item): item is Stepped => item.kind === 'number' && item.stepMarks !== undefined

export const clozeOf = (item: Stepped): string => [item.stem, ...linesOf(item).map(lineOf)].join('\n')

/** Why its lines could not be told from the stem again; undefined where they can. */
export const clozeFlaw = (item: Item): string | undefined =>
  hasSteps(item) && (/\{\d/.test(item.stem) || linesOf(item).some(({ asks, unit }) => /[{}\s]/.test(asks + unit)))
    ? '步骤分的文字里有空格或大括号'
    : undefined

type Line = Quantified & { readonly asks: string; readonly share: number }
const linesOf = (item: Stepped): readonly Line[] => [
  ...item.stepMarks.steps,
  { ...item, asks: item.stepMarks.asks, share: item.stepMarks.share },
]

/** `相电压 {2:NUMERICAL:=219.4:2.194} V` */
const lineOf = (line: Line): string => `${line.asks} {${line.share}:NUMERICAL:=${line.key}:${rangeOf(line)}}${line.unit && ` ${line.unit}`}`
