/** Devices for tests: what they keep is kept in memory, what they run is the real thing. */
import { toInstant } from '#domain/calendar/instant.ts'
import type { PracticeEvent, PracticeLog } from '#domain/memory/event.ts'
import type { LogCode } from '#domain/memory/log-code.ts'
import { mergeLogs } from '#domain/memory/merge-logs.ts'
import type { LogStore } from './log-store.ts'
import { type Met, type Server, syncOnce } from './sync-once.ts'
import type { SyncHead, SyncStore } from './sync-store.ts'

export type Device = {
  readonly log: LogStore
  readonly state: SyncStore
  /** How many more writes its disk bears; the next fails and changes nothing, as when the device dies. */
  live(writes: number): void
  do(event: PracticeEvent): Promise<void>
  /** Undefined where it was cut off. */
  meet(server: Server): Promise<Met | undefined>
  events(): PracticeLog
}

export function aDevice(): Device {
  let log: PracticeLog = []
  let head: SyncHead | undefined
  let acknowledged: ReadonlySet<string> = new Set()
  let writes = Number.POSITIVE_INFINITY
  const write = async (change: () => void): Promise<void> => {
    if (writes <= 0) throw new Error('the device died')
    writes -= 1
    change()
  }
  const changeOf = (code: LogCode, changed: Partial<SyncHead>, also: () => void = () => {}) =>
    write(() => {
      if (head?.code !== code) return
      head = { ...head, ...changed }
      also()
    })
  const own: Pick<Device, 'log' | 'state'> = {
    log: {
      all: async () => log,
      add: (events) =>
        write(() => {
          log = mergeLogs(log, events)
        }),
      clear: () =>
        write(() => {
          log = []
        }),
    },
    state: {
      head: async () => head,
      acknowledged: async () => acknowledged,
      turnOn: (code, mayBegin) =>
        write(() => {
          head = { code, since: null, mayBegin, closed: null, metAt: null }
          acknowledged = new Set()
        }),
      turnOff: () =>
        write(() => {
          head = undefined
          acknowledged = new Set()
        }),
      acknowledge: (code, ids, since, at) =>
        changeOf(code, { since, mayBegin: true, closed: null, ...(at !== null && { metAt: at }) }, () => {
          acknowledged = new Set([...acknowledged, ...ids])
        }),
      forget: (code) =>
        changeOf(code, { since: null }, () => {
          acknowledged = new Set()
        }),
      close: (code, closed) => changeOf(code, { closed }),
    },
  }
  return {
    ...own,
    live: (more) => {
      writes = more
    },
    do: (event) => own.log.add([event]),
    meet: (server) => syncOnce({ ...own, server, now: () => toInstant(0) }).catch(() => undefined),
    events: () => log,
  }
}
