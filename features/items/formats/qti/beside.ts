/** What an item has beside what is asked, right and explained, in a rubric of QTI 3.0 that only authors see: a paragraph `难度：3` each. */
import { besideOf, linesOf } from '#domain/item/imported/beside.ts'
import type { BasisDocument, Item, RichText } from '#domain/item/item.ts'
import { type Element, element } from '#features/items/formats/xml/write-xml.ts'

export function besideRubric(item: Item, documents: readonly BasisDocument[]): Element {
  const lines = linesBeside(item, documents).map((line) => element('p', {}, line))
  return element('qti-rubric-block', { view: 'author', class: 'beside' }, element('qti-content-body', {}, ...lines))
}

/** A line for each option, as a paragraph has no lines. */
function linesBeside(item: Item, documents: readonly BasisDocument[]): readonly string[] {
  const { misconceptions = '', ...texts } = besideOf(withoutShown(item), documents)
  const byOption = misconceptions === '' ? [] : misconceptions.split('\n')
  return [...linesOf(texts), ...byOption.flatMap((line) => linesOf({ misconceptions: line }))]
}

/** The misconceptions that stand with their choices, as feedback: those of wrong options; a right one and an area have no such place. */
export function shownWhenChosen(item: Item): Readonly<Record<string, RichText>> {
  if (item.kind !== 'single' && item.kind !== 'multiple') return {}
  const key: readonly string[] = item.kind === 'single' ? [item.key] : item.key
  const wrong = new Set<string>(item.options.map(({ id }) => id).filter((id) => !key.includes(id)))
  return Object.fromEntries(Object.entries<RichText>(item.misconceptions).filter(([id]) => wrong.has(id)))
}

function withoutShown(item: Item): Item {
  const shown = shownWhenChosen(item)
  return { ...item, misconceptions: Object.fromEntries(Object.entries(item.misconceptions).filter(([id]) => shown[id] === undefined)) }
}
