/** What an item says, without what does not tell items apart, to find the same question in other clothes. @source exam.md §6.10 */
import type { Item, SimpleItem } from './item.ts'

/**
 * Full and half width, case, spaces, punctuation and brackets, a number in front, and words that head any question (下列、以下) are left
 * out; options stand in an order of their own, so that shuffling them changes nothing.
 */
export function plainItem(item: Item): string {
  const stem = plain(item.stem)
  switch (item.kind) {
    case 'single':
    case 'multiple':
    case 'order':
      return [stem, ...item.options.map(({ says }) => plain(says)).toSorted()].join('')
    case 'match':
      return [stem, ...item.pairs.map(({ left, right }) => plain(left) + plain(right)).toSorted()].join('')
    case 'hotspot':
      return [stem, plain(item.figure.says)].join('')
    case 'case':
      return [stem, ...item.parts.map(plainItem)].join('')
    case 'trueFalse':
    case 'blank':
    case 'number':
      return stem
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*\d{1,4}\s*[.、)]\s*(?!\d)/, '')
    .replaceAll(/下列|以下|下面/g, '')
    .replaceAll(/[\s\p{P}]/gu, '')

/** What is right, in words that can be compared between two items of one kind. */
export function plainAnswer(item: Item): string {
  switch (item.kind) {
    case 'single':
      return plainOptions(item, [item.key])
    case 'multiple':
      return plainOptions(item, item.key)
    case 'trueFalse':
      return String(item.key)
    case 'blank':
      return item.gaps.map((wordings) => wordings.map(plain).toSorted().join('/')).join('|')
    case 'number':
      return [...(item.stepMarks?.steps ?? []), item].map(({ key, unit }) => `${key}${unit}`).join('|')
    case 'order':
      return item.options.map(({ says }) => plain(says)).join('|')
    case 'match':
      return item.pairs
        .map(({ left, right }) => `${plain(left)}=${plain(right)}`)
        .toSorted()
        .join('|')
    case 'hotspot':
      return plain(item.areas.find(({ id }) => id === item.key)?.says ?? '')
    case 'case':
      return item.parts.map(plainAnswer).join('¦')
  }
}

const plainOptions = ({ options }: Extract<SimpleItem, { kind: 'single' | 'multiple' }>, key: readonly string[]): string =>
  options
    .filter(({ id }) => key.includes(id))
    .map(({ says }) => plain(says))
    .toSorted()
    .join('|')
