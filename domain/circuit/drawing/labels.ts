/** The numbers of the wires, the letters of the devices, the phases at the terminals. */
import type { Circuit } from '../circuit.ts'
import { BESIDE } from './columns-on.ts'
import type { Box, DrawnSymbol, Label, Section, Spot } from './drawing.ts'
import type { GridSymbol } from './grid.ts'
import type { Heights } from './heights.ts'
import { lettersOn } from './letters.ts'
import type { NumberPlace } from './numbers.ts'
import { phaseOf } from './phase-of.ts'
import { labelBox } from './text-width.ts'

/** From the middle of letters to their base line. */
const HALF = 5

export function labelsOf(
  circuit: Circuit,
  section: Section,
  placed: readonly GridSymbol[],
  symbols: readonly DrawnSymbol[],
  numbers: readonly NumberPlace[],
  heights: Heights,
  xOf: (column: number) => number,
): { readonly labels: readonly Label[]; readonly boxes: readonly Box[]; readonly spots: readonly Spot[] } {
  const middleOf = ({ wire, gap }: NumberPlace): number => (section === 'control' ? heights.acrossAt(wire) : heights.gapTop(gap) + 11)
  const wireLabels = numbers.map((place): Label => {
    const sign = place.side === 'left' ? -1 : 1
    return {
      kind: 'number',
      text: place.wire,
      of: place.wire,
      x: xOf(place.column) + sign * BESIDE,
      y: middleOf(place) + HALF,
      anchor: sign < 0 ? 'end' : 'start',
    }
  })
  const deviceLabels = lettersOn(section, placed).map(({ device, column, row, side, from }): Label => {
    const sign = side === 'left' ? -1 : 1
    const middle = heights.rowTop(row) + heights.rowHeight(row) / 2
    return { kind: 'letters', text: device, of: device, x: xOf(column) + sign * from, y: middle + HALF, anchor: sign < 0 ? 'end' : 'start' }
  })
  const labels = [...wireLabels, ...deviceLabels, ...symbols.flatMap((symbol) => captionOf(circuit, section, symbol))]
  const terminals = symbols.flatMap(({ shape, pins }) => (shape.kind === 'terminal' ? pins : []))
  const spots = [
    ...numbers.map((place): Spot => ({ wire: place.wire, x: xOf(place.column), y: middleOf(place) })),
    ...terminals.filter(({ wire }) => numbers.every((place) => place.wire !== wire)).map(({ wire, x, y }) => ({ wire, x, y })),
  ]
  return { labels, boxes: labels.map(labelBox), spots }
}

/** The phase above or below a terminal, and what feeds it where that is no phase. */
function captionOf(circuit: Circuit, section: Section, { shape, pins }: DrawnSymbol): readonly Label[] {
  const [pin] = pins
  if (shape.kind !== 'terminal' || pin === undefined) return []
  const isFedHere = section === 'main' && circuit.couplings.some(({ secondary }) => secondary.includes(pin.wire))
  const text = isFedHere ? undefined : phaseOf(circuit, pin.wire)
  return text === undefined
    ? []
    : [{ kind: 'phase', text, of: pin.wire, x: pin.x, y: shape.leaves === 'up' ? pin.y - 16 : pin.y + 27, anchor: 'middle' }]
}
