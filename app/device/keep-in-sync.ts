/** When this device meets the server: as a page opens, a moment after something was done, as the network comes back, and again after a failure. */
import type { LogCode } from '#domain/memory/log-code.ts'
import { askServer } from './ask-server.ts'
import type { LogStore } from './log-store.ts'
import { now } from './room.ts'
import { type Met, syncOnce } from './sync-once.ts'
import { openSyncStore, type SyncHead } from './sync-store.ts'

/** What is done together is sent together. */
const TOGETHER_MS = 500
const AGAIN_MS = 60_000
/** So long a page waits for what others did before it shows what this device knows. */
const PATIENCE_MS = 1000

export type Syncing = {
  /** The log; whatever is added is sent too, and deleting all ends the meetings of this device. */
  readonly store: LogStore
  /** Undefined where nothing leaves this device. */
  readonly head: () => Promise<SyncHead | undefined>
  /** How many events the server is not known to have. */
  readonly unsent: () => Promise<number>
  /** Meets at once; undefined where the server could not be reached. */
  readonly meet: () => Promise<Met | undefined>
  /** Meets, but resolves after a second at the latest. */
  readonly meetBriefly: () => Promise<unknown>
  readonly turnOn: (code: LogCode, mayBegin: boolean) => Promise<void>
  readonly turnOff: () => Promise<void>
}

/** Rejects where the browser keeps nothing. */
export async function keepInSync(log: LogStore): Promise<Syncing> {
  const state = await openSyncStore()
  let running: Promise<Met | undefined> = Promise.resolve(undefined)
  let timer: ReturnType<typeof setTimeout> | undefined

  const soon = (waitMs: number = TOGETHER_MS): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void meet(), waitMs)
  }
  /** One after the other: what was done since one began goes with the next. */
  const meet = (): Promise<Met | undefined> => {
    clearTimeout(timer)
    running = running
      .then(() => syncOnce({ log, state, server: askServer, now }))
      .catch(() => {
        soon(AGAIN_MS)
        return undefined
      })
    return running
  }
  const turnOff = async (): Promise<void> => {
    await state.turnOff()
    await running // or what it brings would come after all was deleted
  }

  addEventListener('online', () => soon())
  soon()
  return {
    store: {
      all: log.all,
      add: (events) => log.add(events).then(() => soon()),
      clear: () => turnOff().then(log.clear),
    },
    head: state.head,
    unsent: async () => {
      const there = await state.acknowledged()
      return (await log.all()).filter(({ id }) => !there.has(id)).length
    },
    meet,
    meetBriefly: () => Promise.race([meet(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]),
    turnOn: async (code, mayBegin) => {
      await running
      await state.turnOn(code, mayBegin)
    },
    turnOff,
  }
}
