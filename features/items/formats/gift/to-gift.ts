/** Items as Moodle GIFT. */
import type { Item, OptionId } from '#domain/item/item.ts'
import { flawOf } from '#features/items/export/comes-back.ts'
import { type Exported, type ExportedFrom, sortOut, withoutRoom } from '#features/items/export/exported.ts'
import { rangeOf } from '#features/items/formats/number/range-of.ts'
import { giftLines } from './lines.ts'
import { readGift } from './read-gift.ts'

/** Points stand as tags, what wrong options show as their feedback, the rest in comments above the question. */
export function toGift(items: readonly Item[], from: ExportedFrom): Exported {
  const { kept, left } = sortOut(items, (item) => reasonOf(item, from))
  return { file: new TextEncoder().encode(fileOf(kept, from.documents)), count: kept.length, left, losses: [] }
}

function reasonOf(item: Item, from: ExportedFrom): string | undefined {
  if (item.kind === 'order') return '排序题放不下'
  if (item.kind === 'blank' && item.gaps.length > 1) return '几个空的填空放不下'
  if (item.kind === 'blank' && item.anyOrder) return '不论次序的填空放不下'
  if (item.kind === 'match' && item.pairs.some(({ left, right }) => /->/.test(left + right))) return '配对里有 ->'
  return withoutRoom(item) ?? flawOf(item, readGift(fileOf([item], from.documents), '').rows, from)
}

const fileOf = (items: readonly Item[], documents: ExportedFrom['documents']): string =>
  `${items.map((item) => blockOf(item, documents)).join('\n\n')}\n`

const safe = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[~=#{}:]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r?\n/g, '\\n')

/** What begins like a format or holds markup is said to be plain. */
const plain = (text: string): string => (/^\[|<\/?[a-z]/i.test(text) ? '[plain]' : '') + safe(text)

/** A text that begins like a weight would be taken for one, so it gets its own in front. */
const weighed = (text: string, share: number): string => (text.startsWith('%') ? `%${share}%` : '') + plain(text)

function blockOf(item: Item, documents: ExportedFrom['documents']): string {
  const names = `// [id:${item.id}]${item.points.map((point) => ` [tag:${point}]`).join('')}`
  const why = item.why === '' ? '' : `####${safe(item.why)}`
  return [names, ...giftLines(item, documents), `::${item.id}::[plain]${safe(item.stem)} {${answersOf(item)}${why}}`].join('\n')
}

function answersOf(item: Item): string {
  const shown = (id: OptionId): string => (item.misconceptions[id] === undefined ? '' : `#${plain(item.misconceptions[id])}`)
  switch (item.kind) {
    case 'single':
      return item.options
        .map(({ id, says }) => `\n${id === item.key ? '=' : '~'}${weighed(says, id === item.key ? 100 : 0)}${shown(id)}`)
        .join('')
    case 'multiple': {
      const share = Number((100 / item.key.length).toFixed(5))
      return item.options.map(({ id, says }) => `\n~%${item.key.includes(id) ? share : -100}%${plain(says)}${shown(id)}`).join('')
    }
    case 'trueFalse':
      return item.key ? 'T' : 'F'
    case 'blank':
      return item.gaps[0].map((wording) => `=${weighed(wording, 100)} `).join('')
    case 'number':
      return `#${decimal(item.key)}:${decimal(rangeOf(item))}`
    case 'match':
      return [...item.pairs, ...item.extra.map((right) => ({ left: '', right }))]
        .map(({ left, right }) => `\n=${safe(left)} -> ${safe(right)}`)
        .join('')
    case 'order':
    case 'hotspot':
    case 'case':
      return ''
  }
}

/** GIFT knows no `1e-7`. */
const decimal = (number: number): string => number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
