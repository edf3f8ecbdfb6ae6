/** The order of the wires that run across between two rows: none over another, as few crossings as can be. */
import type { Wire } from '../circuit.ts'
import type { GridPin, GridSymbol } from './grid.ts'

/** A wire between two rows: the columns where it comes from above, and where it goes down. */
export type Crosswire = {
  readonly wire: Wire
  readonly level: number
  readonly ups: ReadonlySet<number>
  readonly downs: ReadonlySet<number>
  readonly first: number
  readonly last: number
}

/** More wires than this between two rows are taken in the order of their columns. */
const MOST_TRIED = 6

export function crosswires(symbols: readonly GridSymbol[], levelOf: (wire: Wire) => number): readonly Crosswire[] {
  const pins = symbols.flatMap(({ row, pins: each }) => each.map((pin) => ({ ...pin, row })))
  return [...Map.groupBy(pins, ({ wire }) => wire)].map(([wire, met]) => {
    const level = levelOf(wire)
    const columns = met.map(({ column }) => column)
    const isUp = ({ side, row }: GridPin & { readonly row: number }): boolean => side === 'bottom' || (side === 'across' && row < level)
    return {
      wire,
      level,
      ups: new Set(met.filter(isUp).map(({ column }) => column)),
      downs: new Set(met.filter((pin) => !isUp(pin)).map(({ column }) => column)),
      first: Math.min(...columns),
      last: Math.max(...columns),
    }
  })
}

/** From the top, 0 first, for the wires of one level that run across; those that do not meet share a track. */
export function tracksOf(wires: readonly Crosswire[]): ReadonlyMap<Wire, number> {
  const across = wires.filter(({ first, last }) => last > first).toSorted((a, b) => a.first - b.first)
  const tried = across.length > MOST_TRIED ? [across] : [...permutations(across)]
  const costs = tried.map((order) => ({ order, cost: costOf(order) }))
  const best = costs.reduce((least, each) => (each.cost < least.cost ? each : least))
  const tracks = new Map<Wire, number>()
  for (const [nth, wire] of best.order.entries()) {
    const above = best.order.slice(0, nth).filter((other) => meets(other, wire))
    tracks.set(wire.wire, Math.max(-1, ...above.map((other) => tracks.get(other.wire) ?? 0)) + 1)
  }
  return tracks
}

const meets = (a: Crosswire, b: Crosswire): boolean => a.first <= b.last && b.first <= a.last

/** One for each crossing, a thousand for a wire that would run into another. */
function costOf(order: readonly Crosswire[]): number {
  let cost = 0
  for (const [nth, upper] of order.entries()) {
    for (const lower of order.slice(nth + 1)) {
      for (const column of lower.ups) cost += crossing(upper, column, upper.downs)
      for (const column of upper.downs) cost += crossing(lower, column, lower.ups)
    }
  }
  return cost
}

function crossing({ first, last }: Crosswire, column: number, against: ReadonlySet<number>): number {
  if (column < first || column > last) return 0
  return against.has(column) ? 1000 : 1
}

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length === 0) yield []
  for (const [nth, item] of items.entries()) for (const rest of permutations(items.toSpliced(nth, 1))) yield [item, ...rest]
}
