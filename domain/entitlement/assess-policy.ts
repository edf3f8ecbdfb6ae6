/** One policy, one case: every reading judged, and what they come to together. */
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { type Amount, amountFor, spanOfAmounts } from '#domain/rules/amount.ts'
import { type Deadline, deadlineOf } from '#domain/rules/deadline.ts'
import { evaluate, openFacts, type Reason } from '#domain/rules/evaluate.ts'
import type { FactId, Facts } from '#domain/rules/fact.ts'
import type { Payee, Rule } from '#domain/rules/rule.ts'
import { agreementOf, allOf, isNo, isSettled, no, review, spanOf, type Truth } from '#domain/rules/truth.ts'
import { bestAmount, bestOf, byFavour } from './best-reading.ts'
import { type Readings, readingsOf } from './reading.ts'

/** One version applied to the case. */
export type JudgedVersion = {
  readonly version: PolicyVersion
  readonly truth: Truth
  readonly reasons: NonEmpty<Reason>
  readonly amount: Amount
  readonly payee: Payee
  readonly deadline?: Deadline
}

export type PolicyOutcome =
  /** Nothing is in force for this case. */
  | { readonly kind: 'idle'; readonly policy: Policy; readonly truth: Truth; readonly standing: NonNullable<Readings['idle']> }
  | {
      readonly kind: 'judged'
      readonly policy: Policy
      readonly truth: Truth
      /** Newest first. Empty where no version that may govern has a rule we know. */
      readonly judged: readonly JudgedVersion[]
      /** Versions that may govern, but whose content nobody could establish. */
      readonly notEstablished: readonly PolicyVersion[]
      readonly mayBeNone: boolean
      readonly mayBeIdle: boolean
      readonly isBeforeStart: boolean
      readonly pendingAnchors: readonly FactId[]
      /** The version whose rule for cases under way decided which versions were read: the better one leads. */
      readonly decidedBy?: PolicyVersion
      readonly amount?: Amount
      /** Missing facts that can still change the verdict or the amount. */
      readonly open: readonly FactId[]
    }

export function assessPolicy(policy: Policy, facts: Facts): PolicyOutcome {
  const { versions, pendingAnchors, mayBeNone, mayBeIdle, mayBeBlank, isBeforeStart, join, decidedBy, idle } = readingsOf(policy, facts)
  if (idle !== undefined) return { kind: 'idle', policy, truth: no, standing: idle }
  const newestFirst = versions.flatMap((version) => (version.rule === undefined ? [] : [judgeVersion(version, version.rule, facts)]))
  const judged = join === 'best' ? newestFirst.toSorted(byFavour) : newestFirst
  const notEstablished = versions.filter(({ rule }) => rule === undefined)
  const truth =
    join === 'best'
      ? bestTogether(judged, notEstablished.length > 0, mayBeNone)
      : together(judged, notEstablished.length > 0, mayBeNone, pendingAnchors.length > 0, mayBeBlank)
  const amount = join === 'best' ? bestAmount(judged) : spanOfAmounts(judged.filter((each) => !isNo(each.truth)).map((each) => each.amount))
  const open = isSettled(truth)
    ? []
    : [...pendingAnchors, ...judged.flatMap(({ reasons }) => reasons.flatMap((reason) => openFacts(reason, facts)))]
  const forAmount = isNo(truth) || amount === undefined || amount.kind === 'notMoney' ? [] : (amount.dependsOn ?? [])
  return {
    kind: 'judged',
    policy,
    truth,
    judged,
    notEstablished,
    mayBeNone,
    mayBeIdle,
    isBeforeStart,
    pendingAnchors,
    ...(decidedBy && { decidedBy }),
    ...(amount && { amount }),
    open: [...new Set([...open, ...forAmount])],
  }
}

function judgeVersion(version: PolicyVersion, rule: Rule, facts: Facts): JudgedVersion {
  const [first, ...others] = rule.conditions
  const reasons: NonEmpty<Reason> = [evaluate(first, facts), ...others.map((condition) => evaluate(condition, facts))]
  const deadline = deadlineOf(rule, facts)
  return {
    version,
    truth: allOf(reasons.map((reason) => reason.truth)),
    reasons,
    amount: amountFor(rule.amount, facts),
    payee: rule.payee,
    ...(deadline && { deadline }),
  }
}

/**
 * While a date is missing, the readings span what may come out, and it may also lie before the first of them. Otherwise they are
 * rival readings of the law and must agree. A version that nobody could establish, or the chance that nothing is in force, keeps a
 * yes from being firm; a no that all known versions share stays a no.
 */
function together(
  judged: readonly JudgedVersion[],
  someUnknown: boolean,
  mayBeNone: boolean,
  pending: boolean,
  mayBeBlank: boolean,
): Truth {
  const truths = judged.map(({ truth }) => truth)
  if (!isNonEmpty(truths)) return pending ? spanOf([review, no]) : review
  if (pending) return spanOf([...truths, no, ...(mayBeBlank ? [review] : [])])
  const joined = agreementOf(truths)
  return someUnknown || mayBeNone ? capAtReview(joined) : joined
}

/** The chance that the older one was not in force keeps a yes from being firm. */
function bestTogether(judged: readonly JudgedVersion[], someUnknown: boolean, mayBeNone: boolean): Truth {
  const joined = bestOf(
    judged.map(({ truth }) => truth),
    someUnknown,
  )
  return mayBeNone ? capAtReview(joined) : joined
}

export const capAtReview = ({ least, most }: Truth): Truth => ({ least: least === 2 ? 1 : least, most: most === 2 ? 1 : most })
