/**
 * An item as it is put before somebody: options in an order of chance, known by numbers that say nothing of the key, and no key at all.
 * What is sent to a browser before an answer is made from this and nothing else.
 */
import { randomFrom, seedOf, shuffled } from '#domain/prelude/random.ts'
import type {
  CaseItem,
  Figure,
  HotspotArea,
  Item,
  ItemId,
  ItemKind,
  NumberItem,
  Option,
  OptionId,
  RichText,
  SimpleItem,
  StepMarks,
} from './item.ts'

/** `nth` is its place as shown, from 0; the only name by which a browser knows it. */
export type Shown = { readonly nth: number; readonly says: RichText }
export type ShownArea = Shown & Pick<HotspotArea, 'x' | 'y' | 'width' | 'height'>

export type AskedForm =
  | { readonly kind: 'single' | 'multiple' | 'order'; readonly options: readonly Shown[] }
  | { readonly kind: 'trueFalse' }
  | { readonly kind: 'blank'; readonly gaps: number; readonly anyOrder: boolean }
  /** `fields`: of a calculation with step marks, the steps in order and the result last. */
  | { readonly kind: 'number'; readonly unit: string; readonly fields?: readonly AskedQuantity[] }
  | { readonly kind: 'match'; readonly lefts: readonly RichText[]; readonly rights: readonly Shown[] }
  | { readonly kind: 'hotspot'; readonly areas: readonly ShownArea[] }

/** `asks` says what is to be written: 相电流. */
export type AskedQuantity = { readonly asks: string; readonly unit: string }

export type AskedItem = {
  readonly id: ItemId
  readonly kind: ItemKind
  readonly stem: RichText
  readonly figure?: Figure | undefined
  /** One, or of material one for each question about it. */
  readonly asks: readonly Asked[]
}
export type Asked = {
  readonly id: ItemId
  readonly stem?: RichText | undefined
  readonly figure?: Figure | undefined
  readonly form: AskedForm
}

/** `seed` decides the order of what may be shuffled; the same seed shows the same. */
export function ask(item: Item, seed: number): AskedItem {
  const { id, kind, stem, figure } = item
  const asks = item.kind === 'case' ? partsOfCase(item, seed) : [{ id, form: formOf(item, seed) }]
  return { id, kind, stem, ...(figure && { figure }), asks }
}

const partsOfCase = ({ parts }: CaseItem, seed: number): readonly Asked[] =>
  parts.map((part) => ({ id: part.id, stem: part.stem, ...(part.figure && { figure: part.figure }), form: formOf(part, seed) }))

function formOf(item: SimpleItem, seed: number): AskedForm {
  switch (item.kind) {
    case 'single':
    case 'multiple':
    case 'order':
      return { kind: item.kind, options: orderShown(item, seed).map((option, nth) => ({ nth, says: option.says })) }
    case 'trueFalse':
      return { kind: 'trueFalse' }
    case 'blank':
      return { kind: 'blank', gaps: item.gaps.length, anyOrder: item.anyOrder }
    case 'number':
      return { kind: 'number', unit: item.unit, ...(item.stepMarks && { fields: quantitiesOf(item, item.stepMarks) }) }
    case 'match':
      return {
        kind: 'match',
        lefts: item.pairs.map(({ left }) => left),
        rights: rightsShown(item, seed).map(({ says }, nth) => ({ nth, says })),
      }
    case 'hotspot':
      return { kind: 'hotspot', areas: item.areas.map(({ id: _, ...area }, nth) => ({ ...area, nth })) }
  }
}

const quantitiesOf = ({ unit }: NumberItem, { steps, asks }: StepMarks): readonly AskedQuantity[] =>
  [...steps, { asks, unit }].map((each) => ({ asks: each.asks, unit: each.unit }))

/** The options of an item in the order in which this seed shows them. */
export const orderShown = (
  { id, options }: { readonly id: ItemId; readonly options: readonly Option[] },
  seed: number,
): readonly Option[] => shuffled(options, randomFrom(seed ^ seedOf(id)))

/**
 * The right sides of a matching item, those that belong to none among them, as this seed shows them. `place` is where it stands in the
 * bank: first the rights of the pairs, then the extra ones.
 */
export const rightsShown = (
  { id, pairs, extra }: Extract<SimpleItem, { kind: 'match' }>,
  seed: number,
): readonly { readonly place: number; readonly says: RichText }[] =>
  shuffled(
    [...pairs.map(({ right }) => right), ...extra].map((says, place) => ({ place, says })),
    randomFrom(seed ^ seedOf(id)),
  )

/** The option behind a place as shown; undefined where there is no such place. */
export const optionShown = (
  item: { readonly id: ItemId; readonly options: readonly Option[] },
  seed: number,
  nth: number,
): OptionId | undefined => orderShown(item, seed)[nth]?.id
