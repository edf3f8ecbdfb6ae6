/** Items as Moodle GIFT. */
import type { Item, Quantified } from '#domain/item/item.ts'
import { type Exported, sortOut, withoutRoom } from './exported.ts'

export function toGift(items: readonly Item[]): Exported {
  const { kept, left, losses } = sortOut(items, ['points'], reasonOf)
  return { file: new TextEncoder().encode(`${kept.map(blockOf).join('\n\n')}\n`), count: kept.length, left, losses }
}

function reasonOf(item: Item): string | undefined {
  if (item.kind === 'order') return '排序题放不下'
  if (item.kind === 'blank' && item.gaps.length > 1) return '几个空的填空放不下'
  if (item.kind === 'match' && item.pairs.some(({ left, right }) => /->/.test(left + right))) return '配对里有 ->'
  return withoutRoom(item)
}

const safe = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[~=#{}:]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r?\n/g, '\\n')

/** What begins like a format or holds markup is said to be plain. */
const plain = (text: string): string => (/^\[|<\/?[a-z]/i.test(text) ? '[plain]' : '') + safe(text)

/** A text that begins like a weight would be taken for one, so it gets its own in front. */
const weighed = (text: string, share: number): string => (text.startsWith('%') ? `%${share}%` : '') + plain(text)

function blockOf(item: Item): string {
  const head = `// [id:${item.id}]${item.points.map((point) => ` [tag:${point}]`).join('')}\n::${item.id}::[plain]`
  const why = item.why === '' ? '' : `####${safe(item.why)}`
  return `${head}${safe(item.stem)} {${answersOf(item)}${why}}`
}

function answersOf(item: Item): string {
  switch (item.kind) {
    case 'single':
      return item.options.map(({ id, says }) => `\n${id === item.key ? '=' : '~'}${weighed(says, id === item.key ? 100 : 0)}`).join('')
    case 'multiple': {
      const share = Number((100 / item.key.length).toFixed(5))
      return item.options.map(({ id, says }) => `\n~%${item.key.includes(id) ? share : -100}%${plain(says)}`).join('')
    }
    case 'trueFalse':
      return item.key ? 'T' : 'F'
    case 'blank':
      return (item.gaps[0] ?? []).map((wording) => `=${weighed(wording, 100)} `).join('')
    case 'number':
      return `#${item.key}:${rangeOf(item)}`
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

/** How far from the key an answer may lie, in the unit of the key. */
export const rangeOf = ({ key, tolerance, lastPlace }: Quantified): number =>
  key === 0 ? (lastPlace ?? 0) : Number((Math.abs(key) * tolerance).toPrecision(10))
