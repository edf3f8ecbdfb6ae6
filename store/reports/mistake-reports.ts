/** Reports of mistakes: kept once, counted by origin while that is known, read by their code. */
import { and, asc, count, eq, gt, inArray, isNotNull, lt, notExists, sql } from 'drizzle-orm'
import type { Instant } from '#domain/calendar/instant.ts'
import type { MistakeReport, Outcome, ReportCode, Reported } from '#domain/policy/mistake-report.ts'
import type { Reader, Tx } from '#platform/db/db.ts'
import type { IdempotencyKey } from '#platform/schema/form.ts'
import { mistakeReports, reportOutcomes } from './tables.ts'

export type KeptReport = MistakeReport & { readonly code: ReportCode; readonly reportedAt: Instant; readonly outcomes: readonly Outcome[] }

/** The code under which the form with this key was kept before. */
export async function findCodeByKey(db: Reader, key: IdempotencyKey): Promise<ReportCode | undefined> {
  const [row] = await db.select({ code: mistakeReports.code }).from(mistakeReports).where(eq(mistakeReports.key, key))
  return row?.code
}

/** Until the transaction ends, others of the same origin wait, so that two at once are counted one after the other. */
export async function lockOrigin(tx: Tx, origin: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('mistake_report'), hashtext(${origin}))`)
}

/** Reports after `since` from one origin, and from everywhere. */
export async function countReportsSince(
  tx: Tx,
  origin: string,
  since: { readonly own: Instant; readonly all: Instant },
): Promise<{ readonly own: number; readonly all: number }> {
  const [own] = await tx
    .select({ number: count() })
    .from(mistakeReports)
    .where(and(eq(mistakeReports.origin, origin), gt(mistakeReports.reportedAt, since.own)))
  const [all] = await tx.select({ number: count() }).from(mistakeReports).where(gt(mistakeReports.reportedAt, since.all))
  return { own: own?.number ?? 0, all: all?.number ?? 0 }
}

/** Keeps it; of two with the same key at the same moment one is kept, and both get its code. */
export async function appendReport(
  tx: Tx,
  {
    code,
    key,
    origin,
    at,
    about: { kind: _, ...place },
    shownFor,
    text,
  }: MistakeReport & { code: ReportCode; key: IdempotencyKey; origin: string; at: Instant },
): Promise<ReportCode> {
  await tx
    .insert(mistakeReports)
    .values({ ...place, shownFor, text, code, key, origin, reportedAt: at })
    .onConflictDoNothing({ target: mistakeReports.key })
  return (await findCodeByKey(tx, key)) ?? code
}

/** Drops the origins of all reports before `before`: they were only of use against floods. */
export async function forgetOrigins(tx: Tx, before: Instant): Promise<void> {
  await tx
    .update(mistakeReports)
    .set({ origin: null })
    .where(and(isNotNull(mistakeReports.origin), lt(mistakeReports.reportedAt, before)))
}

export async function findReport(db: Reader, code: ReportCode): Promise<KeptReport | undefined> {
  const rows = await db.select().from(mistakeReports).where(eq(mistakeReports.code, code))
  return (await withOutcomes(db, rows))[0]
}

/** Those without a final outcome, oldest first, at most `limit`. */
export async function listOpenReports(db: Reader, limit: number): Promise<readonly KeptReport[]> {
  const closed = db
    .select({ one: sql`1` })
    .from(reportOutcomes)
    .where(and(eq(reportOutcomes.code, mistakeReports.code), inArray(reportOutcomes.outcome, ['corrected', 'notMistake'])))
  const rows = await db
    .select()
    .from(mistakeReports)
    .where(notExists(closed))
    .orderBy(asc(mistakeReports.reportedAt), asc(mistakeReports.code))
    .limit(limit)
  return withOutcomes(db, rows)
}

/** All reports about an item or about what one template draws, oldest first. */
export async function listItemReports(db: Reader, bank: string, entry: string): Promise<readonly KeptReport[]> {
  const rows = await db
    .select()
    .from(mistakeReports)
    .where(and(eq(mistakeReports.bank, bank), eq(mistakeReports.entry, entry)))
    .orderBy(asc(mistakeReports.reportedAt), asc(mistakeReports.code))
  return withOutcomes(db, rows)
}

export async function appendOutcome(tx: Tx, code: ReportCode, { kind, says, decidedAt }: Outcome): Promise<void> {
  await tx.insert(reportOutcomes).values({ code, outcome: kind, says, decidedAt })
}

/** One query for all, in the order in which they were decided. */
async function withOutcomes(db: Reader, rows: readonly (typeof mistakeReports.$inferSelect)[]): Promise<readonly KeptReport[]> {
  if (rows.length === 0) return []
  const steps = await db
    .select()
    .from(reportOutcomes)
    .where(
      inArray(
        reportOutcomes.code,
        rows.map(({ code }) => code),
      ),
    )
    .orderBy(asc(reportOutcomes.row))
  return rows.map(({ code, shownFor, text, reportedAt, ...place }) => ({
    code,
    about: reportedIn(place),
    shownFor,
    text,
    reportedAt,
    outcomes: steps.filter((step) => step.code === code).map(({ outcome: kind, says, decidedAt }) => ({ kind, says, decidedAt })),
  }))
}

type Place = Pick<typeof mistakeReports.$inferSelect, 'policy' | 'version' | 'clause' | 'bank' | 'item' | 'entry' | 'bankRecordedAt'>

/** A check of the table sees to it that a row is one or the other. */
function reportedIn({ policy, version, clause, bank, item, entry, bankRecordedAt }: Place): Reported {
  if (policy !== null) return { kind: 'policy', policy, version: version ?? undefined, clause: clause ?? undefined }
  if (bank === null || item === null || entry === null || bankRecordedAt === null) throw new Error('a report about nothing')
  return { kind: 'item', bank, item, entry, bankRecordedAt }
}
