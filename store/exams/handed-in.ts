/** Papers that were handed in, page by page: for statistics and for judging again. */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { AnsweredPlace, HandedIn } from '#domain/exam/handed-in.ts'
import type { SittingCode } from '#domain/exam/sitting.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { Reader } from '#platform/db/db.ts'
import { sittingEvents, sittingItems, sittingSubmissions, sittings } from './tables.ts'

/** How many papers before one are looked at for what it asks again. */
const LONGEST_CHAIN = 20

/** At most `limit`, in the order of their codes, after the code `after`. Two queries, however many there are. */
export async function listHandedIn(db: Reader, bank: string, after: SittingCode | undefined, limit: number): Promise<readonly HandedIn[]> {
  const heads = await db
    .select({ code: sittings.code, bankRecordedAt: sittings.bankRecordedAt, form: sittings.form })
    .from(sittings)
    .innerJoin(sittingSubmissions, eq(sittingSubmissions.sitting, sittings.code))
    .where(and(eq(sittings.bank, bank), after === undefined ? undefined : gt(sittings.code, after)))
    .orderBy(asc(sittings.code))
    .limit(limit)
  const places = await listPlaces(
    db,
    heads.map(({ code }) => code),
  )
  const placesOf = Map.groupBy(places, ({ sitting }) => sitting)
  return heads.map((head) => ({ ...head, places: (placesOf.get(head.code) ?? []).map(toPlace) }))
}

type PlaceRow = Omit<AnsweredPlace, 'response' | 'spentMs'> & {
  readonly sitting: SittingCode
  readonly response: AnsweredPlace['response'] | null
  readonly spentMs: number | null
  readonly [column: string]: unknown
}

/** One pass over the events: the last answer of each place, and the time between each event and the one before it. */
async function listPlaces(db: Reader, codes: readonly SittingCode[]): Promise<readonly PlaceRow[]> {
  if (codes.length === 0) return []
  const { rows } = await db.execute<PlaceRow>(sql`
    with recursive page as (
      select ${sittings.code} as code, ${sittings.previous} as previous, ${sittings.startedAt} as started_at
      from ${sittings} where ${inArray(sittings.code, [...codes])}
    ), chain as (
      select code as sitting, previous as before, 1 as depth from page where previous is not null
      union
      select chain.sitting, s.previous, chain.depth + 1 from chain join ${sittings} s on s.code = chain.before
      where s.previous is not null and chain.depth < ${LONGEST_CHAIN}
    ), log as (
      select e.sitting, e.nth, e.row, e.response,
        greatest(0, extract(epoch from e.at - lag(e.at, 1, page.started_at) over (partition by e.sitting order by e.row)) * 1000) as spent
      from ${sittingEvents} e join page on page.code = e.sitting
    ), kept as (
      select distinct on (sitting, nth) sitting, nth, response, (sum(spent) over (partition by sitting, nth))::float8 as spent
      from log order by sitting, nth, row desc
    )
    select i.sitting, i.item, i.scope, i.section, i.most, kept.response, kept.spent as "spentMs",
      exists (select 1 from chain join ${sittingItems} b on b.sitting = chain.before where chain.sitting = i.sitting and b.item = i.item) as "isRepeat"
    from ${sittingItems} i join page on page.code = i.sitting left join kept on kept.sitting = i.sitting and kept.nth = i.nth
    order by i.sitting, i.nth`)
  return rows
}

const toPlace = ({ item, scope, section, most, response, spentMs, isRepeat }: PlaceRow): AnsweredPlace => ({
  item,
  scope,
  section,
  most,
  response: response ?? undefined,
  spentMs: spentMs ?? undefined,
  isRepeat,
})

/** Codes of papers that were handed in and asked one of `items`: at most `limit`, after the code `after`. */
export async function listSittingsAsking(
  db: Reader,
  bank: string,
  items: readonly ItemId[],
  after: SittingCode | undefined,
  limit: number,
): Promise<readonly SittingCode[]> {
  if (items.length === 0) return []
  const rows = await db
    .selectDistinct({ code: sittings.code })
    .from(sittings)
    .innerJoin(sittingSubmissions, eq(sittingSubmissions.sitting, sittings.code))
    .innerJoin(sittingItems, eq(sittingItems.sitting, sittings.code))
    .where(and(eq(sittings.bank, bank), inArray(sittingItems.item, [...items]), after === undefined ? undefined : gt(sittings.code, after)))
    .orderBy(asc(sittings.code))
    .limit(limit)
  return rows.map(({ code }) => code)
}
