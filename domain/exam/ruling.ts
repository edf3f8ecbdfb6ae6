/**
 * What becomes of the answers to an item when the bank says something else of it afterwards (改判). Papers are judged by what they
 * asked: a key that was wrong is corrected for all who were asked; where the new key answers other words than those that were asked,
 * nobody can be judged by it, and the item is void.
 */
import type { Item, Option, OptionId, SimpleItem } from '#domain/item/item.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'

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

/** `asksTheSame`: what may be answered reads as it did. */
type Rekeyed = { readonly item: SimpleItem; readonly asksTheSame: boolean }

/** `asked` with the key of `now`, in the names `asked` has for its options; undefined where it has no words for that key. */
function rekey(asked: SimpleItem, now: Item): Rekeyed | undefined {
  if (asked.kind === 'single' && now.kind === 'single') {
    const [key] = translated(asked.options, now.options, [now.key])
    return key && { item: { ...asked, key }, asksTheSame: hasSameOptions(asked.options, now.options) }
  }
  if (asked.kind === 'hotspot' && now.kind === 'hotspot') {
    const [key] = translated(asked.areas, now.areas, [now.key])
    return key && { item: { ...asked, key }, asksTheSame: hasSameOptions(asked.areas, now.areas) }
  }
  if (asked.kind === 'multiple' && now.kind === 'multiple') {
    const key = translated(asked.options, now.options, now.key)
    if (!isNonEmpty(key) || key.length < now.key.length) return undefined
    return { item: { ...asked, key }, asksTheSame: hasSameOptions(asked.options, now.options) }
  }
  if (asked.kind === 'order' && now.kind === 'order') {
    const ids = translated(
      asked.options,
      now.options,
      now.options.map(({ id }) => id),
    )
    const options = ids.flatMap((id) => asked.options.find((option) => option.id === id) ?? [])
    if (!isNonEmpty(options) || options.length < asked.options.length) return undefined
    return { item: { ...asked, options }, asksTheSame: hasSameOptions(asked.options, now.options) }
  }
  if (asked.kind === 'trueFalse' && now.kind === 'trueFalse') return { item: { ...asked, key: now.key }, asksTheSame: true }
  if (asked.kind === 'blank' && now.kind === 'blank') {
    const item = { ...asked, gaps: now.gaps, anyOrder: now.anyOrder }
    return asked.gaps.length === now.gaps.length ? { item, asksTheSame: true } : undefined
  }
  if (asked.kind === 'number' && now.kind === 'number') {
    const { key, tolerance, lastPlace, formula, given } = now
    const item = { ...asked, key, tolerance, lastPlace, formula, given }
    return plain(asked.unit) === plain(now.unit) ? { item, asksTheSame: true } : undefined
  }
  // places of pairs are what answers refer to: another pairing has no words among them
  if (asked.kind === 'match' && now.kind === 'match')
    return isSame(pairsOf(asked), pairsOf(now)) ? { item: asked, asksTheSame: true } : undefined
  return undefined
}

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
      return [item.key, item.tolerance, item.lastPlace ?? null]
    case 'order':
      return item.options.map(({ id }) => id)
    case 'match':
      return pairsOf(item)
  }
}

const pairsOf = ({ pairs, extra }: Extract<SimpleItem, { kind: 'match' }>): unknown => [
  pairs.map(({ left, right }) => [plain(left), plain(right)]),
  extra.map(plain),
]

/** Whether the same wordings are offered, in whatever order. */
export const hasSameOptions = (one: readonly Option[], other: readonly Option[]): boolean =>
  isSame(one.map(({ says }) => plain(says)).toSorted(), other.map(({ says }) => plain(says)).toSorted())

/**
 * Options of `now` in the names of `asked`: by their words where all words are the same, so that letters may change places; otherwise by
 * their letters, so that a wording may be mended. What is not there is left out.
 */
function translated(asked: readonly Option[], now: readonly Option[], ids: readonly OptionId[]): readonly OptionId[] {
  const isByWords = hasSameOptions(asked, now)
  const wordsOf = (id: OptionId): string => plain(now.find((option) => option.id === id)?.says ?? '')
  return ids.flatMap((id) => asked.find((option) => (isByWords ? plain(option.says) === wordsOf(id) : option.id === id))?.id ?? [])
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
