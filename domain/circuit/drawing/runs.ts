/** The wires of a drawing: one run across, and one down at every column where the wire meets something. */
import type { Wire } from '../circuit.ts'
import type { DrawnSymbol, Pin, Point, Run, Spot } from './drawing.ts'
import type { Heights } from './heights.ts'
import type { Crosswire } from './tracks.ts'

export function runsOf(
  wires: readonly Crosswire[],
  symbols: readonly DrawnSymbol[],
  heights: Heights,
  xOf: (column: number) => number,
): readonly Run[] {
  const pins = Map.groupBy(
    symbols.flatMap((symbol) => symbol.pins),
    ({ wire }) => wire,
  )
  return wires.flatMap(({ wire, first, last }) => {
    const y = heights.acrossAt(wire)
    const down = [...Map.groupBy(pins.get(wire) ?? [], ({ x }) => x)].map(([x, met]) => upright(wire, x, [y, ...met.map((pin) => pin.y)]))
    const across = last > first ? [{ wire, from: { x: xOf(first), y }, to: { x: xOf(last), y } }] : []
    return [...across, ...down.filter(({ from, to }) => from.y < to.y)]
  })
}

const upright = (wire: Wire, x: number, ys: readonly number[]): Run => ({
  wire,
  from: { x, y: Math.min(...ys) },
  to: { x, y: Math.max(...ys) },
})

/** Where three or more ways of one wire meet. */
export function dotsOf(runs: readonly Run[], symbols: readonly DrawnSymbol[]): readonly Spot[] {
  const pins = Map.groupBy(
    symbols.flatMap((symbol) => symbol.pins),
    ({ wire }) => wire,
  )
  return [...Map.groupBy(runs, ({ wire }) => wire)].flatMap(([wire, own]) => {
    const met = pins.get(wire) ?? []
    const crossings = own.flatMap((run) =>
      own.filter(({ from, to }) => from.x === to.x && run.from.y === run.to.y).map(({ from: { x } }) => ({ x, y: run.from.y })),
    )
    const points = new Map([...own.flatMap(({ from, to }) => [from, to]), ...crossings, ...met].map(({ x, y }) => [`${x} ${y}`, { x, y }]))
    return [...points.values()].filter((point) => waysAt(point, own, met) > 2).map((point) => ({ ...point, wire }))
  })
}

function waysAt(at: Point, runs: readonly Run[], pins: readonly Pin[]): number {
  const ways = runs.map((run) => (isAt(run.from, at) || isAt(run.to, at) ? 1 : isOn(at, run) ? 2 : 0))
  return ways.reduce<number>((sum, each) => sum + each, 0) + pins.filter((pin) => isAt(pin, at)).length
}

const isAt = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y

const isOn = ({ x, y }: Point, { from, to }: Run): boolean =>
  (from.x === to.x && x === from.x && y >= from.y && y <= to.y) || (from.y === to.y && y === from.y && x >= from.x && x <= to.x)
