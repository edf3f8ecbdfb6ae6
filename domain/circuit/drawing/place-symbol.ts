/** A symbol at its place on the sheet. */
import type { Box, Pin } from './drawing.ts'
import type { GridSymbol } from './grid.ts'
import type { Heights } from './heights.ts'
import { roomOf } from './shape-of.ts'

/** In the middle of its row; terminals at the wire they end. */
function topOf({ row, shape }: GridSymbol, heights: Heights): number {
  const spare = heights.rowHeight(row) - roomOf(shape).height
  if (shape.kind === 'terminal') return heights.rowTop(row) + (shape.leaves === 'up' ? spare : 0)
  return heights.rowTop(row) + spare / 2
}

export function pinsOf(symbol: GridSymbol, heights: Heights, xOf: (column: number) => number): readonly Pin[] {
  const top = topOf(symbol, heights)
  const { height } = roomOf(symbol.shape)
  const ys = { top, bottom: top + height, across: top + height / 2 }
  return symbol.pins.map(({ wire, column, side }) => ({ wire, x: xOf(column), y: ys[side] }))
}

export function boxOf(symbol: GridSymbol, pins: readonly Pin[], heights: Heights): Box {
  const top = topOf(symbol, heights)
  const { left, right, height } = roomOf(symbol.shape)
  const xs = pins.map(({ x }) => x)
  if (symbol.shape.kind === 'terminal') return circleAt(symbol.shape.leaves, pins)
  if (symbol.shape.kind === 'contact' && symbol.shape.lies) {
    const middle = top + height / 2
    return { left: Math.min(...xs) + 5, right: Math.max(...xs) - 5, top: middle - 13, bottom: middle + 2 }
  }
  return { left: Math.min(...xs) - left, right: Math.max(...xs) + right, top, bottom: top + height }
}

/** The rest of its row is for the phase. */
function circleAt(leaves: 'up' | 'down', [pin]: readonly Pin[]): Box {
  const { x, y } = pin ?? { x: 0, y: 0 }
  return { left: x - 5, right: x + 5, top: leaves === 'up' ? y - 9 : y, bottom: leaves === 'up' ? y : y + 9 }
}
