/** The wrong book, by what went wrong, by point or by day: the items of each group, and how near each is to leaving. */
import { links } from '#app/links.ts'
import { entryOf, withOtherNumbers } from '#domain/item/entry-of.ts'
import { DAYS_TO_LEAVE, type WrongItem, wrongBook } from '#domain/memory/wrong-book.ts'
import { groupByBelief, groupByDay, groupByPoint, type WrongGroup } from '#domain/memory/wrong-groups.ts'
import type { BankIndex } from '#features/practice/read-bank-index.ts'
import { drawn, element } from './element.ts'
import type { Room } from './room.ts'

/** How it is sorted, as it stands in the address. */
const orders = { belief: '按错法', point: '按知识点', day: '按日子' } as const
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
    ...groups.map((group) => groupOf(group, index.bank, index.stems)),
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
        orders[order],
      ),
    ),
  )

function sayWhole(order: Order, groups: readonly WrongGroup[]): string {
  const known = order === 'belief' ? groups.filter(({ title }) => title !== undefined) : []
  const items = known.reduce((sum, group) => sum + group.items.length, 0)
  const ways = items === 0 ? '' : `其中 ${items} 题看得出错在哪，归成 ${known.length} 种错法。先治错得最多的一种。`
  return `${ways}隔天连对 ${DAYS_TO_LEAVE} 次就离开；中间错一次，从头数。同一天连做不算。`
}

function groupOf({ title, fully, cure, items }: WrongGroup, bank: string, stems: Readonly<Record<string, string>>): HTMLElement {
  const more = fully.filter((wording) => wording !== title).slice(0, MOST_WORDINGS)
  const said = title === undefined ? ['这几题看不出是哪一类，点进去看解析。'] : more
  return element(
    'section',
    { class: 'mis' },
    element(
      'div',
      { class: 'mis-h' },
      element('h3', {}, `${title ?? '还没归类'}　`, element('span', { class: 's mute' }, `${items.length} 题`)),
      ...said.map((wording) => element('p', {}, `${wording}${/[。？！]$/.test(wording) ? '' : '。'}`)),
      ...(cure === undefined ? [] : [element('p', { class: 'fix' }, `记一句：${cure}`)]),
    ),
    element('ul', { class: 'mis-l' }, ...items.map((item) => rowOf(item, bank, stems))),
    items.length > 1 &&
      element(
        'p',
        { class: 'foot-l' },
        element('a', { class: 'btn btn--s', href: justThese(items, bank) }, `练这 ${Math.min(items.length, MOST_IN_ROUND)} 题`),
      ),
  )
}

/** More are not shown: each has its own in the explanation of its item. */
const MOST_WORDINGS = 3
/** As many as an address may name. */
const MOST_IN_ROUND = 40

/** From the first of them on; the address says which belong to it. */
function justThese([first, ...others]: WrongGroup['items'], bank: string): string {
  const items = [first, ...others].slice(0, MOST_IN_ROUND).map(({ item }) => entryOf(item))
  return links.practiceItem(bank, withOtherNumbers(first.item), { of: items.join('.') })
}

/** A calculation comes back with other numbers, so that nobody learns the result by heart. */
const rowOf = ({ item, wrong, lastWrongOn, streak }: WrongItem, bank: string, stems: Readonly<Record<string, string>>): HTMLElement =>
  element(
    'li',
    {},
    element('a', { href: links.practiceItem(bank, withOtherNumbers(item)) }, stems[entryOf(item)] ?? `题 ${item}（已撤下）`),
    element('span', { class: 'm' }, `错过 ${wrong} 次，上次 ${lastWrongOn}`),
    element('span', { class: 'pips' }, pips(streak), `连对 ${streak} / ${DAYS_TO_LEAVE}`),
  )

/** A closed contact for each day on which it was known. */
function pips(streak: number): SVGElement {
  const places = Array.from({ length: DAYS_TO_LEAVE }, (_, nth) => 10 + 32 * nth)
  return drawn(
    'svg',
    { viewBox: `0 0 ${20 + 32 * (DAYS_TO_LEAVE - 1)} 20`, 'aria-hidden': 'true' },
    ...places.slice(1).map((x, nth) => drawn('path', { class: nth + 1 < streak ? 'lh' : 'l', d: `M${x - 32} 10H${x}` })),
    ...places.map((x, nth) => drawn('circle', { ...(nth < streak && { class: 'on' }), cx: String(x), cy: '10', r: '7' })),
  )
}
