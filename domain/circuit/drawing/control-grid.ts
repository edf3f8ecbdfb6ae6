/** Control circuits: from the wire above to the wire below, branches side by side, all coils on one line above the common wire. */
import type { Circuit, Part, PartId } from '../circuit.ts'
import { type Grid, type GridSymbol, levelsOf } from './grid.ts'
import { seriesParallel, type Tree } from './series-parallel.ts'
import { deviceOf, shapeOf } from './shape-of.ts'

/** Places written in the file go before the order found. */
export function controlGrid(circuit: Circuit): Grid {
  const parts = circuit.parts.filter(({ section }) => section === 'control')
  const levels = levelsOf(parts.map(({ from, to, place }) => ({ from, to, row: place?.y })))
  const columns = columnsOf(seriesParallel(parts))
  const symbols = parts.map((part): GridSymbol => {
    const { id, device, from, to, place } = part
    const column = place?.x ?? columns.get(id) ?? 0
    return {
      id,
      device,
      shape: shapeOf(part, deviceOf(circuit, device)),
      row: place?.y ?? rowOf(part, levels.get(from) ?? 0, levels.get(to) ?? 0),
      pins: [
        { wire: from, column, side: 'top' },
        { wire: to, column, side: 'bottom' },
      ],
    }
  })
  return { symbols, levels }
}

const rowOf = ({ is }: Part, above: number, below: number): number => (is === 'coil' ? below - 1 : above)

function columnsOf(tree: Tree): ReadonlyMap<PartId, number> {
  const columns = new Map<PartId, number>()
  /** The first column to the right of the tree. */
  const place = (at: Tree, column: number): number => {
    switch (at.kind) {
      case 'part':
        columns.set(at.part.id, column)
        return column + 1
      case 'series':
        return Math.max(...at.branches.map((branch) => place(branch, column)))
      case 'parallel':
        return at.branches.reduce((next, branch) => place(branch, next), column)
    }
  }
  place(tree, 0)
  return columns
}
