/** Where an arrow key leads on the drawn ladder. */
import type { Cell, RowDrawing } from './draw-ladder.ts'
import { saySpot } from './spot.ts'

export type Arrow = 'left' | 'right' | 'up' | 'down'

/** `from` and the answer as saySpot writes them; `from` again where nothing lies that way. Sideways the cursor stays in its row. */
export function moveCursor(drawings: readonly RowDrawing[], from: string, arrow: Arrow): string {
  let top = 0
  const cells = drawings.flatMap(({ cells: all, rows }, rung): readonly Placed[] => {
    const placed = all.map((cell): Placed => ({ cell, rung, y: top + cell.row }))
    top += rows
    return placed
  })
  const here = cells.find(({ cell }) => saySpot(cell.spot) === from)
  if (here === undefined) return from
  const costs = cells.map((to) => ({ to, cost: costOf(here, to, arrow) }))
  const best = costs.reduce((least, each) => (each.cost < least.cost ? each : least), { to: here, cost: Number.POSITIVE_INFINITY })
  return saySpot(best.to.cell.spot)
}

type Placed = { readonly cell: Cell; readonly rung: number; readonly y: number }

/** Infinite where it does not lie that way. */
function costOf(here: Placed, to: Placed, arrow: Arrow): number {
  const [dx, dy] = [to.cell.col - here.cell.col, to.y - here.y]
  switch (arrow) {
    case 'left':
      return dx < 0 && to.rung === here.rung ? 10 * Math.abs(dy) - dx : Number.POSITIVE_INFINITY
    case 'right':
      return dx > 0 && to.rung === here.rung ? 10 * Math.abs(dy) + dx : Number.POSITIVE_INFINITY
    case 'up':
      return dy < 0 ? Math.abs(dx) - 1000 * dy : Number.POSITIVE_INFINITY
    case 'down':
      return dy > 0 ? Math.abs(dx) + 1000 * dy : Number.POSITIVE_INFINITY
  }
}
