/** Where the letters of a device stand beside its symbol. */
import type { DeviceId } from '../circuit.ts'
import type { Section } from './drawing.ts'
import type { GridSymbol } from './grid.ts'
import { roomOf } from './shape-of.ts'
import { widthOf } from './text-width.ts'

export type LettersPlace = {
  readonly device: DeviceId
  readonly column: number
  readonly row: number
  readonly side: 'left' | 'right'
  /** From the axis of the column to the near end of the letters, and to the far end. */
  readonly from: number
  readonly room: number
}

const BESIDE = 7

/** In a control circuit right of every symbol; in a main circuit once for all poles: left, or right where nothing follows. */
export function lettersOn(section: Section, symbols: readonly GridSymbol[]): readonly LettersPlace[] {
  const named = symbols.flatMap((symbol) => (symbol.device === undefined ? [] : [{ ...symbol, device: symbol.device }]))
  if (section === 'control') return named.map((symbol) => beside([symbol], 'right'))
  return [...Map.groupBy(named, ({ row }) => row).values()].flatMap((row) => {
    const devices = [...Map.groupBy(row, ({ device }) => device).values()]
    const last = Math.max(...row.flatMap(columnsOf))
    const isAtTheRight = (columns: readonly number[]): boolean => columns.includes(last) && Math.min(...columns) > 0
    return devices
      .filter(([first]) => first?.shape.kind !== 'motor')
      .map((poles) => beside(poles, isAtTheRight(poles.flatMap(columnsOf)) ? 'right' : 'left'))
  })
}

const columnsOf = ({ pins }: GridSymbol): readonly number[] => pins.map(({ column }) => column)

function beside(poles: readonly (GridSymbol & { readonly device: DeviceId })[], side: 'left' | 'right'): LettersPlace {
  const [{ device, row }] = poles as [GridSymbol & { readonly device: DeviceId }]
  const columns = poles.flatMap(columnsOf)
  const from = Math.max(...poles.map(({ shape }) => roomOf(shape)[side])) + BESIDE
  const column = side === 'left' ? Math.min(...columns) : Math.max(...columns)
  return { device, column, row, side, from, room: from + widthOf(device, 'letters') }
}
