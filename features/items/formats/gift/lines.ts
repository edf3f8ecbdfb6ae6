/** What GIFT has no place for, as comments above the question: `// 难度：3`. `readGiftLines` reads them. */
import { besideOf, linesOf } from '#domain/item/imported/beside.ts'
import { sayStepMarks } from '#domain/item/imported/step-text.ts'
import type { BasisDocument, Item } from '#domain/item/item.ts'
import { beyondRange } from '#features/items/formats/number/range-of.ts'

/** Points are tags, and what wrong options show is their feedback. */
export const giftLines = (item: Item, documents: readonly BasisDocument[]): readonly string[] =>
  linesOf(textsOf(item, documents)).map((line) => `// ${line}`)

function textsOf(item: Item, documents: readonly BasisDocument[]) {
  const { points: _points, misconceptions: _shown, ...beside } = besideOf(item, documents)
  return { ...beside, ...computationOf(item) }
}

function computationOf(item: Item) {
  if (item.kind !== 'number') return {}
  const { formula, given, unit, stepMarks } = item
  return {
    ...{
      formula,
      given: Object.entries(given)
        .map(([name, is]) => `${name}=${is}`)
        .join(' '),
    },
    ...(unit !== '' && { unit }),
    ...beyondRange(item),
    ...(stepMarks && { steps: sayStepMarks(stepMarks, item.tolerance) }),
  }
}
