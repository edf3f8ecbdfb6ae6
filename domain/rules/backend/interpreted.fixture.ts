/** What the interpreter says of a rule: the meaning that the other back ends are held to. */
import { amountFor } from '../amount.ts'
import { evaluate, leavesOf } from '../evaluate.ts'
import type { Facts } from '../fact.ts'
import type { Rule } from '../rule.ts'
import { allOf, type Truth } from '../truth.ts'
import { NOT_MONEY, SPAN, UNKNOWN } from './amount-plan.ts'
import { packed } from './formula.ts'

/** Outcome span, amount (kind, low, high) and the truth of every leaf in reading order. */
export type Said = { readonly outcome: number; readonly amount: readonly number[] }

export function interpreted(rule: Rule, facts: Facts): Said {
  return { outcome: packed(allOf(rule.conditions.map((condition) => evaluate(condition, facts).truth))), amount: amountOf(rule, facts) }
}

export const interpretedLeaves = (rule: Rule, facts: Facts): readonly Truth[] =>
  rule.conditions.flatMap((condition) => leavesOf(evaluate(condition, facts)).map(({ truth }) => truth))

function amountOf(rule: Rule, facts: Facts): readonly number[] {
  const amount = amountFor(rule.amount, facts)
  return amount.kind === 'span' ? [SPAN, amount.low, amount.high] : [amount.kind === 'unknown' ? UNKNOWN : NOT_MONEY, 0, 0]
}
