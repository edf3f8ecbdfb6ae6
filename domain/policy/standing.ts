/**
 * Where a policy stands on one civil day: which version governs, or why none does.
 *
 * Versions may overlap on purpose (an open-ended base rule with a dated relaxation above it), leave gaps and come back. The newest
 * version that still runs governs. What the sources leave open — an end nobody states, a start known only to the month — is
 * answered `unsettled`, never guessed.
 */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { RoughDate } from '#domain/calendar/rough-date.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import type { PolicyVersion } from './policy.ts'

export type Standing =
  | { readonly kind: 'inForce'; readonly version: PolicyVersion }
  | { readonly kind: 'notYet'; readonly opensOn: RoughDate }
  | { readonly kind: 'gap'; readonly lapsedOn: RoughDate; readonly resumesOn: RoughDate }
  | { readonly kind: 'lapsed'; readonly lapsedOn: RoughDate }
  /** Newest first. `mayBeNone`: it is also possible that none of them runs. */
  | { readonly kind: 'unsettled'; readonly candidates: NonEmpty<PolicyVersion>; readonly mayBeNone: boolean }

/** The standing of a policy on `day` (Asia/Shanghai), from all its versions in any order. */
export function standingOn(versions: readonly PolicyVersion[], day: CivilDate): Standing | undefined {
  if (!isNonEmpty(versions)) return undefined
  const candidates = governing(versions.toSorted(newestFirst), day)
  if (!isNonEmpty(candidates)) return idleOn(versions, day)
  const [newest, ...others] = candidates
  if (others.length === 0 && runsOn(newest, day) === 'surely') return { kind: 'inForce', version: newest }
  return { kind: 'unsettled', candidates, mayBeNone: candidates.every((version) => runsOn(version, day) === 'perhaps') }
}

type Runs = 'surely' | 'perhaps' | 'no'

/** Whether a version runs on `day`, as far as its two ends tell. */
export function runsOn(version: PolicyVersion, day: CivilDate): Runs {
  const { from, end } = version
  if (day < from.first) return 'no'
  const begun = day >= from.last
  switch (end.kind) {
    case 'open':
      return begun ? 'surely' : 'perhaps'
    case 'unknown':
      return begun && end.runsThrough !== undefined && day <= end.runsThrough ? 'surely' : 'perhaps'
    case 'lastDay':
      if (day > end.on.last) return 'no'
      return begun && day <= end.on.first ? 'surely' : 'perhaps'
  }
}

/** Versions that run and may be the newest: no other that surely runs began after the last day on which they may have begun. */
function governing(sorted: readonly PolicyVersion[], day: CivilDate): readonly PolicyVersion[] {
  const running = sorted.filter((version) => runsOn(version, day) !== 'no')
  const sure = running.filter((version) => runsOn(version, day) === 'surely')
  return running.filter(({ from }) => sure.every((other) => other.from.first <= from.last))
}

const newestFirst = (a: PolicyVersion, b: PolicyVersion): number => (a.from.first < b.from.first ? 1 : a.from.first > b.from.first ? -1 : 0)

/** Nothing runs on `day`: it lies before the first start, between two runs, or after the last. */
function idleOn(versions: NonEmpty<PolicyVersion>, day: CivilDate): Standing {
  const lapsedOn = versions
    .flatMap(({ end }) => (end.kind === 'lastDay' && end.on.last < day ? [end.on] : []))
    .toSorted((a, b) => compare(a.last, b.last) || compare(a.first, b.first))
    .at(-1)
  const starts = versions.map(({ from }) => from).toSorted((a, b) => compare(a.first, b.first) || compare(a.last, b.last))
  const resumesOn = starts.find((from) => from.first > day)
  if (lapsedOn === undefined) return { kind: 'notYet', opensOn: resumesOn ?? versions[0].from }
  return resumesOn === undefined ? { kind: 'lapsed', lapsedOn } : { kind: 'gap', lapsedOn, resumesOn }
}

const compare = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0)
