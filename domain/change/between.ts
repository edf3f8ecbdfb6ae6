/** What differs over the whole library between two days: for each policy what stood on the one and on the other. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { textOf } from '#domain/calendar/rough-date.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { type Standing, standingOn } from '#domain/policy/standing.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import { type Confidence, weakest } from '#domain/source/source.ts'
import { type Line, linesBetween } from './lines.ts'
import { comparable } from './stand.ts'

export type Difference = {
  readonly policy: Policy
  readonly was: Standing
  readonly now: Standing
  /** What differs in content; empty where nothing was in force on one of the days, or the same version is only less certain. */
  readonly lines: readonly Line[]
  /** The weakest of what stood on the two days and of the points that differ. */
  readonly confidence: Confidence
}

/** Policies that stood otherwise on `later` than on `earlier`, in the order given. Two days alike: nothing. */
export function differencesBetween(
  policies: readonly Policy[],
  [earlier, later]: readonly [CivilDate, CivilDate],
  dictionary: FactDictionary,
): readonly Difference[] {
  return policies.flatMap((policy): readonly Difference[] => {
    const [was, now] = [standingOn(policy.versions, earlier), standingOn(policy.versions, later)]
    if (was === undefined || now === undefined || nameOf(was) === nameOf(now)) return []
    const [before, after] = [comparable(was), comparable(now)]
    const differ = before !== undefined && after !== undefined && before !== after
    const lines = differ ? linesBetween(before, after, dictionary) : []
    const stood = [before, after].flatMap((version) => version?.confidence ?? [])
    return [{ policy, was, now, lines, confidence: weakest([...stood, ...lines.map(({ confidence }) => confidence)]) }]
  })
}

/** Two standings of one policy are the same exactly where their names are. */
export function nameOf(standing: Standing): string {
  switch (standing.kind) {
    case 'inForce':
      return `inForce ${standing.version.id}`
    case 'unsettled':
      return `unsettled ${standing.candidates.map(({ id }) => id).join(' ')} ${standing.mayBeNone}`
    case 'notYet':
      return `notYet ${textOf(standing.opensOn)}`
    case 'gap':
      return `gap ${textOf(standing.lapsedOn)} ${textOf(standing.resumesOn)}`
    case 'lapsed':
      return `lapsed ${textOf(standing.lapsedOn)}`
  }
}
