/** How a long wrong book is laid out: on a telephone sixty items in forty groups would be a page without end. */
import type { WrongGroup } from '#domain/memory/wrong-groups.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'

/** What lies under one heading: a group, or all those that are not worth one of their own. */
export type Card = NonEmpty<WrongGroup>

/** As many as can be looked through at a glance. */
const MOST_OWN = 8

/**
 * In the order of the groups. Past the last group of several items, and past those of a glance, all the others are one card: a mistake made
 * once shows no habit. What could not be grouped stays apart, at the end.
 */
export function layOutBook(groups: readonly WrongGroup[]): readonly Card[] {
  const known = groups.filter(({ title }) => title !== undefined)
  const unknown = groups.filter(({ title }) => title === undefined)
  const lastOfSeveral = known.reduce((last, { items }, nth) => (items.length > 1 ? nth : last), -1)
  const own = Math.min(lastOfSeveral + 1, MOST_OWN)
  return [...known.slice(0, own).map((group): Card => [group]), known.slice(own), unknown].filter(isNonEmpty)
}
