/** 数值: near enough to the key, in the unit that was asked for. @source exam.md §7, rule 3 */
import type { NumberItem } from '#domain/item/item.ts'
import type { Marks } from './marks.ts'
import { isSameUnit, readQuantity } from './read-quantity.ts'
import { allOrNothing, blankScore, type Score, wrongBecause } from './score.ts'

/** Without a unit the one beside the field is meant; another unit is worth nothing, and the hint says so. A share may be written in %. */
export function scoreNumber(item: NumberItem, written: string, most: Marks): Score {
  if (written.trim() === '') return blankScore(most)
  const read = readQuantity(written)
  if (read === undefined) return wrongBecause(most, { kind: 'notANumber' })
  if (item.unit === '' && read.unit === '%') return allOrNothing(most, isNear(item, read.is / 100))
  if (read.unit !== '' && !isSameUnit(read.unit, item.unit)) return wrongBecause(most, { kind: 'wrongUnit', unit: item.unit })
  return allOrNothing(most, isNear(item, read.is))
}

/** Within the tolerance or one unit of the last place, whichever is more; the edge counts. */
function isNear({ key, tolerance, lastPlace = 0 }: NumberItem, answer: number): boolean {
  const most = Math.max(tolerance * Math.abs(key), lastPlace)
  return Math.abs(answer - key) <= most + 1e-9 * Math.max(Math.abs(key), most)
}
