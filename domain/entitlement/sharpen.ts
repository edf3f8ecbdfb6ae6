/** Results as exact as what is known allows: where Kleene left one open, the second opinion narrows it and its questions. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { type Amount, spanOfAmounts } from '#domain/rules/amount.ts'
import { questionsBehind } from '#domain/rules/derive.ts'
import type { FactDictionary, Facts } from '#domain/rules/fact.ts'
import { isNo, isSettled, isYes, type Truth } from '#domain/rules/truth.ts'
import type { Rulebook } from './assess.ts'
import { placeFactFor } from './assess-benefit.ts'
import type { Entitlement, Verdict } from './entitlement.ts'
import { knownOn } from './known-on.ts'
import type { Readings } from './reading.ts'
import { type Settled, type SettleOptions, settle } from './supervaluation.ts'

/** More partial completions than this are not worth a visitor's wait; then Kleene's answer stands. */
const LIMIT = 512

/**
 * `facts` and `on` as `assess` was given them; `today` is the last day that an answer may name. Verdicts that were settled stay, and
 * no question is added.
 */
export function sharpen(
  entitlements: readonly Entitlement[],
  facts: Facts,
  on: CivilDate,
  rulebook: Rulebook,
  today: CivilDate,
): readonly Entitlement[] {
  const known = knownOn(facts, on, rulebook)
  return entitlements.map((entitlement) => sharper(entitlement, known, rulebook.dictionary, today))
}

function sharper(entitlement: Entitlement, facts: Facts, dictionary: FactDictionary, today: CivilDate): Entitlement {
  const { outcome, policy, open, truth, verdict } = entitlement
  const isOpen = outcome.kind === 'judged' && (open.length > 0 || !isSettled(truth))
  // before the place is known no policy has been judged for it; a "nearly" asks what could undo it, which no verdict shows
  if (!isOpen || open.includes(placeFactFor(policy.audience)) || verdict === 'near') return entitlement
  const options: SettleOptions = { today, limit: LIMIT, isCapped: (readings) => isCapped(policy, readings) }
  const settled = settle(policy, facts, dictionary, options)
  return settled.kind === 'exact' ? narrowed(entitlement, settled, facts, dictionary) : entitlement
}

function narrowed(entitlement: Entitlement, settled: Settled, facts: Facts, dictionary: FactDictionary): Entitlement {
  const asks = new Set(settled.matters.flatMap((fact) => questionsBehind(fact, facts, dictionary)))
  const open = entitlement.open.filter((fact) => asks.has(fact))
  if (isSettled(entitlement.truth)) return { ...entitlement, open }
  const { truth } = settled
  const amount = isNo(truth) ? undefined : priced(spanOfAmounts(settled.amounts), entitlement.amount, settled)
  const { amount: _, ...rest } = entitlement
  return { ...rest, open, truth, verdict: verdictOf(truth), ...(amount && { amount }) }
}

/** The narrower span still names what makes the difference. */
function priced(exact: Amount | undefined, before: Amount | undefined, { matters }: Settled): Amount | undefined {
  if (exact?.kind !== 'span' || before?.kind !== 'span' || exact.low === exact.high) return exact
  return { ...exact, dependsOn: before.dependsOn.filter((fact) => matters.includes(fact)) }
}

const verdictOf = (truth: Truth): Verdict => (!isSettled(truth) ? 'unknown' : isYes(truth) ? 'yes' : isNo(truth) ? 'no' : 'review')

const trusted = new Set(['confirmed-A', 'confirmed-B'])

/** Whether the benefit is left to the office whatever the person's own facts are; as `assessBenefit` sees it. */
function isCapped(policy: Policy, { versions, isBeforeStart }: Readings): boolean {
  const lead = versions.find(({ rule }) => rule !== undefined)
  const isWeak = lead !== undefined && !trusted.has(lead.confidence)
  return policy.force === 'framework' || isWeak || (isBeforeStart && policy.implements !== undefined)
}
