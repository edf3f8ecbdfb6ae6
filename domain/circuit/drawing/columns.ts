/** How far apart columns have to be so that nothing touches. */

/** What a column holds at a height: ink so far to the left and to the right of its axis. Heights are rows and the gaps between them. */
export type Held = { readonly column: number; readonly height: number; readonly left: number; readonly right: number }

/** So much paper between the ink of two columns: as much as a phone has room for. Poles of one device stand close. */
const AIR = [22, 18, 14, 10, 8] as const
const AIR_OF_POLES = 4
/** Columns keep their order even where nothing stands beside the other. */
const LEAST = 24
/** The ink of a sheet that a phone shows without scrolling. */
const PHONE = 338

type Least = { readonly from: number; readonly to: number; readonly apart: number }

/** The x of each column that holds something, whole, the ink of the leftmost at 0. `least` are distances between pairs of columns. */
export function columnsApart(held: readonly Held[], least: readonly Least[]): ReadonlyMap<number, number> {
  const tried = AIR.map((air) => apartBy(air, held, least))
  return tried.find((xs) => widthOf(xs, held) <= PHONE) ?? apartBy(AIR[AIR.length - 1] ?? 0, held, least)
}

const widthOf = (xs: ReadonlyMap<number, number>, held: readonly Held[]): number =>
  Math.max(0, ...held.map(({ column, right }) => (xs.get(column) ?? 0) + right))

function apartBy(air: number, held: readonly Held[], least: readonly Least[]): ReadonlyMap<number, number> {
  const isClose = (from: number, to: number): boolean => least.some((pair) => pair.from === from && pair.to === to)
  const limits = [...least, ...neighbours(held, (from, to) => (isClose(from, to) ? AIR_OF_POLES : air))]
  const xs = new Map<number, number>()
  let last = -LEAST
  for (const column of [...new Set(held.map((each) => each.column))].toSorted((a, b) => a - b)) {
    const after = limits.filter(({ to }) => to === column).map(({ from, apart }) => (xs.get(from) ?? 0) + apart)
    last = Math.ceil(Math.max(0, last + LEAST, ...after))
    xs.set(column, last)
  }
  const ink = Math.floor(Math.min(0, ...held.map(({ column, left }) => (xs.get(column) ?? 0) - left)))
  return new Map([...xs].map(([column, x]) => [column, x - ink]))
}

function* neighbours(held: readonly Held[], airOf: (from: number, to: number) => number): Generator<Least> {
  for (const level of Map.groupBy(held, ({ height }) => height).values()) {
    const widest = [...Map.groupBy(level, ({ column }) => column)]
      .map(([column, all]) => ({
        column,
        left: Math.max(...all.map(({ left }) => left)),
        right: Math.max(...all.map(({ right }) => right)),
      }))
      .toSorted((a, b) => a.column - b.column)
    for (const [nth, from] of widest.entries())
      for (const to of widest.slice(nth + 1))
        yield { from: from.column, to: to.column, apart: from.right + airOf(from.column, to.column) + to.left }
  }
}
