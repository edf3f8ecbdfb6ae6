/** The key an item has now, put to the item as a paper asked it. */
import type {
  HotspotItem,
  Item,
  MatchItem,
  MultipleItem,
  NumberItem,
  Option,
  OptionId,
  OrderItem,
  SimpleItem,
  SingleItem,
} from '#domain/item/item.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'

/** `asksTheSame`: what may be answered reads as it did. */
export type Rekeyed = { readonly item: SimpleItem; readonly asksTheSame: boolean }

/** `asked` with the key of `now`, in the names `asked` has for its options; undefined where it has no words for that key. */
export function rekey(asked: SimpleItem, now: Item): Rekeyed | undefined {
  switch (asked.kind) {
    case 'single':
      return now.kind === 'single' ? rekeyOne(asked, asked.options, now.options, now.key) : undefined
    case 'hotspot':
      return now.kind === 'hotspot' ? rekeyOne(asked, asked.areas, now.areas, now.key) : undefined
    case 'multiple':
      return now.kind === 'multiple' ? rekeySeveral(asked, now) : undefined
    case 'order':
      return now.kind === 'order' ? reorder(asked, now) : undefined
    case 'trueFalse':
      return now.kind === 'trueFalse' ? { item: { ...asked, key: now.key }, asksTheSame: true } : undefined
    case 'blank':
      return now.kind === 'blank' && now.gaps.length === asked.gaps.length
        ? { item: { ...asked, gaps: now.gaps, anyOrder: now.anyOrder }, asksTheSame: true }
        : undefined
    case 'number':
      return now.kind === 'number' && plain(asked.unit) === plain(now.unit)
        ? { item: withNumber(asked, now), asksTheSame: isSame(stepsAsked(asked), stepsAsked(now)) }
        : undefined
    case 'match': // answers refer to places of pairs: another pairing has no words among them
      return now.kind === 'match' && isSame(pairsOf(asked), pairsOf(now)) ? { item: asked, asksTheSame: true } : undefined
  }
}

function rekeyOne(
  asked: SingleItem | HotspotItem,
  before: readonly Option[],
  after: readonly Option[],
  newKey: OptionId,
): Rekeyed | undefined {
  const [key] = translated(before, after, [newKey])
  return key === undefined ? undefined : { item: { ...asked, key }, asksTheSame: hasSameOptions(before, after) }
}

function rekeySeveral(asked: MultipleItem, now: MultipleItem): Rekeyed | undefined {
  const key = translated(asked.options, now.options, now.key)
  if (!isNonEmpty(key) || key.length < now.key.length) return undefined
  return { item: { ...asked, key }, asksTheSame: hasSameOptions(asked.options, now.options) }
}

/** Steps that were not asked cannot be judged, so those of the paper stay where others are asked now. */
const withNumber = (asked: NumberItem, now: NumberItem): NumberItem => {
  const { key, tolerance, lastPlace, formula, given } = now
  const stepMarks = isSame(stepsAsked(asked), stepsAsked(now)) ? now.stepMarks : asked.stepMarks
  return { ...asked, ...{ key, tolerance, lastPlace, formula, given }, ...(stepMarks && { stepMarks }) }
}

/** What is to be written on the way, in which unit. */
const stepsAsked = ({ stepMarks }: NumberItem): unknown => (stepMarks?.steps ?? []).map(({ name, unit }) => [name, plain(unit)])

function reorder(asked: OrderItem, now: OrderItem): Rekeyed | undefined {
  const ids = translated(
    asked.options,
    now.options,
    now.options.map(({ id }) => id),
  )
  const options = ids.flatMap((id) => asked.options.find((option) => option.id === id) ?? [])
  if (!isNonEmpty(options) || options.length < asked.options.length) return undefined
  return { item: { ...asked, options }, asksTheSame: hasSameOptions(asked.options, now.options) }
}

/** The pairing as it reads. */
export const pairsOf = ({ pairs, extra }: MatchItem): unknown => [
  pairs.map(({ left, right }) => [plain(left), plain(right)]),
  extra.map(plain),
]

/** Whether the same wordings are offered, in whatever order. */
const hasSameOptions = (one: readonly Option[], other: readonly Option[]): boolean =>
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

/** Widths and spaces make no difference to a reader. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
