/** What a reader may ask changes of: the benefits, each under one name. */
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Policy } from '#domain/policy/policy.ts'

export type Subject = { readonly benefit: BenefitId; readonly name: string }

/** One a benefit, named by the shortest of its policies' titles without the place in brackets; in the order of the policies. */
export function subjectsOf(policies: readonly Policy[]): readonly Subject[] {
  return [...Map.groupBy(policies, ({ benefit }) => benefit)].map(([benefit, own]) => ({
    benefit,
    name: own.map(({ title }) => title.replace(/（[^）]*）$/, '')).reduce((short, each) => (each.length < short.length ? each : short)),
  }))
}
