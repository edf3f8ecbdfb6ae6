/** In which column each device of a main circuit stands. */
import type { Wire } from '../circuit.ts'
import type { GridSymbol } from './grid.ts'

/** Stands as a whole: the poles of one device, a motor, a rectifier. */
export type Block = {
  readonly row: number
  /** Written in the file. */
  readonly column?: number | undefined
  /** The wires at its top, which say where it would like to stand. */
  readonly above: readonly Wire[]
  readonly width: number
  readonly isMotor?: boolean
  symbols(column: number, columnOf: (wire: Wire) => number | undefined): readonly GridSymbol[]
}

/**
 * Row by row. A block stands under the wire it comes from; where another stands there, it goes to the next free
 * place on the right once all others are placed, so that nothing is in the way of a wire that runs straight down.
 */
export function standBlocks(blocks: readonly Block[]): readonly GridSymbol[] {
  const arrivals: Arrival[] = []
  const firstOf = (wire: Wire): number | undefined => arrivals.find((each) => each.wire === wire)?.column
  const rows = Map.groupBy(
    blocks.toSorted((a, b) => a.row - b.row),
    ({ row }) => row,
  )
  return [...rows.values()].flatMap((row) => {
    const columns = columnsOf(row, firstOf)
    const placed = row.flatMap((block) => {
      const from = columns.get(block) ?? 0
      const isBelow = ({ wire, column }: Arrival, of: Wire): boolean => wire === of && column >= from && column < from + block.width
      return block.symbols(from, (wire) => arrivals.find((each) => isBelow(each, wire))?.column ?? firstOf(wire))
    })
    arrivals.push(...placed.flatMap(({ pins }) => pins.filter(({ side }) => side === 'bottom')))
    return placed
  })
}

/** Where a wire comes down. */
type Arrival = { readonly wire: Wire; readonly column: number }

function columnsOf(row: readonly Block[], firstOf: (wire: Wire) => number | undefined): ReadonlyMap<Block, number> {
  const columns = new Map<Block, number>()
  const isFree = (from: number, width: number): boolean =>
    [...columns].every(([block, column]) => from + width <= column || column + block.width <= from)
  const wish = (block: Block): number => {
    const wanted = Math.min(...block.above.flatMap((wire) => firstOf(wire) ?? []))
    return Number.isFinite(wanted) ? wanted : 0
  }
  const waiting: Block[] = []
  for (const block of row.toSorted((a, b) => Number(b.isMotor ?? false) - Number(a.isMotor ?? false))) {
    const wanted = block.column ?? wish(block)
    if (block.column !== undefined || isFree(wanted, block.width)) columns.set(block, wanted)
    else waiting.push(block)
  }
  for (const block of waiting) {
    let column = wish(block)
    while (!isFree(column, block.width)) column += 1
    columns.set(block, column)
  }
  return columns
}
