/** The key of an item in words: for whoever is told that it was another one. */
import type { Option, OptionId, RichText, SimpleItem } from './item.ts'

/** As the item words it, never by the letters of the bank: those are shuffled on every paper. */
export function sayKey(item: SimpleItem): RichText {
  switch (item.kind) {
    case 'single':
      return wordsOf(item.options, [item.key])
    case 'multiple':
      return wordsOf(item.options, item.key)
    case 'hotspot':
      return wordsOf(item.areas, [item.key])
    case 'trueFalse':
      return item.key ? '对' : '错'
    case 'blank':
      return item.gaps.map(([wording]) => wording).join('；')
    case 'number':
      return `${item.key} ${item.unit}`.trim()
    case 'order':
      return item.options.map(({ says }) => says).join(' → ')
    case 'match':
      return item.pairs.map(({ left, right }) => `${left}：${right}`).join('；')
  }
}

const wordsOf = (options: readonly Option[], key: readonly OptionId[]): RichText =>
  options
    .filter(({ id }) => key.includes(id))
    .map(({ says }) => says)
    .join('；')
