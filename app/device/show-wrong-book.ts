/** The wrong book, by what went wrong: one belief, the items in which it showed, and how near each is to leaving. */
import { links } from '#app/links.ts'
import { entryOf, withOtherNumbers } from '#domain/item/entry-of.ts'
import { DAYS_TO_LEAVE, type WrongItem, wrongBook } from '#domain/memory/wrong-book.ts'
import { groupByBelief, type WrongGroup } from '#domain/memory/wrong-groups.ts'
import { drawn, element } from './element.ts'
import type { Room } from './room.ts'

export function wrongItems({ index, answers }: Room): HTMLElement {
  const book = wrongBook(answers)
  const groups = groupByBelief(book)
  return element(
    'section',
    { class: 'sec', 'aria-labelledby': 'wrong' },
    element('div', { class: 'sec-h' }, element('h2', { id: 'wrong' }, book.length === 0 ? '错题本：空的' : `错题本：${book.length} 题`)),
    element('p', { class: 's mute' }, book.length === 0 ? '答错的题会到这里来。' : sayWhole(groups)),
    ...groups.map((group) => groupOf(group, index.bank, index.stems)),
  )
}

function sayWhole(groups: readonly WrongGroup[]): string {
  const known = groups.filter(({ belief }) => belief !== undefined)
  const items = known.reduce((sum, group) => sum + group.items.length, 0)
  const ways = items === 0 ? '' : `其中 ${items} 题看得出错在哪，归成 ${known.length} 种错法。先治错得最多的一种。`
  return `${ways}隔天连对 ${DAYS_TO_LEAVE} 次就离开；中间错一次，从头数。同一天连做不算。`
}

function groupOf({ belief, fully, items }: WrongGroup, bank: string, stems: Readonly<Record<string, string>>): HTMLElement {
  const more = fully.filter((wording) => wording !== belief)
  const said = belief === undefined ? ['这几题看不出是哪种错法，点进去看解析。'] : more
  return element(
    'section',
    { class: 'mis' },
    element(
      'div',
      { class: 'mis-h' },
      element('h3', {}, `${belief ?? '还没归类'}　`, element('span', { class: 's mute' }, `${items.length} 题`)),
      ...said.map((wording) => element('p', {}, `${wording}${/[。？！]$/.test(wording) ? '' : '。'}`)),
    ),
    element('ul', { class: 'mis-l' }, ...items.map((item) => rowOf(item, bank, stems))),
  )
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
