/** One clause at one version as a page of its own: what it says, how it stands today, what stood before and after it. */
import { type ClauseHistory, clauseHistory } from '#domain/policy/clause-history.ts'
import { conflictsOf, type SidedConflict } from '#domain/policy/conflict-sides.ts'
import { type NoSuchPolicy, type PolicyId, toClauseAnchor, toVersionId } from '#domain/policy/ids.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Glossary } from '#domain/policy/term.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Source } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { type AsOf, type Origins, originsOf, sayNoSuchPolicy } from './read-policy.ts'

/** As it comes in an address: nothing of it need exist. */
export type ClauseAddress = { readonly policy: PolicyId; readonly version: string; readonly anchor: string }

export type NoSuchClause = { readonly kind: 'noSuchClause'; readonly policy: string }

export type ClausePage = {
  readonly policy: Policy
  readonly asOf: AsOf
  readonly history: ClauseHistory
  /** Those of the clause and of the conflicts about it. */
  readonly sources: readonly Source[]
  readonly origins: Origins
  readonly conflicts: readonly SidedConflict[]
  readonly glossary: Glossary
}

/** Reads a clause for display; anyone may. `asOf.on` is the day for which it says how the clause stands. */
export async function readClause(
  ctx: Context,
  { policy: id, version, anchor }: ClauseAddress,
  asOf: AsOf,
): Promise<Result<ClausePage, NoSuchPolicy | NoSuchClause>> {
  const catalogue = await findCatalogue(ctx.db, asOf.knownAt)
  const policy = catalogue?.policies.find((each) => each.id === id)
  if (catalogue === undefined || policy === undefined) return fail({ kind: 'noSuchPolicy', given: id })
  const history = clauseHistory(policy.versions, toVersionId(version), toClauseAnchor(anchor), asOf.on)
  if (history === undefined) return fail({ kind: 'noSuchClause', policy: policy.title })
  const conflicts = conflictsOf(policy, catalogue.policies).filter(({ clause }) => clause === history.clause.anchor)
  const cited = [...history.clause.sources, ...conflicts.flatMap(({ conflict: { one, other } }) => [...one.sources, ...other.sources])]
  return ok({
    policy,
    asOf,
    history,
    sources: [...new Set(cited)].toSorted().flatMap((source) => catalogue.sources.get(source) ?? []),
    origins: originsOf(catalogue.policies),
    conflicts,
    glossary: catalogue.glossary,
  })
}

export function sayNoSuchClause(problem: NoSuchPolicy | NoSuchClause): string {
  switch (problem.kind) {
    case 'noSuchPolicy':
      return sayNoSuchPolicy(problem)
    case 'noSuchClause':
      return `“${problem.policy}”里没有这一版的这一条。地址可能抄错了，请从政策页里找。`
  }
}
