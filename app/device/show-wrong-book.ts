/** The wrong book, by what went wrong, by point or by day: how many, what to cure first, and the rest within reach. */
import { DAYS_TO_LEAVE, type WrongItem, wrongBook } from '#domain/memory/wrong-book.ts'
import { groupByBelief, groupByDay, groupByPoint, type WrongGroup } from '#domain/memory/wrong-groups.ts'
import type { BankIndex } from '#features/practice/read-bank-index.ts'
import { element } from './element.ts'
import { layOutBook } from './lay-out-book.ts'
import type { Room } from './room.ts'
import { SHOWN, wrongCard } from './wrong-card.ts'

/** How it is sorted, as it stands in the address; `many`: what several groups are together. */
const orders = {
  belief: { says: '按错法', many: '种错法' },
  point: { says: '按知识点', many: '个知识点' },
  day: { says: '按日子', many: '天' },
} as const
type Order = keyof typeof orders

export function wrongItems({ index, answers }: Room): HTMLElement {
  const book = wrongBook(answers)
  const asked = new URLSearchParams(location.search).get('by') ?? ''
  const order: Order = asked === 'point' || asked === 'day' ? asked : 'belief'
  const groups = groupsIn(order, book, index)
  return element(
    'section',
    { class: 'sec', 'aria-labelledby': 'wrong' },
    element('div', { class: 'sec-h' }, element('h2', { id: 'wrong' }, book.length === 0 ? '错题本：空的' : `错题本：${book.length} 题`)),
    element('p', { class: 's mute' }, book.length === 0 ? '答错的题会到这里来。' : sayWhole(order, groups)),
    ...(book.length === 0 ? [] : [chips(order)]),
    ...layOutBook(groups).map((card, nth) => {
      const isFirst = nth === 0
      return wrongCard(card, { many: orders[order].many, isFirst, isOpen: isFirst || book.length <= SHOWN }, index)
    }),
  )
}

function groupsIn(order: Order, book: readonly WrongItem[], { misconceptions = [], points }: BankIndex): readonly WrongGroup[] {
  switch (order) {
    case 'belief':
      return groupByBelief(book, misconceptions)
    case 'point':
      return groupByPoint(book, new Map(points.map(({ id, says }) => [id, says])))
    case 'day':
      return groupByDay(book, (day) => `${day} 错的`)
  }
}

const chips = (chosen: Order): HTMLElement =>
  element(
    'nav',
    { class: 'filters mt-3 mb-3', 'aria-label': '怎么排' },
    ...(Object.keys(orders) as Order[]).map((order) =>
      element(
        'a',
        { class: 'chip', href: `${location.pathname}?by=${order}`, ...(order === chosen && { 'aria-current': 'true' }) },
        orders[order].says,
      ),
    ),
  )

function sayWhole(order: Order, groups: readonly WrongGroup[]): string {
  const known = order === 'belief' ? groups.filter(({ title }) => title !== undefined) : []
  const items = known.reduce((sum, group) => sum + group.items.length, 0)
  const ways = items === 0 ? '' : `其中 ${items} 题看得出错在哪，归成 ${known.length} 种错法。`
  const first = items > known.length ? '先治错得最多的一种。' : ''
  return `${ways}${first}隔天连对 ${DAYS_TO_LEAVE} 次就离开；中间错一次，从头数。同一天连做不算。`
}
