/** How each result changes over the months ahead if nothing changes but the date: dated, exact to the day. */
import { addMonths, type CivilDate } from '#domain/calendar/civil-date.ts'
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Audience, Policy, PolicyVersion, Topic } from '#domain/policy/policy.ts'
import type { Amount } from '#domain/rules/amount.ts'
import { leavesOf } from '#domain/rules/evaluate.ts'
import { applicationDate, type Facts } from '#domain/rules/fact.ts'
import type { Leaf } from '#domain/rules/rule.ts'
import { isYes } from '#domain/rules/truth.ts'
import { assess, type Rulebook } from './assess.ts'
import { factsLater, turningDaysAhead } from './days-ahead.ts'
import type { Entitlement, Verdict } from './entitlement.ts'

/** How far it looks. */
export const OUTLOOK_MONTHS = 24

/** What holds from a day on, up to the next entry. */
export type OutlookEntry = {
  readonly from: CivilDate
  readonly verdict: Verdict
  readonly amount?: Amount
  /** Conditions of the leading version that are met from this day on, or no longer are. Empty in the first entry. */
  readonly turned: readonly { readonly leaf: Leaf; readonly isMet: boolean }[]
  /** The version that leads now, where it is another than before; `none`: none is in force any more. */
  readonly version?: PolicyVersion | 'none'
}

export type Outlook = {
  readonly benefit: BenefitId
  readonly policy: Policy
  /** The first is today's; more than one where something changes. */
  readonly entries: readonly [OutlookEntry, ...OutlookEntry[]]
}

/** One per benefit, in the order of today's results. Unchanged ones have one entry. */
export function outlookOf(
  rulebook: Rulebook,
  facts: Facts,
  on: CivilDate,
  topic: Topic = 'benefit',
  months: number = OUTLOOK_MONTHS,
  audience: Audience = 'person',
): readonly Outlook[] {
  const start = facts.get(applicationDate)
  const first = typeof start === 'string' ? (start as CivilDate) : on
  const byBenefit = Map.groupBy(
    rulebook.policies.filter(({ topic: about }) => about === topic),
    ({ benefit }) => benefit,
  )
  return assess(rulebook, facts, first, topic, audience).map((today): Outlook => {
    const policies = byBenefit.get(today.benefit) ?? []
    const days = turningDaysAhead(policies, facts, first, addMonths(first, months), rulebook)
    const entries: [OutlookEntry, ...OutlookEntry[]] = [{ from: first, ...shown(today), turned: [] }]
    let before = today
    for (const day of days) {
      const [now] = assess({ ...rulebook, policies }, factsLater(facts, first, day, rulebook.dictionary), day, topic, audience)
      if (now === undefined || isAlike(before, now)) continue
      entries.push({ from: day, ...shown(now), ...differenceOf(before, now) })
      before = now
    }
    return { benefit: today.benefit, policy: today.policy, entries }
  })
}

const shown = ({ verdict, amount }: Entitlement): Pick<OutlookEntry, 'verdict' | 'amount'> => ({ verdict, ...(amount && { amount }) })

/** "Nearly" is a no with advice: whether there is still time for it is told with the advice, and is no change of its own. */
const plain = (verdict: Verdict): Verdict => (verdict === 'near' ? 'no' : verdict)

const isAlike = (a: Entitlement, b: Entitlement): boolean =>
  plain(a.verdict) === plain(b.verdict) && (plain(a.verdict) === 'no' || keyOf(a.amount) === keyOf(b.amount))

const keyOf = (amount: Amount | undefined): string =>
  amount === undefined ? '' : amount.kind === 'span' ? `${amount.low}-${amount.high}` : amount.kind

function differenceOf(before: Entitlement, now: Entitlement): Pick<OutlookEntry, 'turned' | 'version'> {
  const met = (entitlement: Entitlement): ReadonlyMap<string, boolean> =>
    new Map((entitlement.lead?.reasons.flatMap(leavesOf) ?? []).map(({ condition, truth }) => [condition.id, isYes(truth)]))
  const was = met(before)
  const turned = (now.lead?.reasons.flatMap(leavesOf) ?? []).flatMap(({ condition, truth }) => {
    const wasMet = was.get(condition.id)
    return wasMet === undefined || wasMet === isYes(truth) ? [] : [{ leaf: condition, isMet: isYes(truth) }]
  })
  const isOther = before.lead?.version.id !== now.lead?.version.id
  return { turned, ...(isOther && { version: now.lead?.version ?? ('none' as const) }) }
}
