/** Step marks in one cell of a table: `p 相电压=219.4 V [U/1.732] 2份；线电流 3份`, the result last. */
import type { NumberStep, StepMarks } from '#domain/item/item.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'

const STEP = /^([a-zA-Z][a-zA-Z0-9]*) ([^=；[\]]+)=(-?\d+(?:\.\d+)?(?:e-?\d+)?)(?: ([^\s[\]]+))? \[([^[\]；]+)\] ([1-9]\d?)份$/
const RESULT = /^([^=；[\]]+) ([1-9]\d?)份$/

export function sayStepMarks({ steps, asks, share }: StepMarks): string {
  const says = steps.map((step) => `${step.name} ${step.asks}=${step.key}${step.unit && ` ${step.unit}`} [${step.formula}] ${step.share}份`)
  return [...says, `${asks} ${share}份`].join('；')
}

/** `tolerance` is that of the result: a cell has no room for others. Undefined where it cannot be read. */
export function readStepMarks(text: string, tolerance: number): StepMarks | undefined {
  const parts = text.split(/[；;]/).map((part) => part.trim())
  const result = RESULT.exec(parts.at(-1) ?? '')
  const steps = parts.slice(0, -1).map((part) => readStep(part, tolerance))
  const read = steps.filter((step) => step !== undefined)
  if (result === null || read.length < steps.length || !isNonEmpty(read)) return undefined
  return { steps: read, asks: result[1] ?? '', share: Number(result[2]) }
}

function readStep(text: string, tolerance: number): NumberStep | undefined {
  const [, name, asks = '', key, unit = '', formula = '', share] = STEP.exec(text) ?? []
  return name === undefined ? undefined : { name, asks, unit, key: Number(key), tolerance, formula, share: Number(share) }
}

/** Whether a cell holds all of it. */
export const fitsCell = (stepMarks: StepMarks, tolerance: number): boolean => {
  const read = readStepMarks(sayStepMarks(stepMarks), tolerance)
  return read !== undefined && stepMarks.steps.every((step) => step.tolerance === tolerance && step.lastPlace === undefined)
}
