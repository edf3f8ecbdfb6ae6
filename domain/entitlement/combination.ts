/**
 * The best combination under exclusions: what may be claimed together so that the guaranteed sum is greatest, then the likely one.
 * Exact: every combination that could be better is looked at, by branch and bound; equally good ones are all told.
 */
import { type Fen, toFen } from '#domain/money/fen.ts'

export type Candidate<Id extends string = string> = {
  readonly id: Id
  /** What is sure to come, and what may come at most; both in 分. */
  readonly low: Fen
  readonly high: Fen
}

export type Exclusion<Id extends string = string> =
  /** Of these only `limit`, whatever else: 互斥, usually one. */
  | { readonly kind: 'mutual'; readonly members: readonly Id[]; readonly limit: number }
  /** Of these at most `limit` in one calendar year; the members are the claims of that year. */
  | { readonly kind: 'perYear'; readonly members: readonly Id[]; readonly limit: number }
  /**
   * 就高不就低: a lower one does not stand beside a higher one; `limit`, usually one, may stand together. Claims of one day: who drew
   * the lower one earlier and the higher one now is judged by the rules of the benefit itself.
   */
  | { readonly kind: 'higherBlocksLower'; readonly members: readonly Id[]; readonly limit: number }

export type Combination<Id extends string = string> = { readonly members: readonly Id[]; readonly low: Fen; readonly high: Fen }

/** Left out because of an exclusion, and beside which of the chosen. */
export type LeftOut<Id extends string = string> = { readonly id: Id; readonly because: Exclusion<Id>; readonly beside: readonly Id[] }

export type BestCombination<Id extends string = string> = {
  /** All that share the greatest guaranteed and then the greatest likely sum, in the order of the candidates. */
  readonly best: readonly Combination<Id>[]
  /** Why the others are not in the first of them. */
  readonly leftOut: readonly LeftOut<Id>[]
  /** More equally good ones were found than are listed. */
  readonly isCut: boolean
}

/** Ties beyond this are not listed: nobody reads them. */
const MOST_TIES = 20

/** `candidates` in the order in which they are to be told; ids are unique. */
export function bestCombination<Id extends string>(
  candidates: readonly Candidate<Id>[],
  exclusions: readonly Exclusion<Id>[],
): BestCombination<Id> {
  const ranked = candidates.toSorted((a, b) => b.low - a.low || b.high - a.high)
  const search: Search<Id> = { ranked, exclusions, best: { low: -1, high: -1, sets: [] }, isCut: false }
  branch(search, restsOf(ranked), 0, [], 0, 0)
  const inOrder = (chosen: readonly Candidate<Id>[]): readonly Id[] =>
    candidates.filter((each) => chosen.includes(each)).map(({ id }) => id)
  const best = search.best.sets
    .map((chosen): Combination<Id> => ({ members: inOrder(chosen), low: toFen(search.best.low), high: toFen(search.best.high) }))
    .toSorted((a, b) => (placesOf(a, candidates) < placesOf(b, candidates) ? -1 : 1))
  return { best, leftOut: leftOutOf(candidates, best[0]?.members ?? [], exclusions), isCut: search.isCut }
}

type Search<Id extends string> = {
  /** The dearest first, so that a good bound is found soon. */
  readonly ranked: readonly Candidate<Id>[]
  readonly exclusions: readonly Exclusion<Id>[]
  best: { readonly low: number; readonly high: number; readonly sets: readonly (readonly Candidate<Id>[])[] }
  isCut: boolean
}

type Sum = { readonly low: number; readonly high: number }

/** What all candidates from each place on would bring together: no combination can do better. */
function restsOf(ranked: readonly Candidate[]): readonly Sum[] {
  const rests: Sum[] = [{ low: 0, high: 0 }]
  for (const { low, high } of ranked.toReversed()) {
    const rest = rests[0] ?? { low: 0, high: 0 }
    rests.unshift({ low: rest.low + low, high: rest.high + high })
  }
  return rests
}

function branch<Id extends string>(
  search: Search<Id>,
  rests: readonly Sum[],
  nth: number,
  chosen: readonly Candidate<Id>[],
  low: number,
  high: number,
): void {
  const rest = rests[nth] ?? { low: 0, high: 0 }
  const { best } = search
  if (low + rest.low < best.low || (low + rest.low === best.low && high + rest.high < best.high)) return
  const next = search.ranked[nth]
  if (next === undefined) {
    settleFor(search, chosen, low, high)
    return
  }
  const taken = [...chosen, next]
  if (search.exclusions.every((exclusion) => allows(exclusion, taken)))
    branch(search, rests, nth + 1, taken, low + next.low, high + next.high)
  branch(search, rests, nth + 1, chosen, low, high)
}

function settleFor<Id extends string>(search: Search<Id>, chosen: readonly Candidate<Id>[], low: number, high: number): void {
  const { best, ranked, exclusions } = search
  const isBetter = low > best.low || (low === best.low && high > best.high)
  const hasRoom = ranked.some((each) => !chosen.includes(each) && exclusions.every((exclusion) => allows(exclusion, [...chosen, each])))
  if (hasRoom) return // what brings nothing for sure is taken along all the same
  if (isBetter) {
    search.best = { low, high, sets: [chosen] }
    search.isCut = false
  } else if (best.sets.length < MOST_TIES) search.best = { ...best, sets: [...best.sets, chosen] }
  else search.isCut = true
}

/** Whether these may be claimed together, as far as one exclusion goes. */
export function allows<Id extends string>(exclusion: Exclusion<Id>, chosen: readonly Candidate<Id>[]): boolean {
  switch (exclusion.kind) {
    case 'mutual':
    case 'perYear':
    case 'higherBlocksLower':
      return chosen.filter(({ id }) => exclusion.members.includes(id)).length <= exclusion.limit
  }
}

function leftOutOf<Id extends string>(
  candidates: readonly Candidate<Id>[],
  members: readonly Id[],
  exclusions: readonly Exclusion<Id>[],
): readonly LeftOut<Id>[] {
  const chosen = candidates.filter(({ id }) => members.includes(id))
  return candidates.flatMap((each): readonly LeftOut<Id>[] => {
    const because = members.includes(each.id) ? undefined : exclusions.find((exclusion) => !allows(exclusion, [...chosen, each]))
    return because === undefined ? [] : [{ id: each.id, because, beside: members.filter((id) => because.members.includes(id)) }]
  })
}

/** Sorts ties by the order of the candidates. */
const placesOf = <Id extends string>({ members }: Combination<Id>, candidates: readonly Candidate<Id>[]): string =>
  candidates.map(({ id }) => (members.includes(id) ? '0' : '1')).join('')

/** 同一年最多 1 项，已经选了“技能提升补贴” */
export function sayLeftOut<Id extends string>({ because, beside }: LeftOut<Id>, titleOf: (id: Id) => string): string {
  const chosen = beside.map((id) => `“${titleOf(id)}”`).join('、')
  switch (because.kind) {
    case 'mutual':
      return `几项里最多给 ${because.limit} 项，选了更合算的${chosen}。`
    case 'perYear':
      return `同一年最多 ${because.limit} 次，这一年用在了${chosen}。`
    case 'higherBlocksLower':
      return `就高不就低：领了${chosen}，低的就不给了。`
  }
}
