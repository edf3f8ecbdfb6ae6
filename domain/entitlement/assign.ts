/**
 * The best claims for many people at once, where they share limits: a quota of the enterprise, so many places a year. Exact and
 * never greedy: people are taken one after another, what has used the same share of every limit is one state, of which only the best
 * is kept, and a state that cannot catch up any more is dropped.
 */
import { type Fen, toFen } from '#domain/money/fen.ts'
import { allows, type Candidate, type Exclusion } from './combination.ts'

/** One person with what may be claimed for them, and the exclusions among it. */
export type Claimant<Id extends string = string> = {
  readonly person: string
  readonly candidates: readonly Candidate<Id>[]
  readonly exclusions: readonly Exclusion<Id>[]
}

/** Over all people together at most `limit` claims of these. */
export type SharedLimit<Id extends string = string> = { readonly members: readonly Id[]; readonly limit: number }

export type Assignment<Id extends string = string> = {
  /** In the order of the claimants. */
  readonly claims: readonly { readonly person: string; readonly members: readonly Id[] }[]
  readonly low: Fen
  readonly high: Fen
  /** Another assignment comes to the same sums. */
  readonly isTied: boolean
}

/** More states than this fit no memory; then the limits have to be looked at in smaller groups. */
const MOST_STATES = 4_000_000

/** The assignment with the greatest guaranteed sum, then the greatest likely one. Undefined: too many limits of too large a number. */
export function assign<Id extends string>(
  claimants: readonly Claimant<Id>[],
  limits: readonly SharedLimit<Id>[],
): Assignment<Id> | undefined {
  const options = claimants.map((claimant) => optionsOf(claimant, limits))
  const grid = gridOf(options, limits)
  if (grid.size > MOST_STATES) return undefined
  const rests = restsOf(options)
  let layer = startOf(grid.size)
  const taken: Uint16Array[] = []
  for (const [nth, own] of options.entries()) {
    const { next, choices } = advance(layer, own, grid, rests[nth + 1] ?? nothing)
    layer = next
    taken.push(choices)
  }
  const best = bestOf(layer)
  return { claims: trace(claimants, options, taken, grid, best.at), low: toFen(best.low), high: toFen(best.high), isTied: best.ways > 1 }
}

type Sum = { readonly low: number; readonly high: number }
type Choice<Id extends string> = Sum & { readonly members: readonly Id[]; readonly uses: readonly number[]; readonly ways: number }
const nothing: Sum = { low: 0, high: 0 }
const isBetter = (a: Sum, b: Sum): boolean => a.low > b.low || (a.low === b.low && a.high > b.high)
const isEqual = (a: Sum, b: Sum): boolean => a.low === b.low && a.high === b.high

/** What one person may claim, the best for each share of the limits it uses. */
function optionsOf<Id extends string>({ candidates, exclusions }: Claimant<Id>, limits: readonly SharedLimit<Id>[]): readonly Choice<Id>[] {
  let sets: readonly (readonly Candidate<Id>[])[] = [[]]
  for (const each of candidates) {
    const widened = sets.map((set) => [...set, each]).filter((set) => exclusions.every((exclusion) => allows(exclusion, set)))
    sets = [...sets, ...widened]
  }
  const choices = sets.map((set): Choice<Id> => {
    const members = set.map(({ id }) => id)
    const uses = limits.map((limit) => members.filter((id) => limit.members.includes(id)).length)
    return { members, uses, ...sumOf(set), ways: 1 }
  })
  const alike = [...Map.groupBy(choices, ({ uses }) => uses.join()).values()]
  return alike.flatMap(([first, ...others]) => (first === undefined ? [] : [others.reduce(better, first)]))
}

const sumOf = (set: readonly Candidate[]): Sum => ({
  low: set.reduce((sum, { low }) => sum + low, 0),
  high: set.reduce((sum, { high }) => sum + high, 0),
})

/** The better of two; of equals the earlier, standing for both. */
const better = <Id extends string>(a: Choice<Id>, b: Choice<Id>): Choice<Id> =>
  isEqual(a, b) ? { ...a, ways: Math.min(2, a.ways + b.ways) } : isBetter(b, a) ? b : a

/** Every share of the limits that may be used has its place, in mixed radix; no limit counts further than it can be used. */
type Grid = { readonly size: number; readonly bounds: readonly number[]; readonly strides: readonly number[] }

function gridOf(options: readonly (readonly Choice<string>[])[], limits: readonly SharedLimit[]): Grid {
  const bounds = limits.map(({ limit }, nth) => {
    const usable = options.reduce((sum, own) => sum + Math.max(0, ...own.map(({ uses }) => uses[nth] ?? 0)), 0)
    return Math.min(limit, usable)
  })
  const strides = bounds.map((_, nth) => bounds.slice(0, nth).reduce((size, bound) => size * (bound + 1), 1))
  return { size: bounds.reduce((size, bound) => size * (bound + 1), 1), bounds, strides }
}

/** By place: the best sums, −1 where nothing leads there; in how many ways, counted so far as ties matter. */
type Layer = { readonly low: Float64Array; readonly high: Float64Array; readonly ways: Uint8Array }

function startOf(size: number): Layer {
  const layer = emptyOf(size)
  layer.low[0] = 0
  layer.high[0] = 0
  layer.ways[0] = 1
  return layer
}

const emptyOf = (size: number): Layer => ({
  low: new Float64Array(size).fill(-1),
  high: new Float64Array(size).fill(-1),
  ways: new Uint8Array(size),
})

function advance(layer: Layer, options: readonly Choice<string>[], grid: Grid, rest: Sum): { next: Layer; choices: Uint16Array } {
  const next = emptyOf(grid.size)
  const choices = new Uint16Array(grid.size)
  for (const [nth, option] of options.entries()) {
    const step = option.uses.reduce((sum, use, limit) => sum + use * (grid.strides[limit] ?? 0), 0)
    for (let at = 0; at < grid.size; at++) {
      if (layer.ways[at] !== 0 && fits(at, option.uses, grid)) offer(next, choices, at + step, nth, layer, at, option)
    }
  }
  dropHopeless(next, rest)
  return { next, choices }
}

function fits(at: number, uses: readonly number[], { bounds, strides }: Grid): boolean {
  return uses.every(
    (use, nth) => use === 0 || (Math.floor(at / (strides[nth] ?? 1)) % ((bounds[nth] ?? 0) + 1)) + use <= (bounds[nth] ?? 0),
  )
}

function offer(next: Layer, choices: Uint16Array, to: number, nth: number, layer: Layer, at: number, option: Choice<string>): void {
  const low = (layer.low[at] ?? 0) + option.low
  const high = (layer.high[at] ?? 0) + option.high
  const ways = Math.min(2, (layer.ways[at] ?? 0) * option.ways)
  const [oldLow = -1, oldHigh = -1] = [next.low[to], next.high[to]]
  if (low === oldLow && high === oldHigh) next.ways[to] = Math.min(2, (next.ways[to] ?? 0) + ways)
  if (low < oldLow || (low === oldLow && high <= oldHigh)) return
  next.low[to] = low
  next.high[to] = high
  next.ways[to] = ways
  choices[to] = nth
}

/** Bound: who could not catch up even if nothing were shared from here on is dropped. */
function dropHopeless(layer: Layer, rest: Sum): void {
  const sure = bestOf(layer)
  for (let at = 0; at < layer.ways.length; at++) {
    const reach = { low: (layer.low[at] ?? 0) + rest.low, high: (layer.high[at] ?? 0) + rest.high }
    if (layer.ways[at] !== 0 && isBetter(sure, reach)) {
      layer.ways[at] = 0
      layer.low[at] = -1
      layer.high[at] = -1
    }
  }
}

function bestOf({ low, high, ways }: Layer): Sum & { readonly at: number; readonly ways: number } {
  let best = { at: 0, low: -1, high: -1, ways: 0 }
  for (let at = 0; at < ways.length; at++) {
    const each = { at, low: low[at] ?? -1, high: high[at] ?? -1, ways: ways[at] ?? 0 }
    if (each.ways === 0) continue
    if (isEqual(each, best)) best = { ...best, ways: best.ways + each.ways }
    else if (isBetter(each, best)) best = each
  }
  return best
}

/** Who takes what on the way to a place of the last layer. */
function trace<Id extends string>(
  claimants: readonly Claimant<Id>[],
  options: readonly (readonly Choice<Id>[])[],
  taken: readonly Uint16Array[],
  { strides }: Grid,
  end: number,
): Assignment<Id>['claims'] {
  let at = end
  const claims = claimants.toReversed().map(({ person }, fromEnd) => {
    const nth = claimants.length - 1 - fromEnd
    const choice = options[nth]?.[taken[nth]?.[at] ?? 0]
    at -= (choice?.uses ?? []).reduce((sum, use, limit) => sum + use * (strides[limit] ?? 0), 0)
    return { person, members: choice?.members ?? [] }
  })
  return claims.toReversed()
}

/** What the people from each place on would bring if nothing were shared: no assignment can do better. */
function restsOf(options: readonly (readonly Choice<string>[])[]): readonly Sum[] {
  const rests: Sum[] = [nothing]
  for (const own of options.toReversed()) {
    const best = own.reduce<Sum>((a, b) => (isBetter(b, a) ? b : a), nothing)
    const rest = rests[0] ?? nothing
    rests.unshift({ low: rest.low + best.low, high: rest.high + best.high })
  }
  return rests
}
