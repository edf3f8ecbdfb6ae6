/** Whether a server runs on a cluster, read from the note it leaves there (`postmaster.pid`) and from its socket. */
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { ConnectionConfig } from '#platform/db/db.ts'
import { type Placement, place } from './placement.ts'

/** The superuser of the cluster and the database in it. */
export const USER = 'jiangtu'
export const DATABASE = 'jiangtu'

export type Postmaster = {
  readonly pid: number
  readonly port: number
  /** Empty where it listens on a port. */
  readonly socketDir: string
  readonly isReady: boolean
}

/** The running embedded cluster of a data folder, for a second process (backup while the site runs); undefined if none is ready. */
export function findRunning(dataDir: string): ConnectionConfig | undefined {
  const placed = place(dataDir)
  if (!placed.ok) return undefined
  const postmaster = readPostmaster(placed.value.clusterDir)
  if (postmaster === undefined || !postmaster.isReady || !isAlive(postmaster.pid)) return undefined
  return connectionTo(placed.value, postmaster)
}

export const connectionTo = ({ clusterDir }: Placement, { socketDir, port }: Postmaster, database: string = DATABASE): ConnectionConfig =>
  socketDir === ''
    ? { host: '127.0.0.1', port, user: USER, password: readFileSync(passwordFile(clusterDir), 'utf8'), database }
    : { host: socketDir, user: USER, database }

/** Only a cluster that listens on a port has a password; it never leaves this machine. */
export const passwordFile = (clusterDir: string): string => join(clusterDir, 'jiangtu.password')

export const pidFile = (clusterDir: string): string => join(clusterDir, 'postmaster.pid')

/** Undefined without the file, without the right to read it, or while it is being written. */
export function readPostmaster(clusterDir: string): Postmaster | undefined {
  const lines = readIfThere(pidFile(clusterDir)).split('\n')
  const [pid, , , port, socketDir = '', , , status = ''] = lines
  if (!(Number(pid) > 0)) return undefined
  return { pid: Number(pid), port: Number(port), socketDir, isReady: status.trim() === 'ready' }
}

/** Whether a process of this number exists; after a crash it may be a stranger. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether someone listens on this Unix socket or port: the kernel's word, which no stale file can fake. */
export function answers(address: { readonly path: string } | { readonly host: string; readonly port: number }): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(address)
  socket.once('connect', () => resolve(true))
  socket.once('error', () => resolve(false))
  return promise.finally(() => socket.destroy())
}

/** Whether the server that wrote the note still lives: its socket answers, or (on Linux) its process works in this very folder. */
export async function isServing(clusterDir: string, { pid, port, socketDir }: Postmaster): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (await answers(socketDir === '' ? { host: '127.0.0.1', port } : { path: join(socketDir, `.s.PGSQL.${port}`) })) return true
  return workingDirOf(pid) === realpathSync(clusterDir)
}

function workingDirOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined // not Linux, gone meanwhile, or not ours to see
  }
}

function readIfThere(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  } catch {
    return '' // another user's, or removed this very moment
  }
}
