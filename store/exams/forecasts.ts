/** What was foretold of sittings and what became of it. Nothing here leads to a person. */
import { asc, desc, eq, isNull } from 'drizzle-orm'
import type { Forecast } from '#domain/ability/calibration.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import type { SittingCode } from '#domain/exam/sitting.ts'
import type { Db, Reader, Tx } from '#platform/db/db.ts'
import { sittingForecasts, sittingOutcomes, sittingSubmissions } from './tables.ts'

/** In the transaction in which the sitting begins. `likely`: 0 to 1. */
export async function recordForecast(tx: Tx, sitting: SittingCode, likely: number): Promise<void> {
  await tx.insert(sittingForecasts).values({ sitting, likely })
}

/** Foretold, handed in and not settled yet; the oldest first. */
export async function listUnsettled(db: Reader, most: number): Promise<readonly SittingCode[]> {
  const rows = await db
    .select({ code: sittingForecasts.sitting })
    .from(sittingForecasts)
    .innerJoin(sittingSubmissions, eq(sittingSubmissions.sitting, sittingForecasts.sitting))
    .leftJoin(sittingOutcomes, eq(sittingOutcomes.sitting, sittingForecasts.sitting))
    .where(isNull(sittingOutcomes.sitting))
    .orderBy(asc(sittingSubmissions.at))
    .limit(most)
  return rows.map(({ code }) => code)
}

export type Settled = {
  readonly sitting: SittingCode
  readonly isPassed: boolean
  readonly isAnswered: boolean
  readonly submittedAt: Instant
}

/** What was settled before stays as it is. */
export async function recordOutcomes(db: Db, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return
  await db
    .insert(sittingOutcomes)
    .values([...settled])
    .onConflictDoNothing()
}

/** The newest `most` that were really answered. */
export async function listForecasts(db: Reader, most: number): Promise<readonly Forecast[]> {
  return db
    .select({ likely: sittingForecasts.likely, cameTrue: sittingOutcomes.isPassed })
    .from(sittingOutcomes)
    .innerJoin(sittingForecasts, eq(sittingForecasts.sitting, sittingOutcomes.sitting))
    .where(eq(sittingOutcomes.isAnswered, true))
    .orderBy(desc(sittingOutcomes.submittedAt))
    .limit(most)
}
