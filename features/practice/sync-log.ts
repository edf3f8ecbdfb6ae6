/** Takes what a device has done into the log of its code, and tells what it does not have yet. It returns when that is on the disk. */
import { readEvent } from '#domain/memory/backup.ts'
import type { PracticeEvent } from '#domain/memory/event.ts'
import type { LogCode } from '#domain/memory/log-code.ts'
import { bytesOf, LARGEST_EVENT, type LogAnswer, type LogCursor, MOST_TOGETHER, type RefusedEvent } from '#domain/memory/log-exchange.ts'
import { isSameEvent } from '#domain/memory/merge-logs.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { fingerprintOf } from '#platform/crypto/fingerprint.ts'
import { transact } from '#platform/db/db.ts'
import { appendEvents, findEvents, isAt, listEventsAfter } from '#store/practice/events.ts'
import { type LockedLog, lockLog } from '#store/practice/logs.ts'
import type { LogClosed } from './log-closed.ts'

/** Most events of one log: seven years of eighty a day. */
const MOST_EVENTS = 200_000

export type SyncDraft = {
  readonly code: LogCode
  readonly since: LogCursor | undefined
  /** As they were sent: each is read for itself, and a bad one keeps none of the others out. */
  readonly events: readonly unknown[]
}

/** One transaction. The same draft again adds nothing and gets the same answer, apart from what others have added meanwhile. */
export function syncLog(
  ctx: Pick<Context, 'db'>,
  { code, since, events }: SyncDraft,
  mostEvents: number = MOST_EVENTS,
): Promise<Result<LogAnswer, LogClosed>> {
  return transact(ctx.db, async (tx) => {
    const log = await lockLog(tx, fingerprintOf(code))
    if (log === undefined) return fail({ kind: 'noSuchLog' })
    if (log.isDeleted) return fail({ kind: 'logDeleted' })
    const given = readAll(events)
    const known = await findEvents(tx, log.id, [...new Set(given.good.map(({ event }) => event.id))])
    const { fresh, refused } = sift(given.good, known, mostEvents - log.size)
    await appendEvents(tx, log, fresh)
    const anew = since !== undefined && !(await isAt(tx, log.id, since))
    const told = await tell(log, anew ? undefined : since)
    return ok({ taken: fresh.length, refused: [...given.bad, ...refused].sort((a, b) => a.nth - b.nth), anew, ...told })

    async function tell({ id, size }: LockedLog, from: LogCursor | undefined): Promise<Pick<LogAnswer, 'since' | 'events' | 'more'>> {
      const arrived = await listEventsAfter(tx, id, from?.row ?? 0, MOST_TOGETHER)
      const last = arrived.at(-1)
      const until = last === undefined ? (from ?? null) : { row: last.row, id: last.event.id }
      return { since: until, events: arrived.map(({ event }) => event), more: (until?.row ?? 0) < size + fresh.length }
    }
  })
}

type Placed = { readonly nth: number; readonly event: PracticeEvent }

function readAll(events: readonly unknown[]): { readonly good: readonly Placed[]; readonly bad: readonly RefusedEvent[] } {
  const good: Placed[] = []
  const bad: RefusedEvent[] = []
  for (const [nth, given] of events.entries()) {
    const event = readEvent(given)
    if (typeof event === 'string') bad.push({ nth, kind: 'badEvent', says: `这条的 ${event} 不对，没收。` })
    else if (bytesOf(event) > LARGEST_EVENT) bad.push({ nth, kind: 'tooLong', says: `这条太长，最多 ${LARGEST_EVENT} 字节，没收。` })
    else good.push({ nth, event })
  }
  return { good, bad }
}

/** Those to be added, each once. What is known and says the same is neither added nor refused. */
function sift(
  given: readonly Placed[],
  known: ReadonlyMap<string, PracticeEvent>,
  room: number,
): { readonly fresh: readonly PracticeEvent[]; readonly refused: readonly RefusedEvent[] } {
  const seen = new Map(known)
  const fresh: PracticeEvent[] = []
  const refused: RefusedEvent[] = []
  for (const { nth, event } of given) {
    const earlier = seen.get(event.id)
    if (earlier !== undefined) {
      if (!isSameEvent(earlier, event)) refused.push({ nth, kind: 'idTaken', says: '这条的编号别的记录用了，没收。' })
    } else if (fresh.length >= room) {
      refused.push({ nth, kind: 'logFull', says: '这个码存满了，这条没收。换一个新码。' })
    } else {
      seen.set(event.id, event)
      fresh.push(event)
    }
  }
  return { fresh, refused }
}
