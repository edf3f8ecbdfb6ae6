/** The log in the browser's own database. Events are added, never changed; an id that is there already stays as it is. */
import type { PracticeEvent, PracticeLog } from '#domain/memory/event.ts'
import { mergeLogs } from '#domain/memory/merge-logs.ts'

const NAME = 'jiangtu-practice'
const EVENTS = 'events'

export type LogStore = {
  readonly all: () => Promise<PracticeLog>
  /** Resolves once it is durable. */
  readonly add: (events: PracticeLog) => Promise<void>
  readonly clear: () => Promise<void>
}

/** Rejects where the browser keeps nothing, as in some private windows. */
export async function openLogStore(): Promise<LogStore> {
  const opening = indexedDB.open(NAME, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(EVENTS, { keyPath: 'id' })
  const db = await answerOf(opening)
  const all = async () => mergeLogs((await answerOf(db.transaction(EVENTS).objectStore(EVENTS).getAll())) as PracticeEvent[], [])
  const write = (work: (events: IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(EVENTS, 'readwrite')
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      work(transaction.objectStore(EVENTS))
    })
  return {
    all,
    add: async (given) => {
      const known = new Map((await all()).map((event) => [event.id, event]))
      const merged = mergeLogs([...known.values()], given)
      await write((events) => {
        for (const event of merged) if (known.get(event.id) !== event) events.put(event)
      })
    },
    clear: () => write((events) => void events.clear()),
  }
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
