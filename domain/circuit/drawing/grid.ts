/** A section on squared paper: which symbol stands in which row and column, before anything is measured. */
import type { DeviceId, PartId, Wire } from '../circuit.ts'
import type { Shape } from './drawing.ts'

/** `top` and `bottom` of a symbol; `across` at the side of one that lies between two wires. */
export type GridPin = { readonly wire: Wire; readonly column: number; readonly side: 'top' | 'bottom' | 'across' }

export type GridSymbol = {
  readonly id: PartId | DeviceId
  readonly device?: DeviceId | undefined
  readonly shape: Shape
  readonly row: number
  readonly pins: readonly GridPin[]
}

export type Grid = {
  readonly symbols: readonly GridSymbol[]
  /** Between which rows a wire runs across: level 2 is above row 2. */
  readonly levels: ReadonlyMap<Wire, number>
}

/** What takes a wire one row down: parts, the sides of a transformer, a winding whose ends both come out. */
export type Step = { readonly from: Wire; readonly to: Wire; readonly row?: number | undefined }

/**
 * The lowest row each wire has to be above: one below the lowest part it comes from, at least `floors`. A part with a place of its own
 * stands in that row. A step that leads back up is not followed.
 */
export function levelsOf(steps: readonly Step[], floors: ReadonlyMap<Wire, number> = new Map()): ReadonlyMap<Wire, number> {
  const into = Map.groupBy(steps, ({ to }) => to)
  const levels = new Map<Wire, number>()
  const onTheWay = new Set<Wire>()
  const levelOf = (wire: Wire): number => {
    const known = levels.get(wire)
    if (known !== undefined) return known
    if (onTheWay.has(wire)) return -1
    onTheWay.add(wire)
    const rows = (into.get(wire) ?? []).map(({ from, row }) => row ?? levelOf(from))
    onTheWay.delete(wire)
    const level = Math.max(floors.get(wire) ?? 0, ...rows.map((row) => row + 1))
    levels.set(wire, level)
    return level
  }
  for (const { from, to } of steps) {
    levelOf(from)
    levelOf(to)
  }
  return levels
}
