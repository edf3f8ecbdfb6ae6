/** How often what reports foretold came true, for everybody to see. */
import { type Calibration, calibrationOf } from '#domain/ability/calibration.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/db.ts'
import { listForecasts } from '#store/exams/forecasts.ts'
import { settleWaiting } from './settle.ts'

/** With fewer nothing is said. @source exam.md §6.6: fewer than 20 sittings are not enough to judge */
export const LEAST_FORECASTS = 20
/** The newest count; older ones were made by older items and an older method. */
export const MOST_FORECASTS = 5000

export type CalibrationPage = {
  readonly count: number
  /** Undefined while there are too few. */
  readonly calibration: Calibration | undefined
}

const KEPT_MS = 10 * 60_000
const kept = new WeakMap<Db, { readonly at: Instant; readonly page: Promise<CalibrationPage> }>()

/** Reckoned anew every ten minutes at most, over `MOST_FORECASTS` rows of two figures. */
export function readCalibration(ctx: Pick<Context, 'db' | 'clock'>): Promise<CalibrationPage> {
  const at = ctx.clock.now()
  const last = kept.get(ctx.db)
  if (last !== undefined && at >= last.at && at - last.at < KEPT_MS) return last.page
  const page = reckon(ctx.db)
  kept.set(ctx.db, { at, page })
  page.catch(() => kept.delete(ctx.db)) // a failure is tried again, not remembered
  return page
}

async function reckon(db: Db): Promise<CalibrationPage> {
  await settleWaiting(db)
  const forecasts = await listForecasts(db, MOST_FORECASTS)
  return { count: forecasts.length, calibration: forecasts.length < LEAST_FORECASTS ? undefined : calibrationOf(forecasts) }
}
