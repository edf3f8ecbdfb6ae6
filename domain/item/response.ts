/** What somebody answered to an item, and how it is read from the places and words that a browser sends. */
import { orderShown, rightsShown } from './asked.ts'
import type { OptionId, RichText, SimpleItem } from './item.ts'

export type ItemResponse =
  | { readonly kind: 'single' | 'hotspot'; readonly chosen: OptionId }
  | { readonly kind: 'multiple' | 'order'; readonly chosen: readonly OptionId[] }
  | { readonly kind: 'trueFalse'; readonly says: boolean }
  /** One entry a gap; an empty one was left open. */
  | { readonly kind: 'blank'; readonly written: readonly string[] }
  /** As typed: `49,7`, `4.97e1`, `49.7 A`. */
  | { readonly kind: 'number'; readonly written: string }
  /** One entry a left side; undefined was left open. */
  | { readonly kind: 'match'; readonly rights: readonly (RichText | undefined)[] }

/**
 * Reads an answer that refers to places as this seed showed them. Undefined where nothing was answered, or where what came can't have
 * been sent by our form: a missing, repeated or strange place is no answer, never a wrong one.
 */
export function readResponse(item: SimpleItem, seed: number, given: readonly string[]): ItemResponse | undefined {
  switch (item.kind) {
    case 'single':
      return chosenAt(item.kind, orderShown(item, seed), given)
    case 'hotspot':
      return chosenAt(item.kind, item.areas, given)
    case 'multiple':
    case 'order':
      return severalAt(item, orderShown(item, seed), given)
    case 'trueFalse':
      return isAlone(given, 'right', 'wrong') ? { kind: 'trueFalse', says: given[0] === 'right' } : undefined
    case 'blank':
      return filledIn(item.gaps.length, given)
    case 'number':
      return given.length === 1 && given[0]?.trim() ? { kind: 'number', written: given[0].trim() } : undefined
    case 'match':
      return paired(item.pairs.length, rightsShown(item, seed), given)
  }
}

const isAlone = (given: readonly string[], ...words: readonly string[]): boolean =>
  given.length === 1 && given[0] !== undefined && words.includes(given[0])

function chosenAt(
  kind: 'single' | 'hotspot',
  shown: readonly { readonly id: OptionId }[],
  given: readonly string[],
): ItemResponse | undefined {
  const chosen = given.length === 1 ? shown[placeOf(given[0])]?.id : undefined
  return chosen && { kind, chosen }
}

/** Of an order all places come in one text, and none may be missing. */
function severalAt(
  { kind, options }: Extract<SimpleItem, { kind: 'multiple' | 'order' }>,
  shown: readonly { readonly id: OptionId }[],
  given: readonly string[],
): ItemResponse | undefined {
  const places = kind === 'order' ? (given[0] ?? '').split(',') : given
  const chosen = places.map((place) => shown[placeOf(place)]?.id).filter((id) => id !== undefined)
  const isSound = chosen.length === places.length && new Set(chosen).size === chosen.length
  const isEnough = kind === 'order' ? chosen.length === options.length : chosen.length > 0
  return isSound && isEnough ? { kind, chosen } : undefined
}

function filledIn(gaps: number, given: readonly string[]): ItemResponse | undefined {
  const written = Array.from({ length: gaps }, (_, nth) => (given[nth] ?? '').trim())
  return given.length <= gaps && written.some((each) => each !== '') ? { kind: 'blank', written } : undefined
}

function paired(pairs: number, shown: readonly RichText[], given: readonly string[]): ItemResponse | undefined {
  const rights = Array.from({ length: pairs }, (_, nth) => shown[placeOf(given[nth])])
  return given.length <= pairs && rights.some((right) => right !== undefined) ? { kind: 'match', rights } : undefined
}

/** −1 for what is no place: there is nothing there in any list. */
const placeOf = (text: string | undefined): number => (text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : -1)
