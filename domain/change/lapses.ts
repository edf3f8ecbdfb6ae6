/** The ends that matter on a day: what will run out, and what ran out without anything established after it. */
import { type CivilDate, daysBetween } from '#domain/calendar/civil-date.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { AboutPolicy, ChangeEntry } from './change-entry.ts'

export type Lapse = {
  readonly entry: ChangeEntry & { readonly about: AboutPolicy }
  readonly state: 'coming' | 'broken'
  /** Days from the as-of day to the last day, or since it; undefined where the last day is known only roughly. */
  readonly days: number | undefined
}

/** Coming ones first, the nearest first; then the broken ones, the latest first. Of each policy only its newest established version counts. */
export function lapsesOn(entries: readonly ChangeEntry[], on: CivilDate): readonly Lapse[] {
  const ends = entries.filter(isEnd)
  const coming = ends.filter((entry) => entry.on.last >= on && entry.about.version.from.first <= on)
  const broken = ends.filter((entry) => entry.on.last < on && entry.about.version === newestBegun(entry.about.policy, on))
  return [
    ...coming.toSorted((a, b) => compare(a.on.last, b.on.last)).map((entry) => lapseOf(entry, 'coming', on)),
    ...broken.toSorted((a, b) => compare(b.on.last, a.on.last)).map((entry) => lapseOf(entry, 'broken', on)),
  ]
}

/** Established versions that have begun by `on`, and of which nobody says how long they run. */
export function endless(policies: readonly Policy[], on: CivilDate): readonly Policy[] {
  return policies.filter((policy) => {
    const end = newestBegun(policy, on)?.end
    return end?.kind === 'unknown' && end.runsThrough === undefined
  })
}

const isEnd = (entry: ChangeEntry): entry is Lapse['entry'] =>
  entry.about.kind === 'policy' && (entry.event === 'lapses' || entry.event === 'fades')

/** What is only known to exist does not mend a broken line. */
const newestBegun = ({ versions }: Policy, on: CivilDate): PolicyVersion | undefined =>
  versions
    .filter(({ state, from }) => state === 'established' && from.first <= on)
    .toSorted((a, b) => compare(b.from.first, a.from.first))[0]

const lapseOf = (entry: Lapse['entry'], state: Lapse['state'], on: CivilDate): Lapse => ({
  entry,
  state,
  days: entry.on.precision === 'day' ? Math.abs(daysBetween(on, entry.on.last)) : undefined,
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
