/** Two results of one person beside each other: what an earlier day's rules, or our earlier knowledge of them, made of the same answers. */
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Amount } from '#domain/rules/amount.ts'
import { leavesOf } from '#domain/rules/evaluate.ts'
import type { Leaf } from '#domain/rules/rule.ts'
import { isYes } from '#domain/rules/truth.ts'
import type { Entitlement, ReviewReason, Verdict } from './entitlement.ts'

/** What was shown of one benefit. */
export type Shown = { readonly verdict: Verdict; readonly amount?: Amount; readonly policy: Policy; readonly version?: PolicyVersion }

export type WhyChanged =
  /** Another version leads; a side without one had none in force, or none with a rule we know. */
  | { readonly kind: 'version'; readonly was?: PolicyVersion; readonly is?: PolicyVersion }
  /** The same version leads, but others that may govern were or are read beside it. */
  | { readonly kind: 'readings'; readonly onlyThen: readonly PolicyVersion[]; readonly onlyNow: readonly PolicyVersion[] }
  /** The same version, of which we know more or read otherwise. */
  | { readonly kind: 'revised'; readonly version: PolicyVersion }
  /** A condition that was met and no longer is, or the other way round. */
  | { readonly kind: 'turned'; readonly leaf: Leaf; readonly isMet: boolean; readonly policy: Policy; readonly version: PolicyVersion }
  /** Why it is left to the office now, and was not. */
  | { readonly kind: 'review'; readonly reason: ReviewReason }

export type ResultChange = {
  readonly benefit: BenefitId
  readonly was?: Shown
  readonly is?: Shown
  readonly why: readonly WhyChanged[]
}

/** One per benefit of which the verdict or the amount differs; in the order of `after`, then what is gone. Equal results give none. */
export function resultChanges(before: readonly Entitlement[], after: readonly Entitlement[]): readonly ResultChange[] {
  const was = new Map(before.map((each) => [each.benefit, each]))
  const here = after.flatMap((now): readonly ResultChange[] => {
    const then = was.get(now.benefit)
    if (then !== undefined && isAlike(then, now)) return []
    return [{ benefit: now.benefit, ...(then && { was: shown(then) }), is: shown(now), why: then === undefined ? [] : whyOf(then, now) }]
  })
  const gone = before.filter(({ benefit }) => !after.some((each) => each.benefit === benefit))
  return [...here, ...gone.map((then): ResultChange => ({ benefit: then.benefit, was: shown(then), why: [] }))]
}

const shown = ({ verdict, amount, outcome: { policy }, lead }: Entitlement): Shown => ({
  verdict,
  policy,
  ...(amount && { amount }),
  ...(lead && { version: lead.version }),
})

const isAlike = (a: Entitlement, b: Entitlement): boolean =>
  a.verdict === b.verdict && (a.verdict === 'no' || keyOf(a.amount) === keyOf(b.amount))

const keyOf = (amount: Amount | undefined): string =>
  amount === undefined ? '' : amount.kind === 'span' ? `${amount.low}-${amount.high}` : amount.kind

/** Versions that are read for a case, besides the leading one. */
const readBeside = ({ outcome, lead }: Entitlement): readonly PolicyVersion[] =>
  outcome.kind === 'idle'
    ? []
    : [...outcome.judged.map(({ version }) => version), ...outcome.notEstablished].filter(({ id }) => id !== lead?.version.id)

function readingsBetween(then: Entitlement, now: Entitlement): readonly WhyChanged[] {
  const [were, are] = [readBeside(then), readBeside(now)]
  const only = (some: readonly PolicyVersion[], others: readonly PolicyVersion[]): readonly PolicyVersion[] =>
    some.filter(({ id }) => others.every((other) => other.id !== id))
  const [onlyThen, onlyNow] = [only(were, are), only(are, were)]
  return onlyThen.length + onlyNow.length === 0 ? [] : [{ kind: 'readings', onlyThen, onlyNow }]
}

function whyOf(then: Entitlement, now: Entitlement): readonly WhyChanged[] {
  const [was, is] = [then.lead?.version, now.lead?.version]
  const versions: readonly WhyChanged[] =
    was?.id !== is?.id
      ? [{ kind: 'version', ...(was && { was }), ...(is && { is }) }]
      : was !== undefined && is !== undefined && was !== is && JSON.stringify(was) !== JSON.stringify(is)
        ? [{ kind: 'revised', version: is }]
        : readingsBetween(then, now)
  const reasons = now.reviewReasons.filter(({ kind }) => !then.reviewReasons.some((each) => each.kind === kind))
  return [...versions, ...turnedLeaves(then, now), ...reasons.map((reason): WhyChanged => ({ kind: 'review', reason }))]
}

function turnedLeaves(then: Entitlement, now: Entitlement): readonly WhyChanged[] {
  const { lead } = now
  if (lead === undefined) return []
  const was = new Map((then.lead?.reasons.flatMap(leavesOf) ?? []).map(({ condition, truth }) => [condition.id, isYes(truth)]))
  return lead.reasons.flatMap(leavesOf).flatMap(({ condition: leaf, truth }): readonly WhyChanged[] => {
    const wasMet = was.get(leaf.id)
    const isMet = isYes(truth)
    if (wasMet === undefined || wasMet === isMet) return []
    return [{ kind: 'turned', leaf, isMet, policy: now.outcome.policy, version: lead.version }]
  })
}
