/** The tolerance of a calculation where a format knows only one range around the key, and what of it this range doesn't say. */
import type { BesideTexts } from '#domain/item/imported/beside.ts'
import type { Quantified } from '#domain/item/item.ts'
import { readRange } from './read-range.ts'

/** How far from the key an answer may lie, in the unit of the key. */
export const rangeOf = ({ key, tolerance, lastPlace = 0 }: Quantified): number =>
  Math.max(Number((Math.abs(key) * tolerance).toPrecision(10)), lastPlace)

/** Empty where the range says it all. */
export function beyondRange(quantity: Quantified): BesideTexts {
  const { tolerance, lastPlace } = quantity
  const read = readRange(quantity.key, rangeOf(quantity))
  if (read.tolerance === tolerance && read.lastPlace === lastPlace) return {}
  return { tolerance: String(tolerance), ...(lastPlace !== undefined && { lastPlace: String(lastPlace) }) }
}
