/** Step marks in one cell of a table: `p 相电压=219.4 V [U/1.732] 2份；线电流 3份`, the result last. */
import type { NumberStep, StepMarks } from '#domain/item/item.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { guardMarks, splitGuarded, unguardMarks } from './guard-marks.ts'

/** They stand between and inside steps, so that in what is asked for they have a backslash in front. */
const MARKS = '=；;\\[\\]'
const ASKS = String.raw`((?:\\.|[^=；;[\]\\])+)`
const NUMBER = String.raw`\d+(?:\.\d+)?(?:e-?\d+)?`
const STEP = new RegExp(
  String.raw`^([a-zA-Z][a-zA-Z0-9]*) ${ASKS}=(-?${NUMBER})(?: ([^\s[\]]+))? \[([^[\]；]+)\](?: 容差(${NUMBER}))?(?: 末位(${NUMBER}))? ([1-9]\d?)份$`,
  's',
)
const RESULT = new RegExp(String.raw`^${ASKS} ([1-9]\d?)份$`, 's')

/** A step says its tolerance where it is not that of the result, `tolerance`. */
export function sayStepMarks({ steps, asks, share }: StepMarks, tolerance: number): string {
  return [...steps.map((step) => sayStep(step, tolerance)), `${guardMarks(asks, MARKS)} ${share}份`].join('；')
}

function sayStep({ name, asks, key, unit, formula, share, lastPlace, ...step }: NumberStep, tolerance: number): string {
  const own = step.tolerance === tolerance ? '' : ` 容差${step.tolerance}`
  const last = lastPlace === undefined ? '' : ` 末位${lastPlace}`
  return `${name} ${guardMarks(asks, MARKS)}=${key}${unit && ` ${unit}`} [${formula}]${own}${last} ${share}份`
}

/** `tolerance` is that of the result, which holds for a step that says none. Undefined where it cannot be read. */
export function readStepMarks(text: string, tolerance: number): StepMarks | undefined {
  const parts = splitGuarded(text, '；;')
  const result = RESULT.exec(parts.at(-1) ?? '')
  const steps = parts.slice(0, -1).map((part) => readStep(part, tolerance))
  const read = steps.filter((step) => step !== undefined)
  if (result === null || read.length < steps.length || !isNonEmpty(read)) return undefined
  return { steps: read, asks: unguardMarks(result[1] ?? '', MARKS), share: Number(result[2]) }
}

function readStep(text: string, tolerance: number): NumberStep | undefined {
  const [, name, asks = '', key, unit = '', formula = '', own, last, share] = STEP.exec(text) ?? []
  if (name === undefined) return undefined
  return {
    ...{ name, asks: unguardMarks(asks, MARKS), unit, key: Number(key), tolerance: own === undefined ? tolerance : Number(own) },
    ...(last !== undefined && { lastPlace: Number(last) }),
    ...{ formula, share: Number(share) },
  }
}
