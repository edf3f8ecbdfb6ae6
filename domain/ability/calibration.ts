/** Whether what was foretold came true as often as it was said: shown publicly, so that nobody has to believe us. */

export type Forecast = { readonly likely: number; readonly cameTrue: boolean }

export type Calibration = {
  /** Mean squared error, 0 perfect, 0.25 a coin. @source Brier 1950, Monthly Weather Review 78(1), 1–3 */
  readonly brier: number
  /** Mean logarithmic loss in nats; a certain forecast that fails is held at 1e-9. */
  readonly logLoss: number
  /** By tenths of what was said; empty tenths are left out. */
  readonly bins: readonly Bin[]
}
export type Bin = {
  readonly from: number
  readonly until: number
  readonly said: number
  readonly cameTrue: number
  readonly count: number
}

/** Undefined without forecasts. */
export function calibrationOf(forecasts: readonly Forecast[]): Calibration | undefined {
  if (forecasts.length === 0) return undefined
  const mean = (loss: (forecast: Forecast) => number): number => forecasts.reduce((sum, each) => sum + loss(each), 0) / forecasts.length
  return {
    brier: mean(({ likely, cameTrue }) => (likely - Number(cameTrue)) ** 2),
    logLoss: mean(({ likely, cameTrue }) => -Math.log(Math.max(SURE, cameTrue ? likely : 1 - likely))),
    bins: Array.from({ length: BINS }, (_, nth) => binOf(forecasts, nth)).filter((bin) => bin !== undefined),
  }
}

const SURE = 1e-9
const BINS = 10

function binOf(forecasts: readonly Forecast[], nth: number): Bin | undefined {
  const inside = forecasts.filter(({ likely }) => Math.min(BINS - 1, Math.floor(likely * BINS)) === nth)
  const { length: count } = inside
  if (count === 0) return undefined
  const said = inside.reduce((sum, { likely }) => sum + likely, 0) / count
  return { from: nth / BINS, until: (nth + 1) / BINS, said, cameTrue: inside.filter(({ cameTrue }) => cameTrue).length / count, count }
}
