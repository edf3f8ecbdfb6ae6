/** An answer that refers to places as they were shown, told in the names of the bank. */
import { orderShown, rightsShown } from './asked.ts'
import type { OptionId, SimpleItem } from './item.ts'
import { numbersOf, numberWritten, textsOf } from './number-written.ts'
import type { SimpleResponse } from './response.ts'

/**
 * Undefined where nothing was answered, or where what came can't have been sent by our form: a missing, repeated or strange place is no
 * answer, never a wrong one.
 */
export function responseShown(item: SimpleItem, seed: number, given: readonly string[]): SimpleResponse | undefined {
  switch (item.kind) {
    case 'single':
      return chosenAt(item.kind, orderShown(item, seed), given)
    case 'hotspot':
      return chosenAt(item.kind, item.areas, given)
    case 'multiple': {
      const chosen = distinctAt(orderShown(item, seed), given)
      return chosen === undefined || chosen.length === 0 ? undefined : { kind: 'multiple', chosen }
    }
    case 'order': {
      const order = distinctAt(orderShown(item, seed), (given[0] ?? '').split(','))
      return order?.length === item.options.length ? { kind: 'order', order } : undefined
    }
    case 'trueFalse':
      return isAlone(given, 'right', 'wrong') ? { kind: 'trueFalse', says: given[0] === 'right' } : undefined
    case 'blank':
      return filledIn(item.gaps.length, given)
    case 'number':
      return given.length === numbersOf(item) && given.some((text) => text.trim() !== '') ? numberWritten(item, given) : undefined
    case 'match':
      return paired(item.pairs.length, rightsShown(item, seed), given)
  }
}

/** The other way: what a form has to hold so that it sends this response. Nothing where nothing was answered, or the item is another one. */
export function placesGiven(item: SimpleItem, seed: number, response: SimpleResponse | undefined): readonly string[] {
  if (response === undefined || response.kind !== item.kind) return []
  const at = (shown: readonly { readonly id: OptionId }[], chosen: readonly OptionId[]): readonly string[] =>
    chosen.map((option) => String(shown.findIndex(({ id }) => id === option)))
  switch (response.kind) {
    case 'single':
      return item.kind === 'single' ? at(orderShown(item, seed), [response.chosen]) : []
    case 'hotspot':
      return item.kind === 'hotspot' ? at(item.areas, [response.chosen]) : []
    case 'multiple':
      return item.kind === 'multiple' ? at(orderShown(item, seed), response.chosen) : []
    case 'order':
      return item.kind === 'order' ? [at(orderShown(item, seed), response.order).join(',')] : []
    case 'trueFalse':
      return [response.says ? 'right' : 'wrong']
    case 'blank':
      return response.written
    case 'number':
      return textsOf(response)
    case 'match': {
      const shown = item.kind === 'match' ? rightsShown(item, seed) : []
      return response.rights.map((right) => (right === undefined ? '' : String(shown.findIndex(({ place }) => place === right))))
    }
  }
}

const isAlone = (given: readonly string[], ...words: readonly string[]): boolean =>
  given.length === 1 && given[0] !== undefined && words.includes(given[0])

function chosenAt(
  kind: 'single' | 'hotspot',
  shown: readonly { readonly id: OptionId }[],
  given: readonly string[],
): SimpleResponse | undefined {
  const chosen = given.length === 1 ? shown[placeOf(given[0])]?.id : undefined
  return chosen && { kind, chosen }
}

function distinctAt(shown: readonly { readonly id: OptionId }[], places: readonly string[]): readonly OptionId[] | undefined {
  const chosen = places.map((place) => shown[placeOf(place)]?.id).filter((id) => id !== undefined)
  return chosen.length === places.length && new Set(chosen).size === chosen.length ? chosen : undefined
}

function filledIn(gaps: number, given: readonly string[]): SimpleResponse | undefined {
  const written = Array.from({ length: gaps }, (_, nth) => (given[nth] ?? '').trim())
  return given.length <= gaps && written.some((each) => each !== '') ? { kind: 'blank', written } : undefined
}

function paired(pairs: number, shown: readonly { readonly place: number }[], given: readonly string[]): SimpleResponse | undefined {
  const rights = Array.from({ length: pairs }, (_, nth) => shown[placeOf(given[nth])]?.place)
  return given.length <= pairs && rights.some((right) => right !== undefined) ? { kind: 'match', rights } : undefined
}

/** −1 for what is no place: there is nothing there in any list. */
const placeOf = (text: string | undefined): number => (text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : -1)
