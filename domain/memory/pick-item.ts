/** Which of a point's items to ask now. */
import type { ItemId } from '#domain/item/item.ts'
import type { Answer } from './answers.ts'

/** One never answered, else the one answered longest ago; undefined where there are none. `answers` in the order of time. */
export function pickItem(items: readonly ItemId[], answers: readonly Answer[]): ItemId | undefined {
  const last = new Map(answers.map(({ item }, nth) => [item, nth]))
  return [...items].sort((a, b) => (last.get(a) ?? -1) - (last.get(b) ?? -1))[0]
}
