/**
 * Exposure (曝光): how often an item was drawn lately, whoever drew it. Items that everybody gets are soon known by heart and passed on,
 * so each may be in a fifth of the papers at most, rounded up to whole papers while there are few. @source exam.md §6.9 (r ≤ .2)
 */
import type { ItemId } from '#domain/item/item.ts'
import type { Demand } from './assemble-paper.ts'

/** The share of papers that may have an item, included. */
export const MOST_EXPOSED = 0.2
/** So many papers back are counted. */
export const LATELY = 100
/** Before there are as many papers, each is counted as if there were: else the first paper could ask nothing. */
const LEAST_PAPERS = 30

/** Of the newest papers of a bank: how many there are, and in how many of them an item is. */
export type DrawnLately = { readonly papers: number; readonly times: ReadonlyMap<ItemId, number> }
export const nothingDrawn: DrawnLately = { papers: 0, times: new Map() }

/** Counted from the papers themselves. */
export function drawnIn(papers: readonly (readonly ItemId[])[]): DrawnLately {
  const times = new Map<ItemId, number>()
  for (const item of papers.flat()) times.set(item, (times.get(item) ?? 0) + 1)
  return { papers: papers.length, times }
}

/** The share of papers that would have it if the next one had it too. */
export const exposureOf = ({ papers, times }: DrawnLately, item: ItemId): number =>
  ((times.get(item) ?? 0) + 1) / Math.max(papers + 1, LEAST_PAPERS)

/** In how many of so many papers an item may be. */
export const mostTimes = (papers: number): number => Math.ceil(papers * MOST_EXPOSED - 1e-9)

export const isOverExposed = ({ papers, times }: DrawnLately, item: ItemId): boolean =>
  (times.get(item) ?? 0) + 1 > mostTimes(Math.max(papers + 1, LEAST_PAPERS))

/**
 * A paper that could not be made within the limit: how many of its items are beyond it, and which demands left no other choice; none
 * where the time ran out before that was clear.
 */
export type OverExposed = { readonly items: number; readonly conflict: readonly Demand[] }
