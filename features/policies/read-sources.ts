/** /sources: how far the library's sources carry: what hangs on each, when it was last checked, and what is still to be found. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import type { Channel, OpenQuestion } from '#domain/policy/reference.ts'
import { type Load, loadsOf, type Spread, spreadOf } from '#domain/policy/support.ts'
import type { Source, SourceGrade } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'

export type SourceRow = {
  readonly source: Source
  /** Undefined: no policy cites it. */
  readonly load: Load | undefined
  /** The newest check among the policies that rest on it. */
  readonly checkedOn: CivilDate | undefined
}

export type SourcesPage = {
  readonly rows: readonly SourceRow[]
  readonly total: number
  readonly grades: readonly { readonly grade: SourceGrade; readonly count: number }[]
  readonly spread: Spread
  readonly policies: number
  readonly unknowns: readonly OpenQuestion[]
  readonly channels: readonly Channel[]
}

/** The best grade of a source with pages of several. */
export const gradeOf = ({ grades }: Source): SourceGrade => [...grades].toSorted()[0] ?? 'C'

const order: readonly SourceGrade[] = ['A', 'B', 'C']

/** Reads the board, of one grade or all; anyone may. One query. Best grades first; within a grade the most load-bearing first. */
export async function readSources(ctx: Context, grade: SourceGrade | undefined, knownAt: Instant): Promise<SourcesPage> {
  const catalogue = await findCatalogue(ctx.db, knownAt)
  const policies = catalogue?.policies ?? []
  const all = [...(catalogue?.sources.values() ?? [])]
  const loads = loadsOf(policies)
  const rows = all.map((source): SourceRow => {
    const load = loads.get(source.id)
    return {
      source,
      load,
      checkedOn: load?.policies
        .map(({ lastVerified }) => lastVerified)
        .toSorted()
        .at(-1),
    }
  })
  return {
    rows: rows.filter(({ source }) => grade === undefined || gradeOf(source) === grade).toSorted(heaviestFirst),
    total: all.length,
    grades: order.map((each) => ({ grade: each, count: all.filter((source) => gradeOf(source) === each).length })),
    spread: spreadOf(policies),
    policies: policies.length,
    unknowns: catalogue?.references.unknowns ?? [],
    channels: catalogue?.references.channels ?? [],
  }
}

const weight = ({ load }: SourceRow): number => (load === undefined ? 0 : load.clauses.all + load.versions.all)

const heaviestFirst = (a: SourceRow, b: SourceRow): number =>
  order.indexOf(gradeOf(a.source)) - order.indexOf(gradeOf(b.source)) || weight(b) - weight(a) || (a.source.id < b.source.id ? -1 : 1)
