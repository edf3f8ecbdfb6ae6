/** Sittings that nobody handed in yet. */
import { and, asc, eq, gt, gte, isNull, lte, ne, or } from 'drizzle-orm'
import type { Instant } from '#domain/calendar/instant.ts'
import type { Sitting, SittingCode } from '#domain/exam/sitting.ts'
import type { Reader } from '#platform/db/db.ts'
import { sittingSubmissions, sittings } from './tables.ts'

/** What tells when the time of a sitting is over. */
export type RunningSitting = Pick<Sitting, 'code' | 'form' | 'extension' | 'startedAt'>

/** Where to go on: after this one. */
export type StartedAfter = { readonly startedAt: Instant; readonly code: SittingCode }

/** With a limit of time, begun from `since` to `until`, both included; the oldest first, at most `limit`. */
export async function listRunning(
  db: Reader,
  {
    since,
    until,
    after,
    limit,
  }: { readonly since?: Instant; readonly until: Instant; readonly after?: StartedAfter; readonly limit: number },
): Promise<readonly RunningSitting[]> {
  return db
    .select({ code: sittings.code, form: sittings.form, extension: sittings.extension, startedAt: sittings.startedAt })
    .from(sittings)
    .leftJoin(sittingSubmissions, eq(sittingSubmissions.sitting, sittings.code))
    .where(
      and(
        isNull(sittingSubmissions.sitting),
        ne(sittings.extension, 'unlimited'),
        lte(sittings.startedAt, until),
        since === undefined ? undefined : gte(sittings.startedAt, since),
        after === undefined
          ? undefined
          : or(gt(sittings.startedAt, after.startedAt), and(eq(sittings.startedAt, after.startedAt), gt(sittings.code, after.code))),
      ),
    )
    .orderBy(asc(sittings.startedAt), asc(sittings.code))
    .limit(limit)
}
