/** The wrong book by what went wrong: many mistakes are one belief in several clothes. */
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import type { WrongItem } from './wrong-book.ts'

/** `belief`: how the group is called; undefined for those of which nothing is known. `fully`: each wording once. */
export type WrongGroup = { readonly belief?: string; readonly fully: readonly string[]; readonly items: NonEmpty<WrongItem> }

/** What most items show comes first, then what was wrong most often; those without a belief come last. Inside, as in the book. */
export function groupByBelief(book: readonly WrongItem[]): readonly WrongGroup[] {
  const groups = new Map<string | undefined, WrongItem[]>()
  for (const item of book) {
    const belief = item.shows === undefined ? undefined : beliefIn(item.shows)
    groups.set(belief, [...(groups.get(belief) ?? []), item])
  }
  return [...groups]
    .flatMap(([belief, items]): readonly WrongGroup[] => {
      const fully = [...new Set(items.flatMap(({ shows }) => shows ?? []))]
      return isNonEmpty(items) ? [{ ...(belief !== undefined && { belief }), fully, items }] : []
    })
    .sort(
      (a, b) =>
        Number(a.belief === undefined) - Number(b.belief === undefined) || b.items.length - a.items.length || timesOf(b) - timesOf(a),
    )
}

/** The first clause: “漏了 √3，按单相算了” and “漏了 √3” are one mistake. */
const beliefIn = (shows: string): string => shows.split(/[，；。：]/, 1)[0]?.trim() || shows

const timesOf = ({ items }: WrongGroup): number => items.reduce((sum, { wrong }) => sum + wrong, 0)
