/** The key of an item in words: for whoever is told that it was another one. */
import type { Option, OptionId, Quantified, RichText, SimpleItem } from './item.ts'

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
      return [...(item.stepMarks?.steps ?? []), { ...item, asks: item.stepMarks?.asks }].map(sayQuantity).join('；')
    case 'order':
      return item.options.map(({ says }) => says).join(' → ')
    case 'match':
      return item.pairs.map(({ left, right }) => `${left}：${right}`).join('；')
  }
}

const sayQuantity = ({ asks, key, unit }: Quantified & { readonly asks?: string | undefined }): string =>
  [asks, String(key), unit].filter(Boolean).join(' ')

const wordsOf = (options: readonly Option[], key: readonly OptionId[]): RichText =>
  options
    .filter(({ id }) => key.includes(id))
    .map(({ says }) => says)
    .join('；')
