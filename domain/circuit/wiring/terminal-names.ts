/** What stands beside the two screws of a part: `13` and `14`, `A1` and `A2`, `1` and `2`. */
import type { Part } from '#domain/circuit/circuit.ts'

/** The letters of fuse links in a drawing, by pole. */
const poles = 'abcdef'

/**
 * From the name of the part: a contact `KM1.13` has 13 and 14, a coil A1 and A2, the second link of a fuse 3 and 4. Resistors and loads are
 * counted through, so the second one has 3 and 4 too.
 */
export function terminalNamesOf(part: Part): readonly [string, string] {
  const own = part.id.slice(part.device.length + 1)
  if (part.is === 'coil') return ['A1', 'A2']
  const pole = part.is === 'link' ? poles.indexOf(own) : part.is === 'resistor' || part.is === 'load' ? Number(own) - 1 : -1
  if (pole >= 0) return [String(2 * pole + 1), String(2 * pole + 2)]
  const first = Number(own)
  return Number.isInteger(first) ? [own, String(first + 1)] : [`${own}1`, `${own}2`]
}
