/**
 * One server per data folder. The lock is a listening socket: the kernel closes it when its owner dies, however it dies, so a lock
 * that answers is held and one that does not is a leftover. A process number could not say that: after a crash it belongs to anyone.
 */
import { createHash } from 'node:crypto'
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { answers } from './running.ts'

export type Lock = { release(): Promise<void> }

/** How long a server that is just stopping may take to let go. */
const PATIENCE_MS = 2_000

export const lockPath = (socketDir: string): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\jiangtu-${createHash('sha256').update(socketDir).digest('hex').slice(0, 16)}`
    : join(socketDir, 'server.lock')

/** Takes the lock; undefined when another server keeps holding it. */
export async function takeLock(socketDir: string): Promise<Lock | undefined> {
  const path = lockPath(socketDir)
  const deadline = Date.now() + PATIENCE_MS
  while (true) {
    const server = await listen(path)
    if (server !== undefined) return { release: () => close(server) }
    const isHeld = await answers({ path })
    if (!isHeld) await discard(path)
    else if (Date.now() > deadline) return undefined
    else await wait(100)
  }
}

async function listen(path: string): Promise<Server | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Server | undefined>()
  const server = createServer((visitor) => visitor.destroy())
  server.once('error', (error) => ('code' in error && error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
  server.listen(path, () => resolve(server.unref()))
  return promise
}

const close = (server: Server): Promise<void> => new Promise((done) => server.close(() => done()))

/** Moves a dead lock aside; if another process made it live in between, it is put back. */
async function discard(path: string): Promise<void> {
  const aside = `${path}-${process.pid}`
  if (!existsSync(path)) return
  renameSync(path, aside)
  if ((await answers({ path: aside })) && !existsSync(path)) linkSync(aside, path)
  rmSync(aside, { force: true })
}
