/** Where the columns of a sheet stand: as close as symbols, wires, numbers and letters let them. */
import { columnsApart, type Held } from './columns.ts'
import type { Section } from './drawing.ts'
import type { GridSymbol } from './grid.ts'
import { lettersOn } from './letters.ts'
import type { NumberPlace } from './numbers.ts'
import { PITCH, roomOf } from './shape-of.ts'
import { widthOf } from './text-width.ts'
import type { Crosswire } from './tracks.ts'

/** From a wire to its number. */
export const BESIDE = 7

export function columnsOn(
  section: Section,
  symbols: readonly GridSymbol[],
  wires: readonly Crosswire[],
  numbers: readonly NumberPlace[],
): ReadonlyMap<number, number> {
  const held = [
    ...symbols.flatMap(heldBySymbol),
    ...wires.flatMap((wire) => heldByWire(wire, symbols)),
    ...numbers.map(({ wire, column, gap, side }): Held => {
      const room = BESIDE + widthOf(wire, 'number')
      return { column, height: heightOfGap(gap), left: side === 'left' ? room : 0, right: side === 'right' ? room : 0 }
    }),
    ...lettersOn(section, symbols).map(({ column, row, side, room }): Held => {
      return { column, height: heightOfRow(row), left: side === 'left' ? room : 0, right: side === 'right' ? room : 0 }
    }),
  ]
  return columnsApart(held, poles(symbols))
}

const heightOfRow = (row: number): number => 2 * row + 1
const heightOfGap = (gap: number): number => 2 * gap

/** Outside its pins; between them is nothing else. */
function heldBySymbol({ row, shape, pins }: GridSymbol): readonly Held[] {
  const columns = pins.map(({ column }) => column)
  const { left, right } = roomOf(shape)
  const height = heightOfRow(row)
  if (shape.kind === 'contact' && shape.lies) return []
  return [
    { column: Math.min(...columns), height, left, right: 0 },
    { column: Math.max(...columns), height, left: 0, right },
  ]
}

/** Every row and gap a wire runs down through. */
function heldByWire({ wire, level, ups, downs }: Crosswire, symbols: readonly GridSymbol[]): readonly Held[] {
  const rows = symbols.flatMap(({ row, pins }) => pins.flatMap((pin) => (pin.wire === wire ? { column: pin.column, row } : [])))
  return [...new Set([...ups, ...downs])].flatMap((column) => {
    const own = rows.filter((pin) => pin.column === column).map(({ row }) => row)
    const from = Math.min(heightOfGap(level), ...own.map((row) => heightOfRow(row) + 1))
    const to = Math.max(heightOfGap(level), ...own.map((row) => heightOfRow(row) - 1))
    return Array.from({ length: to - from + 1 }, (_, nth): Held => ({ column, height: from + nth, left: 2, right: 2 }))
  })
}

/** Poles that move together, and the pins of one symbol, stand evenly. */
function poles(symbols: readonly GridSymbol[]): readonly { readonly from: number; readonly to: number; readonly apart: number }[] {
  const rows = Map.groupBy(
    symbols.filter(({ device }) => device !== undefined),
    ({ device, row }) => `${device} ${row}`,
  )
  return [...rows.values()].flatMap((group) => {
    const columns = [...new Set(group.flatMap(({ pins }) => pins.map(({ column }) => column)))].toSorted((a, b) => a - b)
    return columns.slice(1).map((to, nth) => ({ from: columns[nth] ?? to, to, apart: PITCH }))
  })
}
