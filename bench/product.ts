/** The product as `npm start` runs it: its own process, a free port, and the embedded database in a temporary folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { place } from '#platform/db/embedded/placement.ts'
import { readPostmaster } from '#platform/db/embedded/running.ts'
import { projectRoot } from '#platform/project-root.ts'
import { library } from './pages.ts'
import { parentOf, withChildren } from './processes.ts'

export type Product = {
  readonly port: number
  readonly origin: string
  /** From starting the process to the whole library page. */
  readonly startMs: number
  processes(): { readonly server: readonly number[]; readonly guardian: readonly number[]; readonly postgres: readonly number[] }
  stop(): Promise<void>
}

const START_MS = 90_000
const POLL_MS = 5
const running = new Set<ChildProcess>()
const folders = new Set<string>()

/** A path where nothing is yet; the product makes the folder, so that it can hand it to the user PostgreSQL runs as. */
export function newDataDir(): string {
  const wanted = join(tmpdir(), `jiangtu-bench-${randomBytes(6).toString('hex')}`)
  folders.add(wanted)
  return wanted
}

/** Needs a finished build. Throws with the product's own words where it does not start. */
export async function startProduct(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  const port = await freePort()
  const output = `${dataDir}.log`
  const log = openSync(output, 'a')
  const began = performance.now()
  const child = spawn(process.execPath, [join(projectRoot, 'tools/start.ts')], {
    cwd: projectRoot,
    env: { ...process.env, ...surroundings, ...settings, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  running.add(child)
  child.once('exit', () => running.delete(child))
  while ((await statusOf(port)) !== 200) {
    if (child.exitCode !== null || performance.now() - began > START_MS) throw new Error(`没有启动：\n${readFileSync(output, 'utf8')}`)
    await wait(POLL_MS)
  }
  const startMs = performance.now() - began
  return { port, origin: `http://localhost:${port}`, startMs, processes: () => processesOf(child, dataDir), stop: () => stop(child) }
}

/** What users get who set nothing, whatever the shell or a `.env` says: an empty variable is a default; NODE_ENV, which React reads too, must be absent. */
const surroundings = {
  NODE_ENV: undefined,
  HOST: 'localhost',
  DATABASE_URL: '',
  LOG_LEVEL: '',
  DB_POOL: '',
  PUBLIC_ORIGIN: '',
  TRUST_PROXY: '',
  PAGE_CACHE_MB: '',
  EXAM_STARTS_PER_MINUTE: '0',
  PRACTICE_SYNCS_PER_MINUTE: '0',
  API_PER_MINUTE: '0', // all requests of a bench come from one address
}

/** Stops whatever still runs and removes every folder of this run; also when the bench is interrupted. */
export async function cleanUp(): Promise<void> {
  await Promise.all([...running].map(stop))
  for (const folder of folders) {
    const placed = place(folder)
    for (const path of [folder, `${folder}.log`, ...(placed.ok ? [placed.value.dataDir] : [])])
      rmSync(path, { recursive: true, force: true })
  }
  folders.clear()
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  child.kill('SIGTERM')
  await gone
}

function processesOf(child: ChildProcess, dataDir: string): ReturnType<Product['processes']> {
  const placed = place(dataDir)
  const postmaster = placed.ok ? readPostmaster(placed.value.clusterDir)?.pid : undefined
  const guardian = postmaster === undefined ? undefined : parentOf(postmaster)
  return {
    server: child.pid === undefined ? [] : [child.pid],
    guardian: guardian === undefined ? [] : [guardian],
    postgres: postmaster === undefined ? [] : withChildren(postmaster),
  }
}

/** Undefined while nobody listens. */
function statusOf(port: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const request = get({ host: 'localhost', port, path: library.path, agent: false }, (answer) => {
    answer.resume()
    answer.once('end', () => resolve(answer.statusCode))
  })
  request.once('error', () => resolve(undefined))
  return promise
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, 'localhost', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
