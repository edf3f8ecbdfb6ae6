/**
 * Which versions of a policy may govern a case. A version is chosen by a date — of the certificate, of the application — and the
 * source does not always say by which. So every date a version names is tried; what they choose are the readings of the law.
 */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { type Standing, standingOn } from '#domain/policy/standing.ts'
import { isUnderWay } from '#domain/policy/under-way.ts'
import { dateOf, type FactId, type Facts } from '#domain/rules/fact.ts'

export type Readings = {
  /** Newest first; each version once. */
  readonly versions: readonly PolicyVersion[]
  /** Dates that would choose but are not known yet. Then `versions` holds all that they could choose. */
  readonly pendingAnchors: readonly FactId[]
  /** It is also possible that nothing is in force. */
  readonly mayBeNone: boolean
  /** A missing date may still turn out to be one on which nothing is in force by any date. */
  readonly mayBeIdle: boolean
  /** A missing date may still turn out to be one on which only versions govern that nobody could establish. */
  readonly mayBeBlank: boolean
  /** By one of the dates the whole policy had not begun, though by another it had: what held before it is a rival reading. */
  readonly isBeforeStart: boolean
  /**
   * `agree`: rival readings of the law, firm where all agree · `best`: the person may choose among them, by a rule for cases under way.
   */
  readonly join: 'agree' | 'best'
  /** The version whose rule for cases under way decided which versions are read. */
  readonly decidedBy?: PolicyVersion
  /** Set when nothing is in force by any date. */
  readonly idle?: Exclude<Standing, { kind: 'inForce' | 'unsettled' }>
}

export function readingsOf(policy: Policy, facts: Facts): Readings {
  return underWay(policy, facts) ?? byAnchors(policy, facts)
}

/** A case that began before a version and is filed under it, where that version says what then holds. */
function underWay({ versions }: Policy, facts: Facts): Readings | undefined {
  for (const version of versions) {
    const { transition } = version
    if (transition === undefined || !isUnderWay(version, transition, facts)) continue
    const [began, filed] = [dateOf(facts, transition.began), dateOf(facts, transition.filed)]
    if (began === undefined || filed === undefined || !choose(versions, filed).chosen.includes(version)) continue
    const old = choose(
      versions.filter((each) => each !== version),
      began,
    )
    const settled = { pendingAnchors: [], mayBeIdle: false, mayBeBlank: false, isBeforeStart: false, decidedBy: version }
    switch (transition.rule) {
      case 'old':
        return { ...settled, versions: old.chosen, mayBeNone: old.mayBeNone, join: 'agree', ...(old.idle && { idle: old.idle }) }
      case 'new':
        return { ...settled, versions: [version], mayBeNone: false, join: 'agree' }
      case 'better':
        return { ...settled, versions: [version, ...old.chosen], mayBeNone: old.chosen.length > 0 && old.mayBeNone, join: 'best' }
    }
  }
  return undefined
}

function byAnchors(policy: Policy, facts: Facts): Readings {
  const anchors = [...new Set(policy.versions.flatMap((version) => version.anchors))]
  const choices = anchors.map((anchor) => choose(versionsBy(policy, anchor), dateOf(facts, anchor)))
  const pendingAnchors = anchors.filter((anchor) => dateOf(facts, anchor) === undefined)
  const versions = policy.versions.filter((version) => choices.some(({ chosen }) => chosen.includes(version))).toSorted(newestFirst)
  const contributing = choices.filter(({ chosen }) => chosen.length > 0)
  const mayBeNone = contributing.length > 0 && contributing.every((choice) => choice.mayBeNone)
  const mayBeIdle =
    pendingAnchors.length > 0 && anchors.every((anchor, nth) => dateOf(facts, anchor) === undefined || choices[nth]?.chosen.length === 0)
  const mayBeBlank = canBeBlank(policy, anchors, facts)
  const idle = versions.length === 0 ? choices.find((choice) => choice.idle !== undefined)?.idle : undefined
  const isBeforeStart = versions.length > 0 && anchors.some((anchor) => precedes(dateOf(facts, anchor), policy))
  return { versions, pendingAnchors, mayBeNone, mayBeIdle, mayBeBlank, isBeforeStart, join: 'agree', ...(idle && { idle }) }
}

function canBeBlank(policy: Policy, anchors: readonly FactId[], facts: Facts): boolean {
  const isBlank = (chosen: readonly PolicyVersion[]): boolean => chosen.length > 0 && chosen.every(({ rule }) => rule === undefined)
  const blanks = anchors.map((anchor) => {
    const versions = versionsBy(policy, anchor)
    const day = dateOf(facts, anchor)
    const days = day === undefined ? turningDays(versions) : [day]
    return { day, chosen: choose(versions, day).chosen, canBe: days.some((each) => isBlank(choose(versions, each).chosen)) }
  })
  return blanks.some(({ canBe }) => canBe) && blanks.every(({ day, chosen }) => day === undefined || chosen.length === 0 || isBlank(chosen))
}

/** A day of every stretch between two days on which some version begins or ends. */
const turningDays = (versions: readonly PolicyVersion[]): readonly CivilDate[] =>
  versions.flatMap(({ from, end }) => {
    const ends = end.kind === 'lastDay' ? [end.on.first, end.on.last] : end.kind === 'unknown' && end.runsThrough ? [end.runsThrough] : []
    return [from.first, from.last, ...ends.flatMap((day) => [day, addDays(day, 1)])]
  })

const precedes = (day: CivilDate | undefined, { versions }: Policy): boolean =>
  day !== undefined && standingOn(versions, day)?.kind === 'notYet'

const versionsBy = (policy: Policy, anchor: FactId): readonly PolicyVersion[] =>
  policy.versions.filter((version) => version.anchors.includes(anchor))

type Choice = { readonly chosen: readonly PolicyVersion[]; readonly mayBeNone: boolean; readonly idle?: Readings['idle'] }

/** What one date chooses. Unknown, it may choose any version that it governs. */
function choose(versions: readonly PolicyVersion[], day: CivilDate | undefined): Choice {
  if (day === undefined) return { chosen: versions, mayBeNone: false }
  const standing = standingOn(versions, day)
  switch (standing?.kind) {
    case 'inForce':
      return { chosen: [standing.version], mayBeNone: false }
    case 'unsettled':
      return { chosen: standing.candidates, mayBeNone: standing.mayBeNone }
    case 'notYet':
    case 'gap':
    case 'lapsed':
      return { chosen: [], mayBeNone: true, idle: standing }
    case undefined:
      return { chosen: [], mayBeNone: true }
  }
}

const newestFirst = (a: PolicyVersion, b: PolicyVersion): number => (a.from.first < b.from.first ? 1 : a.from.first > b.from.first ? -1 : 0)
