/** What a server that was killed leaves on a folder we hold the lock of: a database still stopping, a process number, half a cluster. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive, isServing, type Postmaster, pidFile, readPostmaster } from './running.ts'

/** The guardian of a killed server has told the database to stop by then, or there is no guardian; to tell it again does no harm. */
const GUARDIAN_MS = 2_000
const STOP_MS = 30_000

/**
 * Waits until no server runs on the cluster and its process number misleads nobody. Says what it met; `blockedBy` is a database that
 * does not go away.
 */
export async function clearLeftovers(clusterDir: string): Promise<{ readonly notices: readonly string[]; readonly blockedBy?: number }> {
  removeUnfinished(clusterDir)
  const postmaster = readPostmaster(clusterDir)
  if (postmaster === undefined) return { notices: [] }
  const { pid } = postmaster
  if (!(await isServing(clusterDir, postmaster))) {
    disown(clusterDir, postmaster)
    return { notices: [`上次没有正常结束，留下了旧的进程号 ${pid}；数据库会自行恢复，已确认保存的数据都在。`] }
  }
  if (await isGone(clusterDir, postmaster, GUARDIAN_MS)) return { notices: ['上次没有正常结束，已等它的数据库停下。'] }
  process.kill(pid, 'SIGINT')
  if (await isGone(clusterDir, postmaster, STOP_MS)) return { notices: [`上次留下的数据库（进程号 ${pid}）无人看管，已让它正常停下。`] }
  return { notices: [], blockedBy: pid }
}

async function isGone(clusterDir: string, postmaster: Postmaster, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (Date.now() < deadline) {
    if (!(await isServing(clusterDir, postmaster))) return true
    await wait(50)
  }
  return false
}

/**
 * The number may belong to a stranger now, or to a zombie that no init has buried, and PostgreSQL would take either for itself. It
 * ignores its own forebears (PG_GRANDPARENT_PID), so we write our number there; the rest of the file stays, because by it PostgreSQL
 * finds the shared memory of the dead. The socket's own note has no such use and goes.
 */
function disown(clusterDir: string, { pid, port, socketDir }: Postmaster): void {
  if (socketDir !== '') rmSync(join(socketDir, `.s.PGSQL.${port}.lock`), { force: true })
  if (!isAlive(pid)) return
  const file = pidFile(clusterDir)
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [process.pid, ...rest].join('\n'))
}

/** Folders of a creation that was killed; they were never in use. */
function removeUnfinished(clusterDir: string): void {
  const folder = dirname(clusterDir)
  for (const name of readdirSync(folder))
    if (name.startsWith(`${basename(clusterDir)}.new-`)) rmSync(join(folder, name), { recursive: true, force: true })
}
