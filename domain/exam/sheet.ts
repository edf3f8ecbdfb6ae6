/** The answer sheet (答题卡): how each place of the paper stands, as the log of events tells it. */
import type { SimpleResponse } from '#domain/item/response.ts'
import type { SavedEvent } from './sitting.ts'

export type Place = {
  readonly response: SimpleResponse | undefined
  readonly isFlagged: boolean
  /** Time between the event before, of whatever place, and those of this place: as near as a log can tell. */
  readonly spentMs: number
}

const untouched: Place = { response: undefined, isFlagged: false, spentMs: 0 }

/**
 * From the events in the order in which they were kept: the last of each place counts. `places` is how many the paper has; events of
 * other places, and events kept twice, change nothing. Pure replay: the same log gives the same sheet.
 */
export function sheetOf(events: readonly SavedEvent[], places: number, startedAt: number): readonly Place[] {
  const sheet = Array.from({ length: places }, () => untouched)
  const seen = new Set<string>()
  let before = startedAt
  for (const { key, turn, nth, response, isFlagged, at } of events) {
    const place = sheet[nth]
    const name = `${key} ${turn}`
    if (place === undefined || seen.has(name)) continue
    seen.add(name)
    sheet[nth] = { response, isFlagged, spentMs: place.spentMs + Math.max(0, at - before) }
    before = Math.max(before, at)
  }
  return sheet
}

/** Places (from 0) without an answer. */
export const openPlaces = (sheet: readonly Place[]): readonly number[] =>
  sheet.flatMap(({ response }, nth) => (response === undefined ? [nth] : []))
