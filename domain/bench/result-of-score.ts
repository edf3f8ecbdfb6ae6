/** What the practice room keeps of an attempt that is over. */
import type { PointId } from '#domain/item/item.ts'
import type { RedLineHit } from './red-line.ts'
import { type BenchResult, MOST_WEAK_POINTS } from './result.ts'
import type { Score } from './score-sheet.ts'

type Exercised = Pick<BenchResult, 'bank' | 'task' | 'exercise' | 'title' | 'mode' | 'version'> & {
  /** By item of the sheet: what to go over again. */
  readonly weak: Readonly<Partial<Record<string, readonly PointId[]>>>
}

/** Each red line stands in it once. Weak is an item that got less than `weakBelow` of its points. */
export function resultOfScore(
  { weak, ...exercised }: Exercised,
  { got, outOf, items }: Score,
  hits: readonly Pick<RedLineHit, 'id'>[],
  weakBelow = 1,
): BenchResult {
  const lacking = items.filter((each) => each.got < weakBelow * each.item.points)
  return {
    ...exercised,
    got,
    outOf,
    items: items.map((each) => ({ id: each.item.id, got: each.got, outOf: each.item.points })),
    redLines: [...new Set(hits.map(({ id }) => id))],
    weak: [...new Set(lacking.flatMap(({ item }) => weak[item.id] ?? []))].slice(0, MOST_WEAK_POINTS),
  }
}
