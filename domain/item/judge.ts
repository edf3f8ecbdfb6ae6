/** Whether an answer is right, all of it. What it counts on a paper is a matter of the paper's rules. */
import type { NumberItem, SimpleItem } from './item.ts'
import type { ItemResponse } from './response.ts'

/** A response of another kind of item is not right. */
export function isRight(item: SimpleItem, response: ItemResponse): boolean {
  switch (item.kind) {
    case 'single':
    case 'hotspot':
      return response.kind === item.kind && response.chosen === item.key
    case 'multiple':
      return (
        response.kind === 'multiple' && response.chosen.length === item.key.length && response.chosen.every((id) => item.key.includes(id))
      )
    case 'order':
      return response.kind === 'order' && item.options.every(({ id }, nth) => response.chosen[nth] === id)
    case 'trueFalse':
      return response.kind === 'trueFalse' && response.says === item.key
    case 'blank':
      return response.kind === 'blank' && gapsFilled(item, response.written).every(Boolean)
    case 'number':
      return response.kind === 'number' && isNear(item, response.written)
    case 'match':
      return response.kind === 'match' && item.pairs.every(({ right }, nth) => response.rights[nth] === right)
  }
}

/** For each gap whether it is filled rightly; where the order is free, each wording counts once. */
export function gapsFilled({ gaps, anyOrder }: Extract<SimpleItem, { kind: 'blank' }>, written: readonly string[]): readonly boolean[] {
  if (!anyOrder) return gaps.map((wordings, nth) => fits(wordings, written[nth] ?? ''))
  const left = [...gaps]
  return gaps.map((_, nth) => {
    const at = left.findIndex((wordings) => fits(wordings, written[nth] ?? ''))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

const fits = (wordings: readonly string[], written: string): boolean =>
  normal(written) !== '' && wordings.some((wording) => normal(wording) === normal(written))

/** Width, case, spaces and the punctuation at the end do not make an answer wrong. */
const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .replace(/[.。,，;；]+$/, '')

/** Within the tolerance of the key; a number may carry the unit that the item names. */
function isNear({ key, tolerance, unit }: NumberItem, written: string): boolean {
  const value = numberIn(written, unit)
  return value !== undefined && Math.abs(value - key) <= Math.abs(key) * tolerance + 1e-9
}

/** A decimal comma counts as a point; anything that is no number, or carries another unit, is none. */
export function numberIn(written: string, unit: string): number | undefined {
  const text = written.normalize('NFKC').replaceAll(/\s/g, '').replace('−', '-')
  const bare = unit !== '' && text.toLowerCase().endsWith(unit.normalize('NFKC').toLowerCase()) ? text.slice(0, -unit.length) : text
  const point = /^[^.]*,[^.,]*$/.test(bare) && !/^-?\d{1,3},\d{3}$/.test(bare) ? bare.replace(',', '.') : bare.replaceAll(',', '')
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,3})?$/i.test(point) ? Number(point) : undefined
}
