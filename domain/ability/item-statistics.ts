/** What answers tell of items without any model: how hard, how well they tell the able from others, how far a test can be relied on. */
import { correlation, meanOf, peopleIn } from './correlation.ts'

/** One pattern of answers, right or wrong per item in the order of the items, and how many people gave it. */
export type Pattern = { readonly right: readonly boolean[]; readonly count: number }

export type ItemStatistics = {
  /** Share of people who were right, 0 to 1. */
  readonly facility: number
  /** Correlation of the item with the score on all others, −1 to 1; below 0 the key may be wrong. Undefined where all answered alike. */
  readonly restCorrelation: number | undefined
}

/** One entry per item. */
export function statisticsOf(patterns: readonly Pattern[]): readonly ItemStatistics[] {
  const items = patterns[0]?.right.length ?? 0
  return Array.from({ length: items }, (_, item) => {
    const pairs = patterns.map(({ right, count }) => ({ own: Number(right[item]), rest: scoreOf(right) - Number(right[item]), count }))
    return { facility: meanOf(pairs, 'own'), restCorrelation: correlation(pairs) }
  })
}

/**
 * Kuder–Richardson 20: how far the score would repeat, 0 to 1. Undefined where everybody has the same score.
 *
 * @source Kuder & Richardson 1937, Psychometrika 2(3), 151–160
 */
export function reliabilityOf(patterns: readonly Pattern[]): number | undefined {
  const statistics = statisticsOf(patterns)
  const scores = patterns.map(({ right, count }) => ({ own: scoreOf(right), rest: 0, count }))
  const mean = meanOf(scores, 'own')
  const variance = scores.reduce((sum, { own, count }) => sum + count * (own - mean) ** 2, 0) / peopleIn(scores)
  if (variance === 0 || statistics.length < 2) return undefined
  const within = statistics.reduce((sum, { facility }) => sum + facility * (1 - facility), 0)
  return (statistics.length / (statistics.length - 1)) * (1 - within / variance)
}

const scoreOf = (right: readonly boolean[]): number => right.filter(Boolean).length
