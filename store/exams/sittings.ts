/** Sittings and their papers: begun once, locked while something is written, handed in once. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { SavedEvent, Sitting, SittingCode, Submission } from '#domain/exam/sitting.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { Reader, Tx } from '#platform/db/db.ts'
import { toEvent } from './events.ts'
import { sittingEvents, sittingItems, sittingSubmissions, sittings } from './tables.ts'

/** A sitting without its paper; `places` is how many items that has. `earlier`: the last event that was kept under a key, by key. */
export type LockedSitting = Omit<Sitting, 'paper'> & { readonly places: number; readonly earlier: ReadonlyMap<string, SavedEvent> }

/** False where a sitting with this code was begun before; that one stays as it is. */
export async function beginSitting(
  tx: Tx,
  { paper, submission: _, overExposed, ...head }: Sitting,
  previous: SittingCode | undefined,
): Promise<boolean> {
  const begun = await tx
    .insert(sittings)
    .values({ ...head, previous: previous ?? null, overExposed: overExposed ?? null })
    .onConflictDoNothing()
    .returning({ code: sittings.code })
  if (begun.length === 0) return false
  await tx.insert(sittingItems).values(paper.map((place, nth) => ({ ...place, sitting: head.code, nth })))
  return true
}

export async function findSitting(db: Reader, code: SittingCode): Promise<Sitting | undefined> {
  const head = await findHead(db, code)
  if (head === undefined) return undefined
  const paper = await db
    .select({ item: sittingItems.item, scope: sittingItems.scope, section: sittingItems.section, most: sittingItems.most })
    .from(sittingItems)
    .where(eq(sittingItems.sitting, code))
    .orderBy(asc(sittingItems.nth))
  return { ...head, paper }
}

/**
 * Until the transaction ends, whoever else wants to write to these sittings waits. With each come the last events under any of `keys`.
 * They are locked in the order of their codes, so that two who want the same wait for each other and not both. What the one before us
 * wrote is only seen by a statement that begins after the lock was got: hence one to lock and then those that read. Who cannot have the
 * lock within seconds fails: a stuck transaction of somebody else must not hold up a whole class.
 */
export async function lockSittings(
  tx: Tx,
  codes: readonly SittingCode[],
  keys: readonly string[] = [],
): Promise<ReadonlyMap<SittingCode, LockedSitting>> {
  await tx.execute(sql`set local lock_timeout = '3s'`)
  await tx.select({ code: sittings.code }).from(sittings).where(inArray(sittings.code, codes)).orderBy(asc(sittings.code)).for('update')
  const heads = await tx
    .select({
      sitting: sittings,
      submission: sittingSubmissions,
      places: sql<number>`(select coalesce(max(${sittingItems.nth}) + 1, 0)::int from ${sittingItems} where ${sittingItems.sitting} = ${sittings.code})`,
    })
    .from(sittings)
    .leftJoin(sittingSubmissions, eq(sittingSubmissions.sitting, sittings.code))
    .where(inArray(sittings.code, codes))
  const events =
    keys.length === 0
      ? []
      : await tx
          .select()
          .from(sittingEvents)
          .where(and(inArray(sittingEvents.sitting, codes), inArray(sittingEvents.key, keys)))
          .orderBy(asc(sittingEvents.turn))
  return new Map(
    heads.map(({ sitting, submission, places }) => {
      const own = events.filter((event) => event.sitting === sitting.code)
      const earlier = new Map(own.map((event) => [event.key, toEvent(event)])) // the last of each key stays
      return [sitting.code, { ...toHead(sitting, submission), places, earlier }]
    }),
  )
}

async function findHead(db: Reader, code: SittingCode): Promise<Omit<Sitting, 'paper'> | undefined> {
  const [row] = await db
    .select()
    .from(sittings)
    .leftJoin(sittingSubmissions, eq(sittingSubmissions.sitting, sittings.code))
    .where(eq(sittings.code, code))
  if (row === undefined) return undefined
  return toHead(row.sitting, row.sitting_submission)
}

function toHead(
  { previous: _, overExposed, ...head }: typeof sittings.$inferSelect,
  submission: typeof sittingSubmissions.$inferSelect | null,
): Omit<Sitting, 'paper'> {
  return { ...head, ...(overExposed && { overExposed }), ...(submission && { submission: { at: submission.at, by: submission.by } }) }
}

/** One place of a paper, with what is needed to understand an answer to it. `nth` from 0. */
export async function findPaperItem(
  db: Reader,
  code: SittingCode,
  nth: number,
): Promise<(Pick<Sitting, 'bank' | 'bankRecordedAt' | 'seed'> & { readonly item: ItemId | undefined }) | undefined> {
  const [row] = await db
    .select({ bank: sittings.bank, bankRecordedAt: sittings.bankRecordedAt, seed: sittings.seed, item: sittingItems.item })
    .from(sittings)
    .leftJoin(sittingItems, and(eq(sittingItems.sitting, sittings.code), eq(sittingItems.nth, nth)))
    .where(eq(sittings.code, code))
  return row && { ...row, item: row.item ?? undefined }
}

/** What is kept: the first one, where it was handed in before. */
export async function recordSubmission(tx: Tx, code: SittingCode, submission: Submission): Promise<Submission> {
  await tx
    .insert(sittingSubmissions)
    .values({ sitting: code, ...submission })
    .onConflictDoNothing()
  const [kept] = await tx
    .select({ at: sittingSubmissions.at, by: sittingSubmissions.by })
    .from(sittingSubmissions)
    .where(eq(sittingSubmissions.sitting, code))
  return kept ?? submission
}

/** Items of a sitting and of those before it, `most` papers in all. */
export async function listRecentItems(db: Reader, code: SittingCode, most: number): Promise<ReadonlySet<ItemId>> {
  const rows = await db.execute<{ item: ItemId }>(sql`
    with recursive chain as (
      select ${sittings.code} as code, ${sittings.previous} as previous, 1 as depth from ${sittings} where ${sittings.code} = ${code}
      union all
      select s.code, s.previous, chain.depth + 1 from ${sittings} s join chain on s.code = chain.previous where chain.depth < ${most}
    )
    select distinct ${sittingItems.item} as item from ${sittingItems} where ${sittingItems.sitting} in (select code from chain)`)
  return new Set(rows.rows.map(({ item }) => item))
}
