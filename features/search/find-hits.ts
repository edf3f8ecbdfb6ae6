/** The hits of an understood query in their order: those that have all of it, then those that have most. */
import { countOf, type SearchFilter, type Tally } from '#domain/search/facets.ts'
import { type Ranked, rank } from '#domain/search/rank.ts'
import { requiredOf } from '#domain/search/units.ts'
import type { Reader } from '#platform/db/db.ts'
import {
  type FoundEntry,
  findBestCoverage,
  findCandidates,
  MOST_CANDIDATES,
  type Sought,
  type Standings,
  tally,
} from '#store/search/find-entries.ts'

export type RankedEntry = Ranked<FoundEntry>

export type Found = {
  /** Has every word, best first. Bounded. */
  readonly full: readonly RankedEntry[]
  /** Has only some, best first. Bounded; asked for where little has all. */
  readonly partial: readonly RankedEntry[]
  /** What is counted: all that have every word, or, where none has, all that have most. */
  readonly tallies: readonly Tally[]
  readonly basis: 'full' | 'partial'
}

/** Where fewer than these have every word, others are shown as well. */
const FEW = 20
const MOST_PARTIAL = 12
/** Entries with so much of the best one's weight are worth showing. */
const SHARE = 0.6

export async function findHits(db: Reader, sought: Sought, filter: SearchFilter, standings: Standings): Promise<Found> {
  if (sought.units.length === 0) return { full: [], partial: [], tallies: [], basis: 'full' }
  const whole = await tally(db, sought, standings, 'all')
  const fullCount = countOf(whole, filter)
  if (countOf(whole, {}) > 0) {
    const floor = fullCount >= MOST_CANDIDATES ? 'all' : 0
    const required = requiredOf(sought.units).map(({ said }) => said)
    const isFull = ({ missing }: RankedEntry): boolean => required.every((word) => !missing.includes(word))
    const ranked = ranking(await findCandidates(db, sought, { filter, standings, floor }), sought)
    const partial = fullCount < FEW ? ranked.filter((each) => !isFull(each)) : []
    return { full: ranked.filter(isFull), partial: worthy(partial, sought).slice(0, MOST_PARTIAL), tallies: whole, basis: 'full' }
  }
  const best = await findBestCoverage(db, sought)
  const floor = best * SHARE
  const [some, tallies] = [await findCandidates(db, sought, { filter, standings, floor }), await tally(db, sought, standings, floor)]
  return { full: [], partial: ranking(some, sought), tallies, basis: 'partial' }
}

const ranking = (candidates: readonly FoundEntry[], { units, weights }: Sought): readonly RankedEntry[] => rank(candidates, units, weights)

/** Those with at least half of what was asked for. */
function worthy(ranked: readonly RankedEntry[], { units, weights }: Sought): readonly RankedEntry[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return ranked.filter(({ missing }) => {
    const lost = units.reduce((sum, { said }, nth) => sum + (missing.includes(said) ? (weights[nth] ?? 0) : 0), 0)
    return total - lost >= total / 2
  })
}
