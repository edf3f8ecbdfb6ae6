/** What became of the terms that a rule leaves open: which lower policies settle them on a day, by which clause, and which do not. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { tierOf } from '#domain/region/region.ts'
import type { ClauseAnchor } from './ids.ts'
import type { OpenTerm } from './open-term.ts'
import type { Policy, PolicyVersion } from './policy.ts'
import { standingOn } from './standing.ts'

export type TermAnswer =
  | { readonly kind: 'filled'; readonly policy: Policy; readonly version: PolicyVersion; readonly clause: ClauseAnchor }
  /** The version in force does not speak of it. */
  | { readonly kind: 'silent'; readonly policy: Policy; readonly version: PolicyVersion }
  /** Which version is in force is open, and not all that may be settle the term. */
  | { readonly kind: 'unsettled'; readonly policy: Policy; readonly candidates: NonEmpty<PolicyVersion> }

/** `answers` are of lower policies in force on the day, in the order of the policies given; empty: none was found. */
export type Delegation = { readonly term: OpenTerm; readonly answers: readonly TermAnswer[] }

/** `policies` are all that may carry out `policy`; those of another level than the one the term is left to are passed over. */
export function delegationsOf(policy: Policy, version: PolicyVersion, policies: readonly Policy[], day: CivilDate): readonly Delegation[] {
  const terms = version.openTerms ?? []
  const below = policies.filter((each) => carriesOut(each, policy, policies))
  return terms.map((term) => ({
    term,
    answers: below
      .filter(({ regions }) => tierOf(regions[0]) === term.to)
      .map((each) => answerOf(each, term, policy, day))
      .filter((answer) => answer !== undefined),
  }))
}

/** Directly, or by carrying out one that does. Content with circles of these is refused when it is loaded. */
function carriesOut(lower: Policy, upper: Policy, policies: readonly Policy[]): boolean {
  if (lower.implements === undefined) return false
  if (lower.implements === upper.id) return true
  const between = policies.find(({ id }) => id === lower.implements)
  return between !== undefined && carriesOut(between, upper, policies)
}

function answerOf(policy: Policy, term: OpenTerm, upper: Policy, day: CivilDate): TermAnswer | undefined {
  const standing = standingOn(policy.versions, day)
  if (standing === undefined) return undefined
  const clauseIn = ({ fills = [] }: PolicyVersion): ClauseAnchor | undefined =>
    fills.find((filling) => filling.of === upper.id && filling.term === term.id)?.clause
  switch (standing.kind) {
    case 'inForce': {
      const { version } = standing
      const clause = clauseIn(version)
      return clause === undefined ? { kind: 'silent', policy, version } : { kind: 'filled', policy, version, clause }
    }
    case 'unsettled': {
      const { candidates, mayBeNone } = standing
      const [version] = candidates
      const clause = clauseIn(version)
      const isSure = !mayBeNone && candidates.every((each) => clauseIn(each) !== undefined)
      return isSure && clause !== undefined ? { kind: 'filled', policy, version, clause } : { kind: 'unsettled', policy, candidates }
    }
    case 'notYet':
    case 'gap':
    case 'lapsed':
      return undefined
  }
}
