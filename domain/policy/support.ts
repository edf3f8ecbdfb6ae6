/** What hangs on each source, counted over the library: clauses, versions and rules, and how many of them on that source alone. */
import type { Condition } from '#domain/rules/rule.ts'
import type { SourceId } from '#domain/source/source.ts'
import type { Clause } from './clause.ts'
import type { ClauseAnchor } from './ids.ts'
import type { Policy, PolicyVersion } from './policy.ts'

/** `only`: it would stand without any source if this one fell away. */
export type Count = { readonly all: number; readonly only: number }

export type Load = { readonly clauses: Count; readonly versions: Count; readonly rules: Count; readonly policies: readonly Policy[] }

/** A source that nothing cites has no entry. Clauses taken over from another version are counted where they were first written. */
export function loadsOf(policies: readonly Policy[]): ReadonlyMap<SourceId, Load> {
  const loads = new Map<SourceId, Load>()
  for (const policy of policies)
    for (const version of policy.versions) {
      for (const clause of ownClauses(version)) rest(loads, policy, 'clauses', clause.sources)
      rest(loads, policy, 'versions', version.sources)
      rest(loads, policy, 'rules', ruleSources(version))
    }
  return loads
}

const none: Count = { all: 0, only: 0 }
const nothing: Load = { clauses: none, versions: none, rules: none, policies: [] }

function rest(loads: Map<SourceId, Load>, policy: Policy, what: 'clauses' | 'versions' | 'rules', cited: readonly SourceId[]): void {
  const sources = new Set(cited)
  for (const source of sources) {
    const load = loads.get(source) ?? nothing
    const { all, only } = load[what]
    loads.set(source, {
      ...load,
      [what]: { all: all + 1, only: only + (sources.size === 1 ? 1 : 0) },
      policies: load.policies.includes(policy) ? load.policies : [...load.policies, policy],
    })
  }
}

const ownClauses = ({ clauses }: PolicyVersion): readonly Clause[] => clauses.filter(({ inheritedFrom }) => inheritedFrom === undefined)

/** The sources of the clauses that a version's rule names; empty without a rule. */
function ruleSources({ rule, clauses }: PolicyVersion): readonly SourceId[] {
  if (rule === undefined) return []
  const named = new Set<ClauseAnchor>([rule.amount.clause, ...rule.conditions.flatMap(anchorsOf)])
  return clauses.filter(({ anchor }) => named.has(anchor)).flatMap(({ sources }) => sources)
}

const anchorsOf = (condition: Condition): readonly ClauseAnchor[] =>
  condition.kind === 'leaf' ? [condition.clause] : [condition.clause, ...condition.of.flatMap(anchorsOf)]

/** All clauses by how well they are supported: government page, press or institution, repost, nothing seen. */
export type Spread = { readonly a: number; readonly b: number; readonly c: number; readonly none: number }

export function spreadOf(policies: readonly Policy[]): Spread {
  const marks = policies.flatMap(({ versions }) => versions.flatMap(ownClauses)).map(({ confidence }) => confidence)
  const count = (...wanted: readonly string[]): number => marks.filter((mark) => wanted.includes(mark)).length
  const [a, b, c] = [count('confirmed-A'), count('confirmed-B'), count('confirmed-C')]
  return { a, b, c, none: marks.length - a - b - c }
}
