/** The glossary as a page: every word, what it means, where that is laid down. */
import type { Term } from '#domain/policy/term.ts'
import type { Source } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'

export type TermsPage = { readonly terms: readonly Term[]; readonly sources: readonly Source[] }

/** Reads all terms in the order editors gave them, which puts related words together; anyone may. */
export async function readTerms(ctx: Context): Promise<TermsPage> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const terms = catalogue?.terms ?? []
  const cited = [...new Set(terms.flatMap(({ sources }) => sources))].toSorted()
  return { terms, sources: cited.flatMap((id) => catalogue?.sources.get(id) ?? []) }
}
