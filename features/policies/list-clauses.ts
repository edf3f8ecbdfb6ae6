/** Clauses across the library, each with the version it stands in: those in force on a day, or every one ever loaded. */
import type { Clause } from '#domain/policy/clause.ts'
import type { PolicyId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { standingOn } from '#domain/policy/standing.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import type { AsOf } from './read-policy.ts'

export type ClauseFilter = {
  readonly policy?: PolicyId | undefined
  /** `inForce`: of versions that govern or may govern on the day. */
  readonly which: 'inForce' | 'all'
}

export type StandingClause = { readonly policy: Policy; readonly version: PolicyVersion; readonly clause: Clause }

/** Unique in the library, and its order: `cq-skill-upgrade/cq-skill-upgrade-2023/level`. */
const nameOf = ({ policy, version, clause }: StandingClause): string => `${policy.id}/${version.id}/${clause.anchor}`

/** At most `limit` after the clause named `after`; anyone may. */
export async function listClauses(
  ctx: Context,
  filter: ClauseFilter,
  { on, knownAt }: AsOf,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly items: readonly StandingClause[]; readonly next?: string }> {
  const catalogue = await findCatalogue(ctx.db, knownAt)
  const all = (catalogue?.policies ?? [])
    .filter(({ id }) => filter.policy === undefined || id === filter.policy)
    .flatMap((policy) => versionsOn(policy, filter.which, on).flatMap((version) => clausesOf(policy, version)))
    .map((item) => ({ name: nameOf(item), item }))
    .filter(({ name }) => after === undefined || name > after)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const page = all.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(({ item }) => item), ...(all.length > limit && last && { next: last.name }) }
}

function versionsOn(policy: Policy, which: ClauseFilter['which'], on: AsOf['on']): readonly PolicyVersion[] {
  if (which === 'all') return policy.versions
  const standing = standingOn(policy.versions, on)
  if (standing?.kind === 'inForce') return [standing.version]
  return standing?.kind === 'unsettled' ? standing.candidates : []
}

const clausesOf = (policy: Policy, version: PolicyVersion): readonly StandingClause[] =>
  version.clauses.map((clause) => ({ policy, version, clause }))
