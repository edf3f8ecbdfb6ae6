/** Everything a rulebook has to say about one case. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Audience, Policy, Topic } from '#domain/policy/policy.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import type { Catalogues } from '#domain/rules/catalogue.ts'
import { withDerived } from '#domain/rules/derive.ts'
import { applicationDate, type FactDictionary, type Facts } from '#domain/rules/fact.ts'
import { assessBenefit } from './assess-benefit.ts'
import { type Entitlement, verdicts } from './entitlement.ts'

/** All policies that can be judged, with the words and types of the facts they speak of. */
export type Rulebook = { readonly policies: readonly Policy[]; readonly dictionary: FactDictionary; readonly catalogues?: Catalogues }

/**
 * One answer per benefit that a topic holds for an audience, best first; of equals, those whose conditions are known. `on` is the day of
 * filing, unless `facts` name another.
 */
export function assess(
  rulebook: Rulebook,
  facts: Facts,
  on: CivilDate,
  topic: Topic = 'benefit',
  audience: Audience = 'person',
): readonly Entitlement[] {
  const filed: Facts = facts.has(applicationDate) ? facts : new Map([...facts, [applicationDate, on]])
  const dated = withDerived(filed, rulebook.dictionary, rulebook.catalogues ?? new Map())
  const byBenefit = Map.groupBy(
    rulebook.policies.filter((policy) => policy.topic === topic && policy.audience === audience),
    ({ benefit }) => benefit,
  )
  return [...byBenefit]
    .flatMap(([benefit, policies]: [BenefitId, Policy[]]) =>
      isNonEmpty(policies) ? (assessBenefit(benefit, policies, dated, rulebook.dictionary) ?? []) : [],
    )
    .toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || Number(!a.lead) - Number(!b.lead))
}
