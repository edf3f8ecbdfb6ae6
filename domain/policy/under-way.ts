/** Whether a case lies between two versions: begun before the newer one, filed under it. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { dateOf, type Facts } from '#domain/rules/fact.ts'
import type { PolicyVersion } from './policy.ts'
import type { Transition } from './transition.ts'

/**
 * Whether a case surely began before `version` and is surely filed under it. Within a rough start nothing is sure, so the readings
 * stay rivals.
 */
export function isUnderWay({ from, end }: PolicyVersion, { began, filed }: Transition, facts: Facts): boolean {
  const start = dateOf(facts, began)
  const filing = dateOf(facts, filed)
  if (start === undefined || filing === undefined) return false
  return start < from.first && filing >= from.last && !isOver(end, filing)
}

function isOver(end: PolicyVersion['end'], day: CivilDate): boolean {
  return end.kind === 'lastDay' && day > end.on.first
}
