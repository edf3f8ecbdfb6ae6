/** The wrong book: items answered wrong, until they were known on enough days in a row. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { civilDayOf } from '#domain/calendar/instant.ts'
import type { ItemId } from '#domain/item/item.ts'
import { type Answer, isKnown } from './answers.ts'

/** `streak`: days after the last wrong answer on which it was known; several times on one day count once. */
export type WrongItem = { readonly item: ItemId; readonly wrong: number; readonly lastWrongOn: CivilDate; readonly streak: number }

/** Known on so many days an item leaves the book. */
export const DAYS_TO_LEAVE = 3

type Entry = { wrong: number; lastWrongOn: CivilDate; readonly days: Set<CivilDate> }

/** Those that have not left, most often wrong first. An item that left and is wrong again comes back, counting from nothing. */
export function wrongBook(answers: readonly Answer[], daysToLeave: number = DAYS_TO_LEAVE): readonly WrongItem[] {
  const book = new Map<ItemId, Entry>()
  for (const answer of answers) {
    const day = civilDayOf(answer.at)
    const entry = book.get(answer.item)
    if (answer.verdict === 'wrong') {
      book.set(answer.item, { wrong: (entry?.wrong ?? 0) + 1, lastWrongOn: day, days: new Set() })
      continue
    }
    if (entry === undefined || !isKnown(answer) || day <= entry.lastWrongOn) continue
    entry.days.add(day)
    if (entry.days.size >= daysToLeave) book.delete(answer.item)
  }
  return [...book]
    .map(([item, { wrong, lastWrongOn, days }]) => ({ item, wrong, lastWrongOn, streak: days.size }))
    .sort(
      (a, b) => b.wrong - a.wrong || (a.lastWrongOn < b.lastWrongOn ? 1 : a.lastWrongOn > b.lastWrongOn ? -1 : a.item < b.item ? -1 : 1),
    )
}
