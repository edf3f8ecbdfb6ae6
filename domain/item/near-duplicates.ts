/**
 * Items that ask nearly the same: the share of common runs of three characters (Jaccard). Exact and fast without sketches: two sets that are
 * that alike must share one of their rarest runs, so only items that do are compared. @source exam.md §6.10
 */
import type { Item, ItemId } from './item.ts'
import { plainAnswer, plainItem } from './plain-item.ts'

/** What two items that are nearly the same say is right. */
export type Agreement =
  | 'sameAnswer'
  /** The stems have the same numbers and yet another answer is right: one of them is wrong, or they ask the opposite. */
  | 'conflict'
  /** Only the numbers differ, so another answer is expected: never in one paper. */
  | 'otherNumbers'
  /** Of different kinds, whose answers cannot be compared. */
  | 'look'

export type NearDuplicate = {
  readonly one: ItemId
  readonly other: ItemId
  /** From `NEAR` to 1. */
  readonly likeness: number
  readonly agreement: Agreement
}

/** From this share of common runs on, two items are near duplicates. */
export const NEAR = 0.8

/** All pairs, the most alike first; each pair once, in the order of `items`. */
export function nearDuplicates(items: readonly Item[]): readonly NearDuplicate[] {
  const texts = items.map(plainItem)
  const sets = rarestFirst(texts.map(runsOf))
  const holders = new Map<number, number[]>()
  const found: NearDuplicate[] = []
  for (const [nth, runs] of sets.entries()) {
    const rare = runs.slice(0, runs.length - Math.ceil(NEAR * runs.length) + 1)
    const candidates = new Set(rare.flatMap((run) => holders.get(run) ?? []))
    for (const before of candidates) {
      const likeness = jaccard(sets[before] ?? [], runs)
      const [one, other] = [items[before], items[nth]]
      if (likeness >= NEAR && one !== undefined && other !== undefined)
        found.push({ one: one.id, other: other.id, likeness, agreement: agreementOf(one, other) })
    }
    for (const run of rare) {
      const holding = holders.get(run)
      if (holding === undefined) holders.set(run, [nth])
      else holding.push(nth)
    }
  }
  return found.toSorted((a, b) => b.likeness - a.likeness)
}

/** Every run of three characters, each once; a shorter text is one run. */
export function runsOf(text: string): readonly string[] {
  const letters = [...text]
  return [...new Set(letters.length <= 3 ? [text] : letters.slice(2).map((_, nth) => letters.slice(nth, nth + 3).join('')))]
}

/** Each set as numbers that grow with how many texts hold the run, so that the front of a set is what tells it from the others. */
function rarestFirst(sets: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const count = new Map<string, number>()
  for (const run of sets.flat()) count.set(run, (count.get(run) ?? 0) + 1)
  const rank = new Map([...count].toSorted(([, a], [, b]) => a - b).map(([run], nth) => [run, nth]))
  return sets.map((set) => set.map((run) => rank.get(run) ?? 0).toSorted((a, b) => a - b))
}

/** Of two sorted sets. */
function jaccard(one: readonly number[], other: readonly number[]): number {
  const mine = new Set(one)
  const common = other.filter((run) => mine.has(run)).length
  return common / (one.length + other.length - common)
}

function agreementOf(one: Item, other: Item): Agreement {
  const [mine, theirs] = [plainAnswer(one), plainAnswer(other)]
  if (one.kind !== other.kind) return 'look'
  if (mine === theirs) return 'sameAnswer'
  return numbersIn(one.stem) === numbersIn(other.stem) ? 'conflict' : 'otherNumbers'
}

const numbersIn = (stem: string): string => (stem.normalize('NFKC').match(/\d+(\.\d+)?/g) ?? []).join(' ')
