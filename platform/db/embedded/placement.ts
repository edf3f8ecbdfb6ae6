/** Where the cluster, its socket and its log go, and whom they belong to. Nothing is written here but by `prepareFolders`. */
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { EmbeddedProblem } from './problem.ts'
import { canReach, chooseIdentity, type Identity, isRoot } from './unprivileged.ts'

export type Placement = {
  readonly dataDir: string
  readonly clusterDir: string
  readonly socketDir: string
  readonly logFile: string
  /** Whom PostgreSQL runs as; undefined: as we do. */
  readonly identity: Identity | undefined
  readonly notices: readonly string[]
}

/** Where data go that root started but the unprivileged user cannot reach where they were wanted. */
const REFUGE = '/var/lib/jiangtu'

/** The same wanted folder always leads to the same place, so that a second process finds what a first one started. */
export function place(wantedDir: string, refuge: string = REFUGE): Result<Placement, EmbeddedProblem> {
  const wanted = resolve(wantedDir)
  if (!isRoot()) return ok(placementIn(wanted, undefined, []))
  const identity = chooseIdentity(join(wanted, 'postgres'))
  if (identity === undefined) return fail({ kind: 'noUnprivilegedUser' })
  if (canReach(wanted, identity)) return ok(placementIn(wanted, identity, []))
  const dataDir = join(refuge, `${basename(wanted)}-${shortHash(wanted)}`)
  const owner = chooseIdentity(join(dataDir, 'postgres')) ?? identity
  const notice = `程序以 root 启动，数据库改由用户 ${owner.name} 运行；该用户进不了 ${wanted}，所以数据保存在 ${dataDir}。`
  return ok(placementIn(dataDir, owner, [notice]))
}

const placementIn = (dataDir: string, identity: Identity | undefined, notices: readonly string[]): Placement => ({
  dataDir,
  clusterDir: join(dataDir, 'postgres'),
  socketDir: socketDirOf(dataDir, identity),
  logFile: join(dataDir, 'postgres.log'),
  identity,
  notices,
})

/** The address of a Unix socket holds 107 bytes on Linux and 103 on macOS; we keep to the smaller. */
const SOCKET_PATH_BYTES = 103

function socketDirOf(dataDir: string, identity: Identity | undefined): string {
  const name = `jiangtu-${identity?.uid ?? process.getuid?.() ?? 0}-${shortHash(dataDir)}`
  const candidates = [join(dataDir, 'run'), join(tmpdir(), name), join('/tmp', name)]
  return candidates.find((folder) => Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= SOCKET_PATH_BYTES) ?? join('/tmp', name)
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

const LOG_BYTES = 5_000_000

/** Makes the folders and the log file with their owner and mode; a log past 5 MB becomes `postgres.log.1`. */
export function prepareFolders({ dataDir, socketDir, logFile, identity }: Placement): Result<void, EmbeddedProblem> {
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true })
    chmodSync(dataDir, identity === undefined ? 0o700 : 0o755) // whatever the umask: the unprivileged user must get through
  }
  if (!existsSync(socketDir)) mkdirSync(socketDir, { mode: 0o700 })
  giveTo(identity, socketDir)
  if (!isOwnFolder(socketDir, identity)) return fail({ kind: 'notPermitted', path: socketDir, reason: '它属于别的用户' })
  if (process.platform !== 'win32') chmodSync(socketDir, 0o700)
  if (existsSync(logFile) && statSync(logFile).size > LOG_BYTES) renameSync(logFile, `${logFile}.1`)
  closeSync(openSync(logFile, 'a', 0o600))
  giveTo(identity, logFile)
  return ok(undefined)
}

/** Hands a file that root made to the user PostgreSQL runs as. */
export function giveTo(identity: Identity | undefined, path: string): void {
  if (identity !== undefined && lstatSync(path).uid === 0) chownSync(path, identity.uid, identity.gid)
}

/** In a temporary folder someone else could have put a folder of this name there first. */
function isOwnFolder(folder: string, identity: Identity | undefined): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && (process.platform === 'win32' || found.uid === (identity?.uid ?? process.getuid?.()))
}
