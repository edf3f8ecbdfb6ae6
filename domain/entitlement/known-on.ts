/** What is known of a case on the day of filing: the answers, that day, and all that follows from them. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { withDerived } from '#domain/rules/derive.ts'
import { applicationDate, type Facts } from '#domain/rules/fact.ts'
import type { Rulebook } from './assess.ts'

/** `on` is the day of filing, unless `facts` name another: as `assess` reads them. */
export function knownOn(facts: Facts, on: CivilDate, { dictionary, catalogues }: Rulebook): Facts {
  const filed: Facts = facts.has(applicationDate) ? facts : new Map([...facts, [applicationDate, on]])
  return withDerived(filed, dictionary, catalogues ?? new Map())
}
