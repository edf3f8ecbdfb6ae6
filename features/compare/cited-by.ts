/** The sources of what is set side by side. */
import type { Clause } from '#domain/policy/clause.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import type { SourceId } from '#domain/source/source.ts'

/** Every source that the versions, their clauses and their cards cite. */
export function citedBy(versions: readonly PolicyVersion[]): readonly SourceId[] {
  const ofClause = ({ sources }: Clause): readonly SourceId[] => sources
  const cited = versions.flatMap(({ sources, clauses, card }) => [
    ...sources,
    ...clauses.flatMap(ofClause),
    ...Object.values(card).flatMap((entry) => (entry.kind === 'known' ? entry.sources : [])),
  ])
  return [...new Set(cited)].toSorted()
}
