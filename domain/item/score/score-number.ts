/** 数值: all or nothing for the result; where the steps have marks of their own, those of each. */
import type { NumberItem } from '#domain/item/item.ts'
import { judgeQuantity } from './judge-quantity.ts'
import type { Marks } from './marks.ts'
import { allOrNothing, blankScore, type Score, scoreOf, wrongBecause } from './score.ts'
import { judgeSteps } from './score-steps.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** `written`: the steps in their order, the result last; of an item without steps the result alone. */
export function scoreNumber(item: NumberItem, written: readonly string[], most: Marks, rule: ScoringRules['number']): Score {
  const { stepMarks } = item
  if (stepMarks === undefined) {
    const { verdict, hint } = judgeQuantity(item, written[written.length - 1] ?? '')
    if (verdict === 'blank') return blankScore(most)
    return hint === undefined ? allOrNothing(most, verdict === 'right') : wrongBecause(most, hint)
  }
  const steps = judgeSteps({ ...item, stepMarks }, written, rule)
  if (steps.every(({ verdict }) => verdict === 'blank')) return blankScore(most)
  const earned = steps.filter(({ verdict }) => verdict === 'right' || verdict === 'follows')
  const hint = steps.find((step) => step.hint !== undefined)?.hint
  return { ...scoreOf(most, sharesOf(earned), sharesOf(steps)), ...(hint && { hint }) }
}

const sharesOf = (steps: readonly { readonly share: number }[]): number => steps.reduce((sum, { share }) => sum + share, 0)
