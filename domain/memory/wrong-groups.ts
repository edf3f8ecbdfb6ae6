/** The wrong book by what went wrong, by what it is about, or by the day: many mistakes are one belief in several clothes. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Misconception } from '#domain/item/misconception.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import type { WrongItem } from './wrong-book.ts'

/** `title`: undefined for those of which nothing is known. `cure`: what to keep in mind. */
export type WrongGroup = {
  readonly title?: string
  readonly cure?: string
  readonly items: NonEmpty<WrongItem>
}

/** A frequent misconception with the wordings that are cases of it. */
export type KnownBelief = Pick<Misconception, 'says' | 'cure'> & { readonly shows: readonly string[] }

/**
 * What most items show comes first, then what was wrong most often; those without a belief come last. Inside, as in the book. Wordings
 * of no frequent one are told apart by their first clause.
 */
export function groupByBelief(book: readonly WrongItem[], known: readonly KnownBelief[] = []): readonly WrongGroup[] {
  const families = new Map(known.flatMap((belief) => belief.shows.map((wording) => [wording, belief] as const)))
  const titleOf = ({ shows }: WrongItem): string | undefined => shows && (families.get(shows)?.says ?? firstClause(shows))
  return groupBy(book, titleOf)
    .map((group) => {
      const family = families.get(group.items[0].shows ?? '')
      return { ...group, ...(family && { cure: family.cure }) }
    })
    .sort(
      (a, b) => Number(a.title === undefined) - Number(b.title === undefined) || b.items.length - a.items.length || timesOf(b) - timesOf(a),
    )
}

/** By the first point of each; the point with most items first. `says`: a point that the bank has no more has none. */
export const groupByPoint = (book: readonly WrongItem[], says: ReadonlyMap<string, string>): readonly WrongGroup[] =>
  groupBy(book, ({ points: [point] }) => says.get(point)).sort(
    (a, b) => Number(a.title === undefined) - Number(b.title === undefined) || b.items.length - a.items.length,
  )

/** By the day on which each was wrong last, the newest first. */
export const groupByDay = (book: readonly WrongItem[], say: (day: CivilDate) => string): readonly WrongGroup[] =>
  groupBy(
    book.slice().sort((a, b) => (a.lastWrongOn < b.lastWrongOn ? 1 : a.lastWrongOn > b.lastWrongOn ? -1 : 0)),
    ({ lastWrongOn }) => say(lastWrongOn),
  )

function groupBy(book: readonly WrongItem[], titleOf: (item: WrongItem) => string | undefined): WrongGroup[] {
  const groups = new Map<string | undefined, WrongItem[]>()
  for (const item of book) {
    const title = titleOf(item)
    groups.set(title, [...(groups.get(title) ?? []), item])
  }
  return [...groups].flatMap(([title, items]): readonly WrongGroup[] =>
    isNonEmpty(items) ? [{ ...(title !== undefined && { title }), items }] : [],
  )
}

/** “漏了 √3，按单相算了” and “漏了 √3” are one mistake. */
const firstClause = (shows: string): string => shows.split(/[，；。：]/, 1)[0]?.trim() || shows

const timesOf = ({ items }: WrongGroup): number => items.reduce((sum, { wrong }) => sum + wrong, 0)
