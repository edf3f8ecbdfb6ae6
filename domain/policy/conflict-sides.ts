/** Conflicts as seen from one policy: its own, and those of other policies that name it as their other side. */
import type { ClauseAnchor, PolicyId } from './ids.ts'
import type { ClausePlace, Conflict, Policy, PolicyVersion } from './policy.ts'

export type SidedConflict = {
  readonly conflict: Conflict
  /** The clause of this policy that it is about; undefined: the policy as a whole. */
  readonly clause?: ClauseAnchor
  /** Where the other side stands, if that is a rule on a page of its own. */
  readonly other?: { readonly policy: Policy; readonly version?: PolicyVersion; readonly clause?: ClauseAnchor }
}

/** Own ones first, each in the order of its file. */
export function conflictsOf(policy: Policy, policies: readonly Policy[]): readonly SidedConflict[] {
  const own = policy.conflicts.map((conflict) => ({
    conflict,
    ...(conflict.clause && { clause: conflict.clause }),
    ...otherSide(conflict.with, policies),
  }))
  const foreign = policies.flatMap(({ id, conflicts }) =>
    conflicts.flatMap((conflict): readonly SidedConflict[] =>
      id !== policy.id && conflict.with?.policy === policy.id
        ? [
            {
              conflict,
              ...(conflict.with.clause && { clause: conflict.with.clause }),
              ...otherSide({ policy: id, ...(conflict.clause && { clause: conflict.clause }) }, policies),
            },
          ]
        : [],
    ),
  )
  return [...own, ...foreign]
}

function otherSide(place: ClausePlace | undefined, policies: readonly Policy[]): Pick<SidedConflict, 'other'> {
  const policy = policies.find(({ id }) => id === place?.policy)
  if (place === undefined || policy === undefined) return {}
  const version = versionOf(policy, place)
  return { other: { policy, ...(version && { version }), ...(place.clause && { clause: place.clause }) } }
}

/** The one named, else the newest that has the clause. */
const versionOf = ({ versions }: Policy, { version, clause }: ClausePlace): PolicyVersion | undefined =>
  version === undefined
    ? versions
        .filter(({ clauses }) => clauses.some(({ anchor }) => anchor === clause))
        .toSorted((a, b) => (a.from.first < b.from.first ? 1 : -1))[0]
    : versions.find(({ id }) => id === version)

/** What is wrong with the sides that conflicts of `policy` name, a sentence each. */
export function flawsOfSides({ id: own, conflicts }: Policy, policies: readonly Policy[]): readonly string[] {
  return conflicts.flatMap(({ id, with: place }) => {
    if (place === undefined) return []
    const says = flawOf(place, own, policies)
    return says === undefined ? [] : [`冲突“${id}”：${says}`]
  })
}

function flawOf({ policy, version, clause }: ClausePlace, own: PolicyId, policies: readonly Policy[]): string | undefined {
  const found = policies.find(({ id }) => id === policy)
  if (policy === own) return 'with 写的就是这一项政策；同一项里的冲突不用写 with'
  if (found === undefined) return `没有政策“${policy}”`
  const versions = version === undefined ? found.versions : found.versions.filter(({ id }) => id === version)
  if (versions.length === 0) return `“${policy}”没有版本“${version}”`
  const isThere = clause === undefined || versions.some(({ clauses }) => clauses.some(({ anchor }) => anchor === clause))
  return isThere ? undefined : `“${policy}”没有条款“${clause}”`
}
