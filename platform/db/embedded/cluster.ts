/** A new cluster: built beside its place and moved there when it is whole, so a kill during creation leaves nothing that looks like one. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { text } from 'node:stream/consumers'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Binaries } from './binaries.ts'
import { giveTo, type Placement } from './placement.ts'
import { type EmbeddedProblem, toSystemProblem } from './problem.ts'
import { passwordFile, USER } from './running.ts'
import { cleanEnvironment, type ServerMode } from './server-mode.ts'

/** Text sorts by code point everywhere (the builtin locale), so an index means the same on every machine. */
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']

/** Creates the cluster of `placement`, which must not exist yet (or be an empty folder). */
export async function createCluster(binaries: Binaries, placement: Placement, mode: ServerMode): Promise<Result<void, EmbeddedProblem>> {
  const { clusterDir, identity } = placement
  const unfinished = `${clusterDir}.new-${randomBytes(4).toString('hex')}`
  mkdirSync(unfinished, { mode: 0o700 })
  giveTo(identity, unfinished)
  const secret = `${unfinished}.password`
  const sync = mode.durability === 'full' ? [] : ['--no-sync']
  const args = [
    '-D',
    unfinished,
    `--username=${USER}`,
    '--data-checksums',
    '--no-instructions',
    ...LOCALE,
    ...sync,
    ...authentication(mode, secret),
  ]
  try {
    if (mode.transport === 'port') writeSecret(secret, placement)
    const { code, output } = await run(binaries.initdb, args, placement)
    if (code !== 0) return fail(toCreationProblem(clusterDir, output))
    if (mode.transport === 'port') renameSync(secret, passwordFile(unfinished))
    if (existsSync(clusterDir)) rmdirSync(clusterDir)
    renameSync(unfinished, clusterDir)
    syncFolder(dirname(clusterDir))
    return ok(undefined)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
    rmSync(secret, { force: true })
  }
}

/** On a socket the folder's mode 0700 lets in its owner alone; on a port anyone on the machine could knock, so there is a password. */
const authentication = ({ transport }: ServerMode, secret: string): readonly string[] =>
  transport === 'socket' ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${secret}`]

function writeSecret(secret: string, { identity }: Placement): void {
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 })
  chmodSync(secret, 0o600)
  giveTo(identity, secret)
}

async function run(program: string, args: readonly string[], { dataDir, identity }: Placement): Promise<{ code: number; output: string }> {
  const user = identity === undefined ? {} : { uid: identity.uid, gid: identity.gid }
  const child = spawn(program, args, {
    cwd: dataDir,
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
    ...user,
  })
  const { promise: exit, resolve, reject } = Promise.withResolvers<number>()
  child.once('error', reject)
  child.once('close', (code) => resolve(code ?? -1))
  const [code, output] = await Promise.all([exit, text(child.stderr)])
  return { code, output }
}

function toCreationProblem(clusterDir: string, output: string): EmbeddedProblem {
  if (/No space left on device|Disk quota exceeded/.test(output)) return { kind: 'diskFull', path: clusterDir }
  return { kind: 'creationFailed', clusterDir, output: output.trim() }
}

/** Makes the new name in the folder as durable as what it names. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    if (toSystemProblem(error, folder) === undefined) throw error // a file system that cannot sync folders says EPERM or EINVAL
  } finally {
    closeSync(handle)
  }
}
