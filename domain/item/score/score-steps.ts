/**
 * 步骤分: what somebody wrote for each step of a calculation and for its result, held against the keys, or against what follows from
 * what they wrote before.
 */
import { evaluateExpression, parseExpression } from '#domain/item/expression.ts'
import type { NumberItem, Quantified, StepMarks } from '#domain/item/item.ts'
import { judgeQuantity, valueWritten } from './judge-quantity.ts'
import type { Hint } from './score.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** `follows`: not the key, but what comes out of the wrong results before it. */
export type StepVerdict = 'right' | 'follows' | 'wrong' | 'blank'
export type JudgedStep = { readonly verdict: StepVerdict; readonly share: number; readonly hint?: Hint | undefined }

type Asked = Quantified & { readonly name?: string; readonly formula: string; readonly share: number }

/** In the order of the steps, the result last. `written` likewise; what is missing is blank. */
export function judgeSteps(
  item: NumberItem & { readonly stepMarks: StepMarks },
  written: readonly string[],
  rule: ScoringRules['number'],
): readonly JudgedStep[] {
  const asked: readonly Asked[] = [...item.stepMarks.steps, { ...item, share: item.stepMarks.share }]
  const right = new Map(Object.entries(item.given))
  for (const { name, key } of item.stepMarks.steps) right.set(name, key)
  const own = new Map(right)
  return asked.map((step, nth) => {
    const text = written[nth] ?? ''
    const judged = judgeQuantity(step, text)
    const follows = judged.verdict === 'wrong' && rule === 'followThrough' && isFollowing(step, text, own)
    const value = valueWritten(step, text)
    if (step.name !== undefined && value !== undefined && judged.verdict !== 'right') own.set(step.name, value)
    return { ...judged, share: step.share, ...(follows && { verdict: 'follows', hint: undefined }) }
  })
}

/** Whether what was written comes out of the formula with the results as they were written before. */
function isFollowing(step: Asked, text: string, own: ReadonlyMap<string, number>): boolean {
  const formula = parseExpression(step.formula)
  const value = formula.ok ? evaluateExpression(formula.value, own) : undefined
  return value?.ok === true && judgeQuantity({ ...step, key: value.value }, text).verdict === 'right'
}
