/** One check against the library on a day: what the versions say that govern, and whether an earlier one said what is claimed. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Clause } from '#domain/policy/clause.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { standingOn } from '#domain/policy/standing.ts'
import type { ClauseOfPolicy } from './claim-check.ts'

/** A clause as it stands in one version: what a finding links to. */
export type ClauseThere = { readonly policy: Policy; readonly version: PolicyVersion; readonly clause: Clause }

/** How what is claimed relates to one version; undefined where that version tells nothing of the kind. */
export type Agreement = 'agrees' | 'agreesInPart' | 'differs' | undefined

export type Ruling =
  /** Said so by a version that governs. `isOpen`: whether that version still runs, or alone, is not established. `isPart`: one case of several. */
  | { readonly kind: 'holds'; readonly at: ClauseThere; readonly isOpen: boolean; readonly isPart: boolean }
  /** An earlier version said so. `now`: what stands in its place, where that is known; `next`: the version that came after. */
  | { readonly kind: 'past'; readonly at: ClauseThere; readonly now?: ClauseThere; readonly next?: PolicyVersion }
  /** No version ever said so, and `at` says otherwise. */
  | { readonly kind: 'differs'; readonly at: ClauseThere; readonly isOpen: boolean }
  /** Nothing established on the day, in any clause looked at; `at` is where it would stand. */
  | { readonly kind: 'nothing'; readonly at?: ClauseThere }

type Compare = (version: PolicyVersion, place: ClauseOfPolicy) => Agreement
type Judged = { readonly there: ClauseThere; readonly agreement: Agreement; readonly governs: boolean; readonly isOpen: boolean }

/** `against` in order: the first place that tells something on `day` decides what holds. */
export function judge(against: readonly ClauseOfPolicy[], policies: readonly Policy[], day: CivilDate, compare: Compare): Ruling {
  const places = against.map((place) => judgedAt(place, policies, day, compare))
  const current = places
    .map((place) => place.filter(({ governs, agreement }) => governs && agreement !== undefined))
    .find((some) => some.length > 0)
  const everywhere = places.flat()
  const agreeing = best(current ?? []) ?? best(everywhere.filter(({ governs }) => governs))
  if (agreeing !== undefined)
    return {
      kind: 'holds',
      at: agreeing.there,
      isOpen: agreeing.isOpen,
      isPart: agreeing.agreement === 'agreesInPart' || !(current ?? []).includes(agreeing),
    }
  const earlier = best(everywhere.filter(({ there }) => there.version.from.first <= day))
  const now = current?.[0]
  if (earlier !== undefined) {
    const next = nextAfter(earlier.there)
    return { kind: 'past', at: earlier.there, ...(now && { now: now.there }), ...(next && { next }) }
  }
  if (now !== undefined) return { kind: 'differs', at: now.there, isOpen: now.isOpen }
  const [at] = everywhere.filter(({ governs }) => governs)
  return { kind: 'nothing', ...(at && { at: at.there }) }
}

function judgedAt(place: ClauseOfPolicy, policies: readonly Policy[], day: CivilDate, compare: Compare): readonly Judged[] {
  const policy = policies.find(({ id }) => id === place.policy)
  const standing = policy && standingOn(policy.versions, day)
  if (policy === undefined || standing === undefined) return []
  const governing = standing.kind === 'inForce' ? [standing.version] : standing.kind === 'unsettled' ? standing.candidates : []
  return policy.versions
    .toSorted((a, b) => (a.from.first < b.from.first ? 1 : -1))
    .flatMap((version): readonly Judged[] => {
      const clause = version.clauses.find(({ anchor }) => anchor === place.clause)
      if (clause === undefined) return []
      const governs = governing.some(({ id }) => id === version.id)
      return [{ there: { policy, version, clause }, agreement: compare(version, place), governs, isOpen: standing.kind === 'unsettled' }]
    })
}

const best = (all: readonly Judged[]): Judged | undefined =>
  all.find(({ agreement }) => agreement === 'agrees') ?? all.find(({ agreement }) => agreement === 'agreesInPart')

const nextAfter = ({ policy, version }: ClauseThere): PolicyVersion | undefined =>
  policy.versions.filter(({ from }) => from.first > version.from.first).toSorted((a, b) => (a.from.first < b.from.first ? -1 : 1))[0]
