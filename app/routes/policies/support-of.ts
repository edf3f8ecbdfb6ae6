/** From an entry of the content to the reason for believing it, with links that fit the page it stands on. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { VersionId } from '#domain/policy/ids.ts'
import type { Confidence, Source, SourceId } from '#domain/source/source.ts'
import type { Origins } from '#features/policies/read-policy.ts'
import type { Support } from '#ui/confidence/support.tsx'

/** What a page knows of its sources. */
export type SupportFrame = {
  /** In the order of the page's list. */
  readonly sources: readonly Source[]
  readonly checkedOn?: CivilDate
  readonly origins?: Origins
}

type Supported = { readonly confidence: Confidence; readonly sources: readonly SourceId[]; readonly inheritedFrom?: VersionId }

/** Links point into the source list of the same page. */
export function supportOf({ confidence, sources, inheritedFrom }: Supported, frame: SupportFrame): Support {
  const origin = inheritedFrom === undefined ? undefined : frame.origins?.get(inheritedFrom)
  return {
    level: confidence,
    checkedOn: frame.checkedOn,
    sources: sources.toSorted().flatMap((id) => {
      const nth = frame.sources.findIndex((source) => source.id === id)
      const source = frame.sources[nth]
      return source === undefined ? [] : [{ href: `#s-${id}`, shows: source.shows, nth: nth + 1 }]
    }),
    inherited: origin && inheritedFrom ? { href: links.policy(origin.policy, { version: inheritedFrom }), title: origin.title } : undefined,
  }
}

/** A statement is as strong as the best page on which it was read. */
export function statementSupport(sources: readonly SourceId[], frame: SupportFrame): Support | undefined {
  const grades = frame.sources.filter(({ id }) => sources.includes(id)).flatMap((source) => source.grades)
  const best = (['A', 'B', 'C'] as const).find((grade) => grades.includes(grade))
  return best && supportOf({ confidence: `confirmed-${best}`, sources }, frame)
}
