/** What a form of the practice room sends: one field for each question, places and words as they were shown. */
import type { Item, ItemId, SimpleItem } from '#domain/item/item.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import { responseShown } from '#domain/item/shown-response.ts'

/** The name of a question's field; `…-up` and `…-down` move things that are put in order. */
export const fieldOf = (id: ItemId): string => `a-${id}`

export const asksOf = (item: Item): readonly SimpleItem[] => (item.kind === 'case' ? item.parts : [item])

/** All answers that came, by question; what was left open is not among them. */
export function readResponses(item: Item, seed: number, search: URLSearchParams): ReadonlyMap<ItemId, SimpleResponse> {
  return new Map(
    asksOf(item).flatMap((part) => {
      const response = responseShown(part, seed, search.getAll(fieldOf(part.id)))
      return response === undefined ? [] : [[part.id, response] as const]
    }),
  )
}

export type Order = { readonly places: readonly number[]; readonly moved?: number }

/** How things that are put in order stand now: as sent, with the one that was pressed moved. As shown at first, where nothing came. */
export function orderIn(item: Extract<SimpleItem, { kind: 'order' }>, search: URLSearchParams): Order {
  const field = fieldOf(item.id)
  const first = item.options.map((_, nth) => nth)
  const sent = (search.get(field) ?? '').split(',').map(Number)
  const places = sent.length === first.length && first.every((place) => sent.includes(place)) ? sent : first
  const up = search.get(`${field}-up`)
  const moved = Number(up ?? search.get(`${field}-down`) ?? Number.NaN)
  const from = places.indexOf(moved)
  const to = from + (up === null ? 1 : -1)
  if (from < 0 || to < 0 || to >= places.length) return { places }
  return { places: places.toSpliced(from, 1).toSpliced(to, 0, moved), moved }
}

/** Whether a button was pressed that only moves things. */
export const isMoving = (search: URLSearchParams): boolean => [...search.keys()].some((name) => /^a-.*-(up|down)$/.test(name))
