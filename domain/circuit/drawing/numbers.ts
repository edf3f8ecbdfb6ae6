/** Where the number of a wire stands: in a control circuit left of the wire, in a main circuit right of it, under the first symbol. */
import type { Circuit, Wire } from '../circuit.ts'
import type { Section } from './drawing.ts'
import type { GridSymbol } from './grid.ts'
import type { Crosswire } from './tracks.ts'

/** `gap` is the one above the row of that number. */
export type NumberPlace = { readonly wire: Wire; readonly column: number; readonly gap: number; readonly side: 'left' | 'right' }

/** The phases of the supply carry their letters at the terminal, no number. */
export function numbersOn(
  { supplies }: Circuit,
  section: Section,
  symbols: readonly GridSymbol[],
  wires: readonly Crosswire[],
): readonly NumberPlace[] {
  const supplied = new Set(supplies.flatMap(({ phases, neutral }) => [...phases, neutral ?? '']))
  return wires
    .filter(({ wire }) => !supplied.has(wire))
    .map(({ wire, level, first }) => {
      if (section === 'control') return { wire, column: first, gap: level, side: 'left' }
      const from = symbols.flatMap(({ row, pins }) =>
        pins.flatMap((pin) => (pin.wire === wire && pin.side === 'bottom' ? { ...pin, row } : [])),
      )
      const highest = from.toSorted((a, b) => a.row - b.row || a.column - b.column)[0]
      return { wire, column: highest?.column ?? first, gap: highest === undefined ? level : highest.row + 1, side: 'right' }
    })
}
