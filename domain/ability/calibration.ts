/** Whether what was foretold came true as often as it was said: shown publicly, so that nobody has to believe us. */

export type Forecast = { readonly likely: number; readonly cameTrue: boolean }

export type Calibration = {
  /** Mean squared error, 0 perfect, 0.25 a coin. @source Brier 1950, Monthly Weather Review 78(1), 1–3 */
  readonly brier: number
  /** Within two standard errors of it nineteen times of twenty; 0 to 1. */
  readonly brierRange: Range
  /** What the Brier score would be for who always says the share that came true, knowing it beforehand. */
  readonly baseline: number
  /** Mean logarithmic loss in nats; a certain forecast that fails is held at 1e-9. */
  readonly logLoss: number
  /** By tenths of what was said; empty tenths are left out. */
  readonly bins: readonly Bin[]
}
export type Range = { readonly low: number; readonly high: number }
export type Bin = {
  readonly from: number
  readonly until: number
  readonly said: number
  readonly cameTrue: number
  /** Where the true share lies nineteen times of twenty. @source Wilson 1927, Journal of the American Statistical Association 22, 209–212 */
  readonly range: Range
  readonly count: number
}

/** Undefined without forecasts. */
export function calibrationOf(forecasts: readonly Forecast[]): Calibration | undefined {
  if (forecasts.length === 0) return undefined
  const mean = (loss: (forecast: Forecast) => number): number => forecasts.reduce((sum, each) => sum + loss(each), 0) / forecasts.length
  const squared = ({ likely, cameTrue }: Forecast): number => (likely - Number(cameTrue)) ** 2
  const brier = mean(squared)
  const error = Math.sqrt(mean((forecast) => (squared(forecast) - brier) ** 2) / Math.max(1, forecasts.length - 1))
  const share = mean(({ cameTrue }) => Number(cameTrue))
  return {
    brier,
    brierRange: { low: Math.max(0, brier - SURELY * error), high: Math.min(1, brier + SURELY * error) },
    baseline: share * (1 - share),
    logLoss: mean(({ likely, cameTrue }) => -Math.log(Math.max(SURE, cameTrue ? likely : 1 - likely))),
    bins: Array.from({ length: BINS }, (_, nth) => binOf(forecasts, nth)).filter((bin) => bin !== undefined),
  }
}

const SURE = 1e-9
/** Standard errors within which something lies nineteen times of twenty. */
const SURELY = 1.96
const BINS = 10

function binOf(forecasts: readonly Forecast[], nth: number): Bin | undefined {
  const inside = forecasts.filter(({ likely }) => Math.min(BINS - 1, Math.floor(likely * BINS)) === nth)
  const { length: count } = inside
  if (count === 0) return undefined
  const said = inside.reduce((sum, { likely }) => sum + likely, 0) / count
  const cameTrue = inside.filter((forecast) => forecast.cameTrue).length / count
  return { from: nth / BINS, until: (nth + 1) / BINS, said, cameTrue, range: wilson(cameTrue, count), count }
}

function wilson(share: number, count: number): Range {
  const weight = SURELY ** 2 / count
  const middle = (share + weight / 2) / (1 + weight)
  const half = Math.sqrt((share * (1 - share) * SURELY ** 2) / count + weight ** 2 / 4) / (1 + weight)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
