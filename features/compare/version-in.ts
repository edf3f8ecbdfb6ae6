/** The version to show beside others on a day, where there is one. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { type Standing, standingOn } from '#domain/policy/standing.ts'

export const standingFor = ({ versions }: Policy, on: CivilDate): Standing =>
  standingOn(versions, on) ?? { kind: 'notYet', opensOn: versions[0].from }

/** What governs, or the newest established version that may; undefined where nothing is in force. */
export function versionIn(standing: Standing): PolicyVersion | undefined {
  switch (standing.kind) {
    case 'inForce':
      return standing.version
    case 'unsettled':
      return standing.candidates.find(({ state }) => state === 'established') ?? standing.candidates[0]
    case 'notYet':
    case 'gap':
    case 'lapsed':
      return undefined
  }
}
