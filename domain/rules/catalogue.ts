/** Dated lists that rules refer to: which occupation stands in which class, from when to when. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { RoughDate } from '#domain/calendar/rough-date.ts'
import type { SourceId } from '#domain/source/source.ts'
import type { CatalogueId } from './fact.ts'

/** One edition of a catalogue. `entries` maps an option (an occupation code) to its class; what is not listed has `unlisted`. */
export type CatalogueEdition = {
  readonly from: RoughDate
  /** The last day it is known to have been in force. */
  readonly lastDay?: CivilDate
  readonly entries: Readonly<Record<string, string>>
  readonly unlisted: string
  readonly sources: readonly SourceId[]
}

export type Catalogue = { readonly id: CatalogueId; readonly title: string; readonly editions: readonly CatalogueEdition[] }
export type Catalogues = ReadonlyMap<CatalogueId, Catalogue>

/** The class of `option` on `day`; undefined where no edition is known to have been in force then. */
export function classOn(catalogue: Catalogue, option: string, day: CivilDate): string | undefined {
  const edition = catalogue.editions
    .filter(({ from, lastDay }) => from.last <= day && (lastDay === undefined || day <= lastDay))
    .toSorted((a, b) => (a.from.last < b.from.last ? 1 : -1))[0]
  return edition && (edition.entries[option] ?? edition.unlisted)
}
