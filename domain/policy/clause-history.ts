/** One clause through the versions of its policy: what stood before and after it, and how it stands on a day. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Clause } from './clause.ts'
import type { ClauseAnchor, VersionId } from './ids.ts'
import type { PolicyVersion } from './policy.ts'
import { type Standing, standingOn } from './standing.ts'

export type ClauseVersion = { readonly version: PolicyVersion; readonly clause: Clause }

/** How a clause of one version stands on a day. */
export type ClauseStanding =
  /** Its own version governs. */
  | { readonly kind: 'governs' }
  /** A newer version governs and says the same. */
  | { readonly kind: 'repeated'; readonly by: ClauseVersion }
  /** Another version governs and says it differently. */
  | { readonly kind: 'changed'; readonly by: ClauseVersion }
  /** Another version governs and does not have this clause. */
  | { readonly kind: 'dropped'; readonly by: PolicyVersion }
  /** Open which version governs. `says`: those candidates that have the clause. */
  | { readonly kind: 'unsettled'; readonly candidates: NonEmpty<PolicyVersion>; readonly says: readonly ClauseVersion[] }
  /** No version governs on that day. */
  | { readonly kind: 'idle'; readonly standing: Exclude<Standing, { kind: 'inForce' | 'unsettled' }> }

export type ClauseHistory = ClauseVersion & {
  readonly earlier?: ClauseVersion
  readonly later?: ClauseVersion
  readonly today: ClauseStanding
}

/** Undefined where the policy has no such version, or the version no such clause. */
export function clauseHistory(
  versions: readonly PolicyVersion[],
  id: VersionId,
  anchor: ClauseAnchor,
  day: CivilDate,
): ClauseHistory | undefined {
  const all = versions.toSorted(oldestFirst).flatMap((version) => clauseIn(version, anchor))
  const nth = all.findIndex(({ version }) => version.id === id)
  const own = all[nth]
  if (own === undefined) return undefined
  const [earlier, later] = [all[nth - 1], all[nth + 1]]
  return { ...own, ...(earlier && { earlier }), ...(later && { later }), today: standingOfClause(own, versions, day) }
}

function standingOfClause({ version, clause }: ClauseVersion, versions: readonly PolicyVersion[], day: CivilDate): ClauseStanding {
  const standing = standingOn(versions, day) ?? { kind: 'notYet', opensOn: version.from }
  switch (standing.kind) {
    case 'inForce': {
      if (standing.version.id === version.id) return { kind: 'governs' }
      const [by] = clauseIn(standing.version, clause.anchor)
      if (by === undefined) return { kind: 'dropped', by: standing.version }
      return { kind: by.clause.paraphrase === clause.paraphrase ? 'repeated' : 'changed', by }
    }
    case 'unsettled':
      return {
        kind: 'unsettled',
        candidates: standing.candidates,
        says: standing.candidates.flatMap((candidate) => clauseIn(candidate, clause.anchor)),
      }
    case 'notYet':
    case 'gap':
    case 'lapsed':
      return { kind: 'idle', standing }
  }
}

function clauseIn(version: PolicyVersion, anchor: ClauseAnchor): readonly ClauseVersion[] {
  const found = version.clauses.filter((clause) => clause.anchor === anchor)
  return isNonEmpty(found) ? [{ version, clause: found[0] }] : []
}

const oldestFirst = (a: PolicyVersion, b: PolicyVersion): number =>
  a.from.first < b.from.first ? -1 : a.from.first > b.from.first ? 1 : a.id < b.id ? -1 : 1
