/** Which phase of a supply a wire is on, through switches and fuses only. */
import type { Circuit, Wire } from '../circuit.ts'
import { deviceOf } from './shape-of.ts'

/** The wire of the supply, or the letters of the rectifier or transformer that feeds the wire; undefined where a contactor is between. */
export function phaseOf(circuit: Circuit, wire: Wire, seen: ReadonlySet<Wire> = new Set()): string | undefined {
  if (circuit.supplies.some(({ phases, neutral }) => phases.includes(wire) || neutral === wire)) return wire
  if (seen.has(wire)) return undefined
  const fed = circuit.couplings.find(({ secondary }) => secondary.includes(wire))
  if (fed !== undefined) return fed.device
  const above = circuit.parts.find(
    ({ section, to, is, device }) => section === 'main' && to === wire && (is === 'link' || deviceOf(circuit, device).kind === 'switch'),
  )
  return above === undefined ? undefined : phaseOf(circuit, above.from, new Set([...seen, wire]))
}
