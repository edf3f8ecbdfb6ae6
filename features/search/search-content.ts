/** One search: what was understood, what was found, by what it can be narrowed or widened, and the direct answer where there is one. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { CardEntry } from '#domain/policy/card.ts'
import { countOf, type Facet, type FacetName, facetsOf, withoutEach } from '#domain/search/facets.ts'
import type { Choice, Synonyms } from '#domain/search/synonyms.ts'
import { requiredOf, type Unit } from '#domain/search/units.ts'
import type { Context } from '#platform/context.ts'
import { observe, type Reader } from '#platform/db/db.ts'
import { segmenterWith } from '#platform/text/segment.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import type { Snapshot } from '#store/policies/snapshot.ts'
import { countWithout, findLines, findSearchState, type SearchState } from '#store/search/find-entries.ts'
import { findNear } from '#store/search/find-phrases.ts'
import { type Found, findHits, type RankedEntry } from './find-hits.ts'
import { type Hit, hitOf, type Shelf } from './hit.ts'
import type { Search } from './parse-search.ts'
import { type PolicyOn, policiesOn, standingsOf } from './read-standings.ts'
import { type Understood, understand } from './understand.ts'

export type Answer =
  /** The word means several things: which one? */
  | { readonly kind: 'ask'; readonly word: string; readonly choices: readonly Choice[] }
  /** What was asked for is this policy and no other. */
  | { readonly kind: 'policy'; readonly on: PolicyOn; readonly howMuch: CardEntry }

export type SearchPage = {
  readonly search: Search
  readonly on: CivilDate
  readonly understood: Understood
  /** How many pass: all that have every word, or, where none has, all that have most. */
  readonly total: number
  readonly basis: Found['basis']
  readonly hits: readonly Hit[]
  /** Shown after the last of the hits: those that have only some of the words. */
  readonly partial: readonly Hit[]
  /** The hit after which the next page begins. */
  readonly next?: string
  /** `after` named a hit that is not among these. */
  readonly isLost: boolean
  /** More pass than are listed. */
  readonly isCut: boolean
  readonly facets: readonly Facet[]
  /** What would remain if one filter were dropped. */
  readonly withoutFilter: readonly { readonly name: FacetName; readonly count: number }[]
  /** What would remain if one word were dropped; asked where nothing has all words. */
  readonly withoutWord: readonly { readonly word: string; readonly rest: string; readonly count: number }[]
  readonly answer?: Answer
  /** Words of the content that look like one that nobody wrote. */
  readonly near: readonly { readonly word: string; readonly instead: string }[]
}

/** As many hits on one page. */
export const PAGE = 20

/** Searches the published content as it is now; anyone may. Undefined before anything was published. */
export async function searchContent(ctx: Context, search: Search, on: CivilDate): Promise<SearchPage | undefined> {
  const known = await findSearchState(ctx.db)
  if (known === undefined) return undefined
  const [catalogue] = await Promise.all([findCatalogue(ctx.db, known.recordedAt), segmenterWith(known.terms)])
  if (catalogue === undefined) return undefined
  const page = await observe(ctx.db, async (db) => {
    const state = await findSearchState(db)
    const isSame = state?.fingerprint === known.fingerprint && state.recordedAt === known.recordedAt
    return isSame ? searchIn(db, state, catalogue, search, on) : undefined
  })
  return page ?? searchContent(ctx, search, on) // the content changed between two looks
}

async function searchIn(db: Reader, state: SearchState, catalogue: Snapshot, search: Search, on: CivilDate): Promise<SearchPage> {
  const policies = policiesOn(catalogue.policies, on)
  const understood = await understand(db, state, search.query.folded, search.isExact)
  const found = await findHits(db, understood, search.filter, standingsOf(policies))
  const list = found.basis === 'full' ? found.full : found.partial
  const { shown, next, isLost } = pageOf(list, search.after)
  const extra = found.basis === 'full' && next === undefined ? found.partial : []
  const lines = await findLines(
    db,
    [...shown, ...extra].map(({ candidate }) => candidate.id),
  )
  const shelf: Shelf = { catalogue, policies }
  const hitsOf = (entries: readonly RankedEntry[]): readonly Hit[] =>
    entries.flatMap((entry) => hitOf(entry, lines.get(entry.candidate.id) ?? [], understood.units, shelf) ?? [])
  const total = countOf(found.tallies, search.filter)
  const answer = search.after === undefined ? answerOf(understood, list[0], policies, state.synonyms) : undefined
  return {
    search,
    on,
    understood,
    total,
    basis: found.basis,
    hits: hitsOf(shown),
    partial: hitsOf(extra),
    ...(next !== undefined && { next }),
    isLost,
    isCut: next === undefined && total > list.length,
    facets: facetsOf(found.tallies, search.filter),
    withoutFilter: withoutEach(found.tallies, search.filter),
    withoutWord: found.basis === 'partial' || total === 0 ? await withoutEachWord(db, requiredOf(understood.units)) : [],
    ...(answer && { answer }),
    near: await nearWords(db, [...understood.odd, ...understood.unknown]),
  }
}

/** From the hit after `after` on. */
function pageOf(list: readonly RankedEntry[], after: string | undefined) {
  const at = after === undefined ? -1 : list.findIndex(({ candidate }) => candidate.id === after)
  const shown = list.slice(at + 1, at + 1 + PAGE)
  const last = at + 1 + PAGE < list.length ? shown.at(-1)?.candidate.id : undefined
  return { shown, next: last, isLost: after !== undefined && at < 0 }
}

/** A policy that is called what was asked scores at least so much. */
const SURE = 0.95

function answerOf(
  { units, folded }: Understood,
  best: RankedEntry | undefined,
  policies: ReadonlyMap<string, PolicyOn>,
  { ask }: Synonyms,
): Answer | undefined {
  const several = ask.find(({ word }) => word === folded || (units.length === 1 && units[0]?.said === word))
  if (several !== undefined) return { kind: 'ask', ...several }
  if (best === undefined || best.candidate.kind !== 'policy' || best.score < SURE || best.missing.length > 0) return undefined
  const on = policies.get(best.candidate.policy ?? '')
  return on && { kind: 'policy', on, howMuch: on.version.card.howMuch }
}

async function withoutEachWord(db: Reader, units: readonly Unit[]): Promise<SearchPage['withoutWord']> {
  const counts = await countWithout(db, units)
  return units
    .map(({ said }, nth) => ({
      word: said,
      rest: units
        .toSpliced(nth, 1)
        .map((other) => other.said)
        .join(' '),
      count: counts[nth] ?? 0,
    }))
    .filter(({ count }) => count > 0)
}

const MOST_NEAR = 3

async function nearWords(db: Reader, strange: readonly string[]): Promise<SearchPage['near']> {
  const found: { readonly word: string; readonly instead: readonly string[] }[] = []
  for (const word of new Set(strange.slice(0, 3))) found.push({ word, instead: await findNear(db, word, MOST_NEAR) })
  return found.flatMap(({ word, instead }) => instead.map((each) => ({ word, instead: each })))
}
