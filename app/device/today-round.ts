/** Practising by the plan of the day: the bar below an answer leads on to what the plan has next. */
import { links } from '#app/links.ts'
import { entryOf } from '#domain/item/entry-of.ts'
import { withNewNumbers } from '#domain/memory/pick-item.ts'
import { TODAY } from '#features/practice/today-round.ts'
import { isFromStore } from './ask-what-is-open.ts'
import { nextItem, type Room } from './room.ts'

export const isOfToday = (): boolean => new URLSearchParams(location.search).get('of') === TODAY

/** Undefined where all is done. Without a network a calculation has the numbers that were taken along. */
export function hrefToday(room: Room, after?: string): string | undefined {
  const next = nextItem(room)
  if (next === undefined || (after !== undefined && entryOf(next) === entryOf(after))) return undefined
  return links.practiceItem(room.index.bank, isFromStore() ? next : withNewNumbers(next, room.answers), { of: TODAY })
}

/** A question that was taken along names the round in which it was taken; the answer is to know the one it is asked in. */
export function askOfToday(): void {
  const field = document.querySelector<HTMLInputElement>('input[name=of]')
  if (field && isOfToday()) field.value = TODAY
}

/** Leads the bar on. Where the plan is done, back to the room, which says so. */
export function leadOnToday(room: Room, after: string): void {
  const go = document.querySelector<HTMLAnchorElement>('.act-bar a.btn--go')
  if (go === null || !isOfToday()) return
  const href = hrefToday(room, after)
  go.href = href ?? links.practice(room.index.bank)
  go.textContent = href === undefined ? '今天的做完了' : '下一题'
}
