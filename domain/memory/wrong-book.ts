/** The wrong book: items answered wrong, until they were known on enough days in a row. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { civilDayOf } from '#domain/calendar/instant.ts'
import { entryOf } from '#domain/item/entry-of.ts'
import type { ItemId, PointId } from '#domain/item/item.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { type Answer, isKnown } from './answers.ts'

/**
 * `item`: as it was asked last; all drawings of one template are one. `streak`: days after the last wrong answer on which it was known;
 * several times on one day count once. `shows`: what the last wrong answer shows that is believed.
 */
export type WrongItem = {
  readonly item: ItemId
  readonly wrong: number
  readonly lastWrongOn: CivilDate
  readonly streak: number
  /** Of the last answer to it. */
  readonly points: NonEmpty<PointId>
  readonly shows?: string
}

/** Known on so many days an item leaves the book. */
export const DAYS_TO_LEAVE = 3

type Entry = Pick<WrongItem, 'wrong' | 'lastWrongOn' | 'shows' | 'points'> & { item: ItemId; readonly days: Set<CivilDate> }

/** Those that have not left, most often wrong first. An item that left and is wrong again comes back, counting from nothing. */
export function wrongBook(answers: readonly Answer[], daysToLeave: number = DAYS_TO_LEAVE): readonly WrongItem[] {
  const book = new Map<string, Entry>()
  for (const answer of answers) {
    const day = civilDayOf(answer.at)
    const { item, shows, points } = answer
    const entry = book.get(entryOf(item))
    if (answer.verdict === 'wrong') {
      const wrong = (entry?.wrong ?? 0) + 1
      book.set(entryOf(item), { item, wrong, points, lastWrongOn: day, days: new Set(), ...(shows !== undefined && { shows }) })
      continue
    }
    if (entry !== undefined) entry.item = item
    if (entry === undefined || !isKnown(answer) || day <= entry.lastWrongOn) continue
    entry.days.add(day)
    if (entry.days.size >= daysToLeave) book.delete(entryOf(item))
  }
  return [...book.values()]
    .map(({ days, ...entry }) => ({ ...entry, streak: days.size }))
    .sort(
      (a, b) => b.wrong - a.wrong || (a.lastWrongOn < b.lastWrongOn ? 1 : a.lastWrongOn > b.lastWrongOn ? -1 : a.item < b.item ? -1 : 1),
    )
}
