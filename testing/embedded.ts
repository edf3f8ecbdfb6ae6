/** For tests of the embedded database: scratch folders, servers that can be killed, and what a folder holds. */
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, lstatSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { locatePackage } from '#platform/db/embedded/binaries.ts'
import type { Embedded, EmbeddedOptions, EmbeddedProblem } from '#platform/db/embedded/start-embedded.ts'
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts'
import { projectRoot } from '#platform/project-root.ts'

const scratches: string[] = []

/** A path in the temporary folder where nothing is yet; `removeScratches` in `afterAll` takes it away. */
export function scratchPath(): string {
  const path = join(tmpdir(), `jiangtu-scratch-${randomBytes(6).toString('hex')}`)
  scratches.push(path)
  return path
}

export const removeScratches = (): void => {
  for (const path of scratches.splice(0)) rmSync(path, { recursive: true, force: true })
}

/** Starts without the cost of durability, and throws where a test expects a start. */
export async function startQuickly(options: EmbeddedOptions): Promise<Embedded> {
  const started = await startEmbedded({ durability: 'none', ...options })
  if (!started.ok) throw new Error(JSON.stringify(started.problem))
  return started.value
}

export type Told = { readonly ready?: Pick<Embedded, 'connection' | 'dataDir' | 'notices'>; readonly problem?: EmbeddedProblem }

export type ServerProcess = {
  readonly pid: number
  /** What it said first. */
  readonly told: Promise<Told>
  /** Ids acknowledged so far. */
  readonly acknowledged: readonly number[]
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** A server in a process of its own; `user` drops root's rights. */
export function launchServer(options: EmbeddedOptions & { isWriting?: boolean }, user: { uid?: number; gid?: number } = {}): ServerProcess {
  const script = join(projectRoot, 'testing', 'embedded-process.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'inherit'], ...user })
  const acknowledged: number[] = []
  const { promise: told, resolve } = Promise.withResolvers<Told>()
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [kind = ''] = line.split(' ', 1)
    const what = JSON.parse(line.slice(kind.length + 1))
    if (kind === 'ack') acknowledged.push(what)
    else resolve({ [kind]: what })
  })
  const closed = Promise.all([new Promise((done) => lines.once('close', done)), new Promise((done) => child.once('close', done))])
  return {
    pid: child.pid ?? 0,
    told,
    acknowledged,
    kill: async (signal) => {
      child.kill(signal)
      await closed
    },
  }
}

/** Waits until `isSo`, at most `withinMs`; whether it came true. */
export async function comesTrue(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (!(await isSo())) {
    if (Date.now() > deadline) return false
    await wait(20)
  }
  return true
}

/** Every path below `folder` with its mode and, for a file, its hash: equal before and after means untouched. */
export function listingOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(entries.map((name) => [name, describeEntry(join(folder, name))]))
}

function describeEntry(path: string): string {
  const found = lstatSync(path)
  const content = found.isFile()
    ? createHash('sha256').update(readFileSync(path)).digest('hex')
    : found.isSymbolicLink()
      ? readlinkSync(path)
      : ''
  return `${found.mode.toString(8)} ${found.uid} ${content}`
}

/** A copy of the installed package as npm unpacks it where install scripts are withheld: without its symbolic links. */
export function packageWithoutLinks(): string {
  const installed = locatePackage()
  if (!installed.ok) throw new Error('not installed')
  const copy = scratchPath()
  cpSync(installed.value, copy, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() })
  return copy
}
