/** What the index has for a query. */
import { and, arrayContains, eq, gte, inArray, type SQL, sql } from 'drizzle-orm'
import type { Instant } from '#domain/calendar/instant.ts'
import type { ClauseAnchor, PolicyId } from '#domain/policy/ids.ts'
import type { Audience, Nature } from '#domain/policy/policy.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { SearchKind } from '#domain/search/document.ts'
import { type SearchState as PolicyState, type SearchFilter, searchStates, type Tally } from '#domain/search/facets.ts'
import type { Candidate } from '#domain/search/rank.ts'
import type { Synonyms } from '#domain/search/synonyms.ts'
import { requiredOf, type Unit } from '#domain/search/units.ts'
import type { Reader } from '#platform/db/db.ts'
import { findCounts } from './find-phrases.ts'
import { searchEntries, searchStates as stateRows } from './tables.ts'
import { allOf, anyOf, looseQuery, unitQuery } from './tsquery.ts'

export type SearchState = {
  readonly fingerprint: string
  readonly recordedAt: Instant
  readonly entries: number
  readonly synonyms: Synonyms
  readonly terms: readonly string[]
}

/** Undefined before anything was published. */
export async function findSearchState(db: Reader): Promise<SearchState | undefined> {
  const [state] = await db.select().from(stateRows)
  return state
}

/** `weights` are those of the units. */
export type Sought = { readonly units: readonly Unit[]; readonly weights: readonly number[] }

export type FoundEntry = Candidate & {
  readonly policy: PolicyId | undefined
  readonly anchor: ClauseAnchor | undefined
  readonly regions: readonly RegionCode[]
  readonly audience: Audience | undefined
  readonly nature: Nature | undefined
}

/** As many as are ranked; who has not found it among these types another word. */
export const MOST_CANDIDATES = 150

/** How many entries have each unit. */
export async function countUnits(db: Reader, units: readonly Unit[]): Promise<readonly number[]> {
  if (units.length === 0) return []
  const known = await findCounts(
    db,
    units.flatMap(({ ways }) => ways.map(({ word }) => word)),
  )
  const counts = units.map((unit) => {
    const told = Math.max(...unit.ways.map(({ word }) => known.get(word) ?? 0))
    return told > 0
      ? sql`${told}::int` // as the words were counted when they were filed: near enough for a weight, and no text need be read
      : sql`(select count(*)::int from ${searchEntries} where ${searchEntries.words} @@ ${unitQuery(unit)}::tsquery)`
  })
  const { rows } = await db.execute<{ counts: number[] }>(sql`select array[${sql.join(counts, sql`, `)}] as counts`)
  return rows[0]?.counts ?? []
}

/** How much of the query an entry must have: all of it, or units that weigh at least so much together. */
export type Floor = 'all' | number

/** Policies by how they stand on the day that is asked for. */
export type Standings = Readonly<Record<PolicyState, readonly PolicyId[]>>

/** The greatest weight of units that one entry has together; 0 where none has any. */
export async function findBestCoverage(db: Reader, sought: Sought): Promise<number> {
  const [best] = await db
    .select({ coverage: sql<number | null>`max(${coverage(sought)})` })
    .from(searchEntries)
    .where(matches(anyOf(sought.units.map(unitQuery))))
  return best?.coverage ?? 0
}

/** The entries that pass and have the most, best first as PostgreSQL sees it; the domain sets the order that is shown. */
export async function findCandidates(
  db: Reader,
  sought: Sought,
  { filter, standings, floor }: { readonly filter: SearchFilter; readonly standings: Standings; readonly floor: Floor },
): Promise<readonly FoundEntry[]> {
  if (sought.units.length === 0) return []
  const { words } = searchEntries
  const loose = anyOf(sought.units.map(looseQuery))
  const where = and(reaching(sought, floor), ...passing(filter, standings))
  const { rows } = await db.execute<Row>(sql`
    select e.entry, e.kind, e.policy, e.anchor, e.regions, e.audience, e.nature, e.title, e.names,
           array[${sql.join(
             sought.units.map(
               (unit) =>
                 sql`case when e.words @@ ${unitQuery(unit)}::tsquery then ts_rank(e.words, ${unitQuery(unit)}::tsquery) else 0 end`,
             ),
             sql`, `,
           )}]::float8[] as strengths
    from (
      select ${searchEntries.entry}, ${searchEntries.kind}, ${searchEntries.policy}, ${searchEntries.anchor}, ${searchEntries.regions},
             ${searchEntries.audience}, ${searchEntries.nature}, ${searchEntries.title}, ${searchEntries.names}, ${words}
      from ${searchEntries}
      where ${where}
      order by ${coverage(sought)} desc, ts_rank_cd(${words}, ${loose}::tsquery) desc, ${searchEntries.entry}
      limit ${MOST_CANDIDATES}
    ) e`)
  return rows.map(({ entry, policy, anchor, audience, nature, ...others }) => ({
    id: entry,
    policy: policy ?? undefined,
    anchor: anchor ?? undefined,
    audience: audience ?? undefined,
    nature: nature ?? undefined,
    ...others,
  }))
}

type Row = {
  readonly entry: string
  readonly kind: SearchKind
  readonly policy: PolicyId | null
  readonly anchor: ClauseAnchor | null
  readonly regions: RegionCode[]
  readonly audience: Audience | null
  readonly nature: Nature | null
  readonly title: string
  readonly names: string[]
  readonly strengths: number[]
}

/** The weights of the units that an entry has, added up. */
const coverage = ({ units, weights }: Sought): SQL =>
  sql.join(
    units.map(
      (unit, nth) => sql`case when ${searchEntries.words} @@ ${unitQuery(unit)}::tsquery then ${weights[nth] ?? 0}::float8 else 0 end`,
    ),
    sql` + `,
  )

const matches = (query: string): SQL => sql`${searchEntries.words} @@ ${query}::tsquery`

function reaching(sought: Sought, floor: Floor): SQL | undefined {
  if (floor === 'all') return matches(allOf(requiredOf(sought.units).map(unitQuery)))
  if (floor === 0) return matches(anyOf(sought.units.map(looseQuery)))
  return and(matches(anyOf(sought.units.map(unitQuery))), gte(coverage(sought), floor))
}

function passing({ kind, region, audience, nature, state }: SearchFilter, standings: Standings): readonly (SQL | undefined)[] {
  const { policy, regions } = searchEntries
  const policies = state && standings[state]
  return [
    kind && eq(searchEntries.kind, kind),
    region && arrayContains(regions, [region]),
    audience && eq(searchEntries.audience, audience),
    nature && eq(searchEntries.nature, nature),
    policies && (policies.length === 0 ? sql`false` : inArray(policy, [...policies])),
  ]
}

/** Counts the entries that have so much of the query, by everything one can filter by. */
export async function tally(db: Reader, sought: Sought, standings: Standings, floor: Floor): Promise<readonly Tally[]> {
  if (sought.units.length === 0) return []
  const { kind, regions, audience, nature, policy } = searchEntries
  const cases = searchStates.flatMap((name) =>
    standings[name].length === 0 ? [] : [sql`when ${inArray(policy, [...standings[name]])} then ${name}::text`],
  )
  const state = cases.length === 0 ? sql<PolicyState | null>`null::text` : sql<PolicyState | null>`case ${sql.join(cases, sql` `)} end`
  const rows = await db
    .select({ kind, regions, audience, nature, state: state.as('state'), count: sql<number>`count(*)::int` })
    .from(searchEntries)
    .where(reaching(sought, floor))
    .groupBy(kind, regions, audience, nature, sql`state`)
  return rows.map((row) => ({
    ...row,
    audience: row.audience ?? undefined,
    nature: row.nature ?? undefined,
    state: row.state ?? undefined,
  }))
}

/** How many entries have every unit but the nth, for each n. */
export async function countWithout(db: Reader, units: readonly Unit[]): Promise<readonly number[]> {
  if (units.length < 2) return []
  const counts = units.map(
    (_, nth) =>
      sql`(select count(*)::int from ${searchEntries} where ${searchEntries.words} @@ ${allOf(units.toSpliced(nth, 1).map(unitQuery))}::tsquery)`,
  )
  const { rows } = await db.execute<{ counts: number[] }>(sql`select array[${sql.join(counts, sql`, `)}] as counts`)
  return rows[0]?.counts ?? []
}

/** What the shown entries say, line by line, by id. */
export async function findLines(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: searchEntries.entry, lines: searchEntries.lines })
    .from(searchEntries)
    .where(inArray(searchEntries.entry, [...ids]))
  return new Map(rows.map(({ id, lines }) => [id, lines]))
}
