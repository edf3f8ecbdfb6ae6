/** How well a point sits, by its last answers; a word, never a percentage. */
import type { PointId } from '#domain/item/item.ts'
import { type Answer, isKnown } from './answers.ts'

/** 稳了 · 时对时错 · 老错 · 做得太少 */
export const masteries = ['firm', 'mixed', 'weak', 'few'] as const
export type Mastery = (typeof masteries)[number]
export type PointRecord = { readonly mastery: Mastery; readonly answered: number; readonly wrong: number }

const LOOKED_AT = 5
const MANY_WRONG = 3
const LEAST = 3

/** Firm: the last five all known. Weak: three or more of the last five wrong. Fewer than three answers say nothing. */
export function masteryOf(answers: readonly Answer[]): Mastery {
  if (answers.length < LEAST) return 'few'
  const last = answers.slice(-LOOKED_AT)
  if (last.filter(({ verdict }) => verdict === 'wrong').length >= MANY_WRONG) return 'weak'
  return last.length === LOOKED_AT && last.every(isKnown) ? 'firm' : 'mixed'
}

/** Of every point that was ever answered. */
export function recordPoints(answers: readonly Answer[]): ReadonlyMap<PointId, PointRecord> {
  const byPoint = new Map<PointId, Answer[]>()
  for (const answer of answers)
    for (const point of answer.points) {
      const own = byPoint.get(point) ?? []
      own.push(answer)
      byPoint.set(point, own)
    }
  return new Map(
    [...byPoint].map(([point, own]) => [
      point,
      { mastery: masteryOf(own), answered: own.length, wrong: own.filter(({ verdict }) => verdict === 'wrong').length },
    ]),
  )
}
