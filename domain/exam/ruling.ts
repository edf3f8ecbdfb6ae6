/**
 * What becomes of the answers to an item when the bank says something else of it afterwards (改判). Papers are judged by what they
 * asked: a key that was wrong is corrected for all who were asked; where the new key answers other words than those that were asked,
 * nobody can be judged by it, and the item is void.
 */
import type { Item, NumberItem, SimpleItem } from '#domain/item/item.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import { pairsOf, plain, rekey } from './rekey.ts'

export type Ruling =
  /** The key is what it was. Other words, another explanation, another difficulty change no marks. */
  | { readonly kind: 'stands' }
  /** `item`: as it was asked, with the key and the explanation as they are now. */
  | { readonly kind: 'corrected'; readonly item: SimpleItem }
  /** Key and question changed together: everybody who was asked gets all of its marks. */
  | { readonly kind: 'voided' }

export const stands: Ruling = { kind: 'stands' }
const voided: Ruling = { kind: 'voided' }

/** `asked`: as it stood on the paper; `now`: as the bank has it later. */
export function rulingOf(asked: SimpleItem, now: Item): Ruling {
  const rekeyed = rekey(asked, now)
  if (rekeyed === undefined) return voided
  if (isSame(scoringOf(rekeyed.item), scoringOf(asked))) return stands
  return rekeyed.asksTheSame && isSameQuestion(asked, now) ? { kind: 'corrected', item: { ...rekeyed.item, why: now.why } } : voided
}

/** Whether two rulings on the same asked item judge every answer alike. */
export function isSameRuling(one: Ruling, other: Ruling): boolean {
  if (one.kind === 'corrected' && other.kind === 'corrected') return isSame(scoringOf(one.item), scoringOf(other.item))
  return one.kind === other.kind
}

/** Stem and drawing; widths and spaces make no difference. */
export const isSameQuestion = (one: Item, other: Item): boolean =>
  plain(one.stem) === plain(other.stem) && one.figure?.file === other.figure?.file

const stepsOf = ({ stepMarks }: NumberItem): unknown =>
  stepMarks && [stepMarks.share, stepMarks.steps.map(({ asks: _, ...step }) => ({ ...step, lastPlace: step.lastPlace ?? null }))]

/** What decides about marks, and nothing else. Right options are a set. */
function scoringOf(item: SimpleItem): unknown {
  switch (item.kind) {
    case 'single':
    case 'hotspot':
    case 'trueFalse':
      return item.key
    case 'multiple':
      return item.key.toSorted()
    case 'blank':
      return [item.gaps, item.anyOrder]
    case 'number':
      return [item.key, item.tolerance, item.lastPlace ?? null, stepsOf(item)]
    case 'order':
      return item.options.map(({ id }) => id)
    case 'match':
      return pairsOf(item)
  }
}
