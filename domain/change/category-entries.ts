/** The dated meanings of the groups of people that rules speak of, as entries: who counted before, who counts from then on. */
import { parseRoughDate } from '#domain/calendar/rough-date.ts'
import type { Category } from '#domain/policy/reference.ts'
import type { ChangeEntry } from './change-entry.ts'

/** A meaning whose day nobody knows is no dated change and left to the pages of the policies. */
export function categoryEntries(categories: readonly Category[]): readonly ChangeEntry[] {
  return categories.flatMap((category) =>
    category.changes.flatMap(({ from, says }, nth): readonly ChangeEntry[] => {
      const on = parseRoughDate(from)
      if (!on.ok) return []
      const was = category.changes[nth - 1]?.says ?? '没查到更早的说法'
      return [
        {
          urn: `urn:jiangtu:change:category:${category.id}:${from}:means`,
          event: 'means',
          kind: 'regrouped',
          on: on.value,
          title: `哪些人算“${category.name}”`,
          about: { kind: 'category', category },
          lines: [{ was: [was], now: [says], confidence: category.confidence }],
          confidence: category.confidence,
          sources: category.sources,
        },
      ]
    }),
  )
}
