/** How far from the key Moodle lets an answer lie, as our tolerance. */
import type { Quantified } from '#domain/item/item.ts'

/** `range` in the unit of the key; around nought it can be no share of it. */
export const readRange = (key: number, range: number): Pick<Quantified, 'tolerance' | 'lastPlace'> =>
  key === 0 ? { tolerance: 0, lastPlace: range } : { tolerance: Number((range / Math.abs(key)).toPrecision(6)) }
