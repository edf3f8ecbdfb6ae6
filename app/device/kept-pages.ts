/** Pages kept by the browser for where there is no network, with the files they need, and the worker that serves them. */
const NAME = 'practice'
const WORKER = '/practice-sw.js'
/** Files at fixed or dated addresses that a page of ours names. */
const FILES = /(?:href|src)="(\/(?:assets\/|practice\.js|bench-[a-z]+\.js|favicon)[^"]*)"/g

export const canTakeAlong = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis

export const hasTaken = (): Promise<boolean> => caches.has(NAME)

/** Keys of all that is kept: paths, with the query where there is one. */
export async function keptPaths(): Promise<ReadonlySet<string>> {
  if (!(await hasTaken())) return new Set()
  const keys = await (await caches.open(NAME)).keys()
  return new Set(keys.map(({ url }) => url.slice(location.origin.length)))
}

/** `scope`: the path under which the worker serves what is kept. */
export async function openKept(scope: '/practice' | '/bench') {
  await navigator.serviceWorker.register(WORKER, { scope })
  const cache = await caches.open(NAME)
  const files = new Set<string>()
  return {
    /** Keeps a page under `key`. Rejects when it does not come; what came stays. */
    keep: async (key: string, path: string): Promise<void> => {
      const answer = await fetch(path)
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
      const text = await answer.clone().text()
      for (const [, file] of text.matchAll(FILES)) if (file) files.add(file)
      await cache.put(key, answer)
    },
    /** Keeps the files that the pages kept so far need, and others. */
    keepFiles: async (...others: readonly string[]): Promise<void> => {
      await Promise.all([...files, ...others].map((file) => cache.add(file)))
    },
  }
}

/** Everything taken along, and the worker that serves it. */
export async function leaveBehind(): Promise<void> {
  if (!canTakeAlong()) return
  await caches.delete(NAME)
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (registration.active?.scriptURL.endsWith(WORKER)) await registration.unregister()
}
