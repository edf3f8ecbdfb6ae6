/** The explanation of an item with lines below it, of what Moodle has no place of its own for. `readBelow` reads them. */
import { besideOf } from '#domain/item/imported/beside.ts'
import type { BasisDocument, Item } from '#domain/item/item.ts'
import { computationOf } from '#features/items/formats/number/computation-of.ts'
import { beyondRange } from '#features/items/formats/number/range-of.ts'
import { markerTexts } from './marker.ts'
import { linesBelow, type TextsBelow } from './read-lines-below.ts'

/** Points and difficulty are tags of a question; its parts have none, and stand each after its `（1）`. */
export function whyOf(item: Item, documents: readonly BasisDocument[]): string {
  const { points, difficulty, ...texts } = textsOf(item, documents)
  const parts = item.kind === 'case' ? item.parts : []
  return [
    ...linesOf(item, texts),
    ...parts.flatMap((part, nth) => linesOf({ why: `（${nth + 1}）${part.why}` }, textsOf(part, documents))),
  ].join('\n')
}

const linesOf = ({ why }: Pick<Item, 'why'>, texts: TextsBelow): readonly string[] => [...(why === '' ? [] : [why]), ...linesBelow(texts)]

function textsOf(item: Item, documents: readonly BasisDocument[]): TextsBelow {
  return {
    ...besideOf(withoutFeedback(item), documents),
    ...(item.kind === 'number' && { formula: computationOf(item).join('；'), ...beyondRange(item) }),
    ...(item.kind === 'hotspot' && markerTexts(item)),
  }
}

/** What wrong options show stands with them. */
const withoutFeedback = (item: Item): Item => (item.kind === 'single' || item.kind === 'multiple' ? { ...item, misconceptions: {} } : item)
