/** Which of a point's items to ask now; all drawings of one template are one. */
import { entryOf, withOtherNumbers } from '#domain/item/entry-of.ts'
import type { ItemId } from '#domain/item/item.ts'
import { lastOf } from '#domain/prelude/last-of.ts'
import type { Answer } from './answers.ts'

/** One never answered, else the one answered longest ago; undefined where there are none. `answers` in the order of time. */
export function pickItem(items: readonly ItemId[], answers: readonly Answer[]): ItemId | undefined {
  const last = new Map(answers.map(({ item }, nth) => [entryOf(item), nth]))
  return [...items].sort((a, b) => (last.get(entryOf(a)) ?? -1) - (last.get(entryOf(b)) ?? -1))[0]
}

/** A calculation that was answered before, with other numbers than the last time; any other item as it is. */
export function withNewNumbers(item: ItemId, answers: readonly Answer[]): ItemId {
  const last = lastOf(answers.filter((answer) => entryOf(answer.item) === entryOf(item)))
  return last === undefined ? item : withOtherNumbers(last.item)
}
