/** One way of judging a case, so that two of them can be compared over a population: a single version, or a policy with its dates. */
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { type Amount, amountFor } from '#domain/rules/amount.ts'
import { evaluate, type Reason } from '#domain/rules/evaluate.ts'
import type { Facts } from '#domain/rules/fact.ts'
import { allOf, isNo, isReview, isYes, review, type Truth } from '#domain/rules/truth.ts'
import { assessPolicy } from './assess-policy.ts'

/** `review`: only an office can say · `unknown`: a fact is missing. */
export type Answer = 'yes' | 'no' | 'review' | 'unknown'

export const answerOf = (truth: Truth): Answer => (isYes(truth) ? 'yes' : isNo(truth) ? 'no' : isReview(truth) ? 'review' : 'unknown')

export type Judged = {
  readonly answer: Answer
  /** What the reasons belong to; undefined where no version with a rule applies. */
  readonly version?: PolicyVersion
  readonly reasons: readonly Reason[]
  readonly amount?: Amount
}

export type Judge = (facts: Facts) => Judged

/** The conditions of one version, as if it were in force: what a draft would mean. A version without a rule is left to the office. */
export const underVersion =
  (version: PolicyVersion): Judge =>
  (facts) => {
    const { rule } = version
    if (rule === undefined) return { answer: answerOf(review), reasons: [] }
    const reasons = rule.conditions.map((condition) => evaluate(condition, facts))
    return { answer: answerOf(allOf(reasons.map(({ truth }) => truth))), version, reasons, amount: amountFor(rule.amount, facts) }
  }

/** A policy with its dates: every case by the version that governs it. The reasons are those of the newest version that may. */
export const underPolicy =
  (policy: Policy): Judge =>
  (facts) => {
    const outcome = assessPolicy(policy, facts)
    const lead = outcome.kind === 'judged' ? outcome.judged[0] : undefined
    const amount = outcome.kind === 'judged' ? outcome.amount : undefined
    return {
      answer: answerOf(outcome.truth),
      ...(lead && { version: lead.version }),
      reasons: lead?.reasons ?? [],
      ...(amount && { amount }),
    }
  }
