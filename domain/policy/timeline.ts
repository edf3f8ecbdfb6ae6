/** The life of a policy, oldest first: its versions and the stretches between them for which nothing was found. */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import type { RoughDate } from '#domain/calendar/rough-date.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import type { PolicyVersion } from './policy.ts'
import { runsOn, standingOn } from './standing.ts'

/**
 * `present` governs on the day · `perhaps` may govern · `beneath` still runs, but a newer version stands above it · `past` has
 * ended · `future` has not begun.
 */
export type When = 'present' | 'perhaps' | 'beneath' | 'past' | 'future'

export type TimelineEntry =
  | { readonly kind: 'version'; readonly version: PolicyVersion; readonly when: When }
  /** Nothing found for the days after `after` and before `before`. */
  | { readonly kind: 'gap'; readonly after: RoughDate; readonly before: RoughDate }

export function timeline(versions: readonly PolicyVersion[], day: CivilDate): readonly TimelineEntry[] {
  const sorted = versions.toSorted((a, b) => (a.from.first < b.from.first ? -1 : a.from.first > b.from.first ? 1 : 0))
  return sorted.flatMap((version, nth): readonly TimelineEntry[] => {
    const gap = gapBefore(version, sorted.slice(0, nth))
    const entry: TimelineEntry = { kind: 'version', version, when: whenOf(version, versions, day) }
    return gap === undefined ? [entry] : [gap, entry]
  })
}

function whenOf(version: PolicyVersion, versions: readonly PolicyVersion[], day: CivilDate): When {
  const standing = standingOn(versions, day)
  if (standing?.kind === 'inForce' && standing.version === version) return 'present'
  if (standing?.kind === 'unsettled' && standing.candidates.includes(version)) return 'perhaps'
  if (day < version.from.first) return 'future'
  return runsOn(version, day) === 'no' ? 'past' : 'beneath'
}

function gapBefore(version: PolicyVersion, earlier: readonly PolicyVersion[]): TimelineEntry | undefined {
  const ends = earlier.map(({ end }) => (end.kind === 'lastDay' ? end.on : undefined))
  if (ends.includes(undefined)) return undefined
  const lasts = ends.filter((end) => end !== undefined).toSorted((a, b) => (a.last < b.last ? 1 : -1))
  if (!isNonEmpty(lasts)) return undefined
  const [after] = lasts
  return version.from.first > addDays(after.last, 1) ? { kind: 'gap', after, before: version.from } : undefined
}
