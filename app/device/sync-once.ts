/**
 * One meeting of this device with the log on the server: all it has goes up, all it lacks comes down. It may be cut off anywhere and be
 * repeated: an event counts as sent once the server has acknowledged it, and as read once it is on this disk. No clock decides anything.
 */
import type { Instant } from '#domain/calendar/instant.ts'
import { readEvent } from '#domain/memory/backup.ts'
import type { PracticeEvent } from '#domain/memory/event.ts'
import { batchOf, bytesOf, LARGEST_EVENT, type LogAnswer, type LogRequest } from '#domain/memory/log-exchange.ts'
import type { LogStore } from './log-store.ts'
import type { SyncHead, SyncStore } from './sync-store.ts'

type Closed = 'noSuchLog' | 'logDeleted'

export type Met =
  | { readonly kind: 'off' }
  /** `received`: how many this device did not have. `refused`: what the server says of each event it does not take. */
  | { readonly kind: 'met'; readonly received: number; readonly refused: readonly string[] }
  | { readonly kind: Closed }
  /** Something came that this page is too old to read; it will come again. */
  | { readonly kind: 'pageTooOld' }

/** What the server says. Rejects where it cannot be reached or is in no state to answer. */
export type Asked<T> = { readonly kind: 'answer'; readonly answer: T } | { readonly kind: Closed }
export type Server = {
  readonly exchange: (request: LogRequest) => Promise<Asked<LogAnswer>>
  readonly begin: (code: string) => Promise<Asked<unknown>>
}

type Meeting = { readonly log: LogStore; readonly state: SyncStore; readonly server: Server; readonly now: () => Instant }

/** Rejects where it was cut off; then it is to be called again some time. */
export async function syncOnce(meeting: Meeting): Promise<Met> {
  const refused = new Map<string, string>()
  let [received, hasBegun] = [0, false]
  for (;;) {
    const head = await meeting.state.head()
    if (head === undefined) return { kind: 'off' }
    if (head.closed !== null) return { kind: head.closed }
    const asked = !hasBegun && isNew(head) ? ({ kind: 'noSuchLog' } as const) : await step(meeting, head, refused)
    if (asked.kind === 'answer') {
      received += asked.answer.received
      if (!asked.answer.isAllRead) return { kind: 'pageTooOld' }
      if (asked.answer.isDone) return { kind: 'met', received, refused: [...refused.values()] }
      continue
    }
    const why = await closed(meeting, head, asked.kind, hasBegun)
    if (why !== undefined) return { kind: why }
    hasBegun = true
  }
}

/** The server opens nothing for this code. Undefined: now it does, because this device may begin a log and has not tried yet. */
async function closed(
  { state, server }: Meeting,
  { code, mayBegin }: SyncHead,
  why: Closed,
  hasTried: boolean,
): Promise<Closed | undefined> {
  const begun = why === 'noSuchLog' && mayBegin && !hasTried ? await server.begin(code) : { kind: why }
  if (begun.kind === 'answer') await state.forget(code)
  else await state.close(code, begun.kind)
  return begun.kind === 'answer' ? undefined : begun.kind
}

/** Made here, and not known to the server as far as this device can tell. */
const isNew = ({ mayBegin, since, metAt }: SyncHead): boolean => mayBegin && since === null && metAt === null

type Step = { readonly received: number; readonly isAllRead: boolean; readonly isDone: boolean }

/** One request, and everything of its answer kept: first the events, then that they are. */
async function step({ log, state, server, now }: Meeting, head: SyncHead, refused: Map<string, string>): Promise<Asked<Step>> {
  const { code, since } = head
  const events = await log.all()
  const there = await state.acknowledged()
  const unsent = events.filter(({ id }) => !there.has(id) && !refused.has(id))
  for (const event of unsent) if (bytesOf(event) > LARGEST_EVENT) refused.set(event.id, '这条太长，不发。') // no request has room for it
  const pending = unsent.filter(({ id }) => !refused.has(id))
  const batch = batchOf(pending)
  const asked = await server.exchange({ code, since, events: batch })
  if (asked.kind !== 'answer') return asked

  const { answer } = asked
  for (const { nth, says } of answer.refused) refused.set(batch[nth]?.id ?? '', says)
  const read = answer.events.map(readEvent)
  const understood = read.filter((event): event is PracticeEvent => typeof event !== 'string')
  const known = new Set(events.map(({ id }) => id))
  const fresh = understood.filter(({ id }) => !known.has(id))
  if (fresh.length > 0) await log.add(fresh)
  if (answer.anew) await state.forget(code)
  const isAllRead = understood.length === read.length
  const isDone = !answer.more && !answer.anew && batch.length === pending.length
  const sent = batch.filter(({ id }) => !refused.has(id))
  await state.acknowledge(
    code,
    [...sent, ...understood].map(({ id }) => id),
    isAllRead ? answer.since : answer.anew ? null : since,
    isDone && isAllRead ? now() : null,
  )
  return { kind: 'answer', answer: { received: fresh.length, isAllRead, isDone } }
}
