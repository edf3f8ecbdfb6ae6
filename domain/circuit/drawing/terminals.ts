/** Where wires leave a section: the supply, and what goes on in the other section. */
import type { Circuit, Wire } from '../circuit.ts'
import type { Grid, GridPin, GridSymbol } from './grid.ts'

/** One for every wire of the supply, also of a transformer in the other section, and for every wire that meets only one symbol of the section. */
export function terminalsOf(circuit: Circuit, { symbols, levels }: Grid): readonly GridSymbol[] {
  const drawn = new Set(symbols.map(({ id }) => id))
  const elsewhere = circuit.couplings.filter(({ device }) => !drawn.has(device)).flatMap(({ secondary }) => secondary)
  const supplied = new Set([...circuit.supplies.flatMap(({ phases, neutral }) => [...phases, neutral ?? '']), ...elsewhere])
  const pins = Map.groupBy(
    symbols.flatMap((symbol) => symbol.pins),
    ({ wire }) => wire,
  )
  return [...pins].flatMap(([wire, met]) => (met.length === 1 || supplied.has(wire) ? [terminal(wire, met, levels.get(wire) ?? 0)] : []))
}

function terminal(wire: Wire, met: readonly GridPin[], level: number): GridSymbol {
  const leaves = met.every(({ side }) => side === 'top') ? 'up' : 'down'
  const column = Math.min(...met.map((pin) => pin.column))
  const side = leaves === 'up' ? 'bottom' : 'top'
  return {
    id: `@${wire}`,
    shape: { kind: 'terminal', leaves },
    row: leaves === 'up' ? level - 1 : level,
    pins: [{ wire, column, side }],
  }
}
