/** What a device and the server say to each other about a log: the same words on both sides. */
import type { PracticeEvent, PracticeLog } from './event.ts'

/** Most events in one message, either way. */
export const MOST_TOGETHER = 500
/** Bytes of a whole request. */
export const LARGEST_REQUEST = 262_144
/** Bytes of one event; those that happen have about 250. */
export const LARGEST_EVENT = 2000
/** Bytes left for what stands around the events of a request. */
const ENVELOPE = 1024

/**
 * How far a device has read a log: a row, counted from 1 in the order of arrival at the server, and the event in it. The event proves that the
 * server still has what was read; after it was set back to a backup, it may have another there.
 */
export type LogCursor = { readonly row: number; readonly id: string }

/** `since` null: read nothing yet. */
export type LogRequest = { readonly code: string; readonly since: LogCursor | null; readonly events: PracticeLog }

/** `nth`: the place in the request, from 0. */
export type RefusedEvent = { readonly nth: number; readonly kind: RefusedKind; readonly says: string }
/** Cannot be read · too large · another event has this id · no room. */
export type RefusedKind = 'badEvent' | 'tooLong' | 'idTaken' | 'logFull'

export type LogAnswer = {
  /** How many events of the request are new to the server. With the answer all of the request are durable, but the refused. */
  readonly taken: number
  readonly refused: readonly RefusedEvent[]
  /** True: the server does not have what `since` stood for, so it tells everything from the beginning, and has to be told everything. */
  readonly anew: boolean
  /** Where to go on reading; null where the log is empty. */
  readonly since: LogCursor | null
  /** What comes after the given `since`, in the order of arrival, at most 500. */
  readonly events: readonly unknown[]
  readonly more: boolean
}

export const bytesOf = (event: PracticeEvent): number => new TextEncoder().encode(JSON.stringify(event)).length

/** The first of these events that fit into one request. */
export function batchOf(events: PracticeLog): PracticeLog {
  let room = LARGEST_REQUEST - ENVELOPE
  const batch: PracticeEvent[] = []
  for (const event of events) {
    room -= bytesOf(event) + 1
    if (room < 0 || batch.length === MOST_TOGETHER) break
    batch.push(event)
  }
  return batch
}
