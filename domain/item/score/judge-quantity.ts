/** A number as it was written, held against a key: near enough, in the unit that was asked for. @source exam.md §7, rule 3 */
import type { Quantified } from '#domain/item/item.ts'
import { isSameUnit, readQuantity } from './read-quantity.ts'
import type { Hint } from './score.ts'

export type JudgedQuantity = { readonly verdict: 'right' | 'wrong' | 'blank'; readonly hint?: Hint }

/** Without a unit the one beside the field is meant; another unit is wrong, and the hint says so. A share may be written in %. */
export function judgeQuantity(asked: Quantified, written: string): JudgedQuantity {
  if (written.trim() === '') return { verdict: 'blank' }
  if (readQuantity(written) === undefined) return { verdict: 'wrong', hint: { kind: 'notANumber' } }
  const value = valueWritten(asked, written)
  if (value === undefined) return { verdict: 'wrong', hint: { kind: 'wrongUnit', unit: asked.unit } }
  return { verdict: isNear(asked, value) ? 'right' : 'wrong' }
}

/** In the unit that was asked for; undefined where there is no number, or it has another unit. */
export function valueWritten({ unit }: Pick<Quantified, 'unit'>, written: string): number | undefined {
  const read = readQuantity(written)
  if (read === undefined) return undefined
  if (unit === '' && read.unit === '%') return read.is / 100
  return read.unit === '' || isSameUnit(read.unit, unit) ? read.is : undefined
}

/** Within the tolerance or one unit of the last place, whichever is more; the edge counts. */
function isNear({ key, tolerance, lastPlace = 0 }: Quantified, answer: number): boolean {
  const most = Math.max(tolerance * Math.abs(key), lastPlace)
  return Math.abs(answer - key) <= most + 1e-9 * Math.max(Math.abs(key), most)
}
