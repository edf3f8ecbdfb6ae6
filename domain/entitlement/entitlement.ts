/** What one person may claim of one benefit: the answer of the product. */
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Amount } from '#domain/rules/amount.ts'
import type { Deadline } from '#domain/rules/deadline.ts'
import type { FactId } from '#domain/rules/fact.ts'
import type { Payee } from '#domain/rules/rule.ts'
import type { Truth } from '#domain/rules/truth.ts'
import type { JudgedVersion, PolicyOutcome } from './assess-policy.ts'
import type { Unlock } from './unlock.ts'

/**
 * `yes` all is met and the rule stands on a confirmed source · `near` the person can still meet what is missing · `review` only
 * the office can say · `unknown` an answer is missing · `no`.
 */
export const verdicts = ['yes', 'review', 'near', 'unknown', 'no'] as const
/** In the order of a result page. */
export type Verdict = (typeof verdicts)[number]

/** Why a result that looks like a yes is left to the office. */
export type ReviewReason =
  /** Versions that may govern disagree about this case. */
  | { readonly kind: 'readingsDiffer' }
  /** A version that may govern could not be established. */
  | { readonly kind: 'notEstablished' }
  /** Nobody states whether the version still runs. */
  | { readonly kind: 'mayHaveEnded' }
  /** Only the higher rule is known; the local one was not found. */
  | { readonly kind: 'needsLocalRule' }
  /** The rule is known from a repost or from memory only. */
  | { readonly kind: 'weakSource' }
  /** A condition that an office decides, or on which sources differ. */
  | { readonly kind: 'officeDecides' }

export type Entitlement = {
  readonly benefit: BenefitId
  /** The most local policy that speaks to the case. */
  readonly policy: Policy
  readonly verdict: Verdict
  readonly truth: Truth
  readonly outcome: PolicyOutcome
  /** The reading shown first: the newest that has a rule. */
  readonly lead?: JudgedVersion
  readonly amount?: Amount
  readonly payee: Payee
  readonly deadline?: Deadline
  readonly reviewReasons: readonly ReviewReason[]
  readonly unlocks: readonly Unlock[]
  /** Missing facts that can still change this answer. */
  readonly open: readonly FactId[]
  /** What the higher levels say about the same benefit, most local first. */
  readonly above: readonly PolicyOutcome[]
}
