/** How a policy stands on a day; before its first version it has not begun. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { type Standing, standingOn } from '#domain/policy/standing.ts'

export const standingFor = ({ versions }: Policy, on: CivilDate): Standing =>
  standingOn(versions, on) ?? { kind: 'notYet', opensOn: versions[0].from }
