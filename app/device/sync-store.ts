/** What this device knows of the log it keeps together with others: the code, how far it has read, and which events the server has. */
import type { Instant } from '#domain/calendar/instant.ts'
import type { LogCode } from '#domain/memory/log-code.ts'
import type { LogCursor } from '#domain/memory/log-exchange.ts'

const NAME = 'jiangtu-sync'
const HEADS = 'heads'
const HEAD = 'head'
const ACKNOWLEDGED = 'acknowledged'

export type SyncHead = {
  readonly code: LogCode
  readonly since: LogCursor | null
  /** A code made here, or one that the server knew before, may be begun there. One that was typed may be a slip, and begins nothing. */
  readonly mayBegin: boolean
  /** Why the server opens nothing for this code any more. */
  readonly closed: 'noSuchLog' | 'logDeleted' | null
  /** When all was last in order, by the clock of this device, so for people only; null: not yet. */
  readonly metAt: Instant | null
}

export type SyncStore = {
  /** Undefined while nothing leaves this device. */
  readonly head: () => Promise<SyncHead | undefined>
  /** The ids of what the server is known to have. */
  readonly acknowledged: () => Promise<ReadonlySet<string>>
  /** From now on with this code; whatever was acknowledged under another is forgotten. */
  readonly turnOn: (code: LogCode, mayBegin: boolean) => Promise<void>
  readonly turnOff: () => Promise<void>
  /** These are on the server's disk, and all up to `since` are on this one's. Nothing happens where the code is another by now. */
  readonly acknowledge: (code: LogCode, ids: readonly string[], since: LogCursor | null, at: Instant | null) => Promise<void>
  /** The server has lost something: all is to be sent and read once more. */
  readonly forget: (code: LogCode) => Promise<void>
  readonly close: (code: LogCode, why: NonNullable<SyncHead['closed']>) => Promise<void>
}

/** Rejects where the browser keeps nothing. */
export async function openSyncStore(): Promise<SyncStore> {
  const opening = indexedDB.open(NAME, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(HEADS)
    opening.result.createObjectStore(ACKNOWLEDGED)
  }
  const db = await answerOf(opening)
  const head = async (): Promise<SyncHead | undefined> => answerOf(db.transaction(HEADS).objectStore(HEADS).get(HEAD))
  const write = (work: (heads: IDBObjectStore, acknowledged: IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction([HEADS, ACKNOWLEDGED], 'readwrite')
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      work(transaction.objectStore(HEADS), transaction.objectStore(ACKNOWLEDGED))
    })
  /** In the transaction that looked: another page may have turned it off meanwhile. */
  const change = (code: LogCode, changed: Partial<SyncHead>, also: (acknowledged: IDBObjectStore) => void = () => {}): Promise<void> =>
    write((heads, acknowledged) => {
      const looking = heads.get(HEAD)
      looking.onsuccess = () => {
        const known: SyncHead | undefined = looking.result
        if (known?.code !== code) return
        heads.put({ ...known, ...changed }, HEAD)
        also(acknowledged)
      }
    })
  return {
    head,
    acknowledged: async () => new Set((await answerOf(db.transaction(ACKNOWLEDGED).objectStore(ACKNOWLEDGED).getAllKeys())) as string[]),
    turnOn: (code, mayBegin) =>
      write((heads, acknowledged) => {
        acknowledged.clear()
        heads.put({ code, since: null, mayBegin, closed: null, metAt: null } satisfies SyncHead, HEAD)
      }),
    turnOff: () =>
      write((heads, acknowledged) => {
        acknowledged.clear()
        heads.clear()
      }),
    acknowledge: (code, ids, since, at) =>
      change(code, { since, mayBegin: true, closed: null, ...(at !== null && { metAt: at }) }, (acknowledged) => {
        for (const id of ids) acknowledged.put(1, id)
      }),
    forget: (code) => change(code, { since: null }, (acknowledged) => void acknowledged.clear()),
    close: (code, closed) => change(code, { closed }),
  }
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
