/** One card of the wrong book: what went wrong, what to keep in mind, the way to practise, and how near each item is to leaving. */
import { links } from '#app/links.ts'
import { entryOf, withOtherNumbers } from '#domain/item/entry-of.ts'
import { DAYS_TO_LEAVE, type WrongItem } from '#domain/memory/wrong-book.ts'
import type { BankIndex } from '#features/practice/read-bank-index.ts'
import { drawn, element } from './element.ts'
import type { Card } from './lay-out-book.ts'

/** `many`: what several groups are together. `isFirst`: this is to be cured first, so its button stands out. */
type Place = { readonly many: string; readonly isFirst: boolean; readonly isOpen: boolean }

/** As many items as stand there; the others are folded. */
export const SHOWN = 5
/** As many as an address may name. */
const MOST_IN_ROUND = 40

export function wrongCard(card: Card, { many, isFirst, isOpen }: Place, { bank, stems }: BankIndex): HTMLElement {
  const [{ title = '还没归类', cure }, ...others] = card
  const isMixed = others.length > 0
  const says = isMixed ? `${isFirst ? '' : '其余 '}${card.length} ${many}` : title
  const items = card.flatMap((group) => group.items)
  const rows = items.map((item) => rowOf(item, says, bank, stems))
  const shown = rows.length > SHOWN + 1 ? SHOWN : rows.length // one alone is not worth folding
  return element(
    'details',
    { class: 'mis', open: isOpen },
    element('summary', {}, element('h3', {}, `${says}　`, element('span', { class: 's mute' }, `${items.length} 题`))),
    !isMixed && cure !== undefined && element('p', { class: 'fix' }, `记一句：${cure}`),
    rows.length > 1 && element('p', { class: 'mis-go' }, practise(items, isFirst, bank)),
    element('ul', { class: 'mis-l' }, ...rows.slice(0, shown)),
    shown < rows.length &&
      element(
        'details',
        {},
        element('summary', {}, `还有 ${rows.length - shown} 题`),
        element('ul', { class: 'mis-l' }, ...rows.slice(shown)),
      ),
  )
}

/** From the first of them on; the address says which belong to it. */
function practise(items: readonly WrongItem[], isFirst: boolean, bank: string): HTMLElement {
  const round = items.slice(0, MOST_IN_ROUND)
  const [from] = round.map(({ item }) => withOtherNumbers(item))
  const of = round.map(({ item }) => entryOf(item)).join('.')
  const which = round.length < items.length ? '其中' : '这'
  return element(
    'a',
    { class: isFirst ? 'btn btn--go' : 'btn btn--s', href: from && links.practiceItem(bank, from, { of }) },
    `${isFirst ? '先' : ''}练${which} ${round.length} 题`,
  )
}

/** A calculation comes back with other numbers, so that nobody learns the result by heart. `said`: stands above already. */
const rowOf = (
  { item, wrong, lastWrongOn, streak, shows }: WrongItem,
  said: string,
  bank: string,
  stems: Readonly<Record<string, string>>,
): HTMLElement =>
  element(
    'li',
    {},
    element('a', { href: links.practiceItem(bank, withOtherNumbers(item)) }, stems[entryOf(item)] ?? `题 ${item}（已撤下）`),
    shows !== undefined && shows !== said && element('span', { class: 'm' }, `为什么错：${shows}`),
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
