/** What the first page shows: the latest dated changes, what could not be found out, and how much there is. */
import { type Change, changesOf } from '#domain/policy/changes.ts'
import type { OpenQuestion } from '#domain/policy/reference.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'

export type HomePage = {
  readonly changes: readonly Change[]
  readonly unknowns: readonly OpenQuestion[]
  readonly policies: number
  readonly versions: number
}

const CHANGES = 6
const UNKNOWNS = 5

/** Reads the first page; anyone may. Changes that lie ahead are left to their policies. */
export async function readHome(ctx: Context): Promise<HomePage> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const policies = catalogue?.policies ?? []
  const today = ctx.clock.today()
  return {
    changes: changesOf(policies)
      .filter(({ on }) => on.last <= today)
      .slice(0, CHANGES),
    unknowns: (catalogue?.references.unknowns ?? []).slice(0, UNKNOWNS),
    policies: policies.length,
    versions: policies.reduce((sum, { versions }) => sum + versions.length, 0),
  }
}
