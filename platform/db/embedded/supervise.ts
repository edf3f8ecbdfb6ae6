/** The server's side of the guardian: start postgres, wait until it is ready, start it again when it dies, stop it in order. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { projectRoot } from '#platform/project-root.ts'
import type { GuardianEvent, GuardianPlan } from './guardian.ts'
import type { EmbeddedProblem } from './problem.ts'
import { isAlive, type Postmaster, readPostmaster } from './running.ts'

export type Supervised = { readonly postmaster: Postmaster; stop(): Promise<void> }

export type SuperviseOptions = {
  readonly timeoutMs: number
  /** Told when the database is down for good and only a restart of the product helps. */
  readonly onLost: (reason: string) => void
}

type Guardian = ChildProcessByStdio<Writable, Readable, null>

/** Refusals that pass by themselves: the last processes of a killed server still hold its memory. */
const PASSING = /pre-existing shared memory block|lock file "postmaster.pid" already exists|shared memory.*still in use/
const PASSING_MS = 15_000

/** Longer than all the guardian's own patience with postgres. */
const GUARDIAN_MS = 40_000

/** More crashes than this within a minute, and starting again is no help. */
const RESTARTS_PER_MINUTE = 10

/** Starts the guardian and postgres under it; resolves when postgres accepts connections. */
export async function supervise(plan: GuardianPlan, options: SuperviseOptions): Promise<Result<Supervised, EmbeddedProblem>> {
  const guardian = spawnGuardian()
  const state = watch(guardian)
  guardian.stdin.write(`${JSON.stringify(plan)}\n`)
  const ready = await untilReady(guardian, state, plan, options.timeoutMs)
  if (!ready.ok) {
    await dismiss(guardian, state)
    return ready
  }
  keepRunning(guardian, state, options.onLost)
  return ok({ postmaster: ready.value, stop: () => dismiss(guardian, state) })
}

/** Detached: Ctrl-C goes to the terminal's group, and the guardian is not in it. Without our environment, which holds secrets. */
function spawnGuardian(): Guardian {
  const script = join(projectRoot, 'platform', 'db', 'embedded', 'guardian.ts')
  const env = process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {}
  const guardian = spawn(process.execPath, [script], {
    cwd: projectRoot,
    env,
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  guardian.stdin.on('error', () => undefined) // its end is told by `exit`
  guardian.unref()
  return guardian
}

type State = { pid: number | undefined; exits: number; isDismissed: boolean; onExit: () => void; readonly gone: Promise<void> }

function watch(guardian: Guardian): State {
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  const state: State = { pid: undefined, exits: 0, isDismissed: false, onExit: () => undefined, gone }
  guardian.once('error', () => resolve())
  guardian.once('exit', () => resolve())
  createInterface({ input: guardian.stdout }).on('line', (line) => {
    const event: GuardianEvent = JSON.parse(line)
    state.pid = event.kind === 'started' ? event.pid : undefined
    if (event.kind === 'started') return
    state.exits += 1
    state.onExit()
  })
  return state
}

async function untilReady(
  guardian: Guardian,
  state: State,
  plan: GuardianPlan,
  timeoutMs: number,
): Promise<Result<Postmaster, EmbeddedProblem>> {
  const { logFile, clusterDir } = plan
  const began = Date.now()
  let logStart = sizeOf(logFile)
  let exitsSeen = 0
  guardian.stdin.write('start\n')
  while (Date.now() - began < timeoutMs) {
    const postmaster = readPostmaster(clusterDir)
    if (postmaster?.isReady && postmaster.pid === state.pid) return ok(postmaster)
    if (guardian.exitCode !== null) return fail({ kind: 'startFailed', logFile, lastLines: '看护进程没有启动' })
    if (state.exits > exitsSeen) {
      const lastLines = tailOf(logFile, logStart)
      if (!PASSING.test(lastLines) || Date.now() - began > PASSING_MS) return fail(toStartProblem(lastLines, plan))
      exitsSeen = state.exits
      logStart = sizeOf(logFile)
      await wait(200)
      guardian.stdin.write('start\n')
    }
    await wait(10)
  }
  return fail({ kind: 'startTimeout', seconds: Math.round(timeoutMs / 1000), logFile, lastLines: tailOf(logFile, logStart) })
}

function toStartProblem(lastLines: string, { clusterDir, logFile }: GuardianPlan): EmbeddedProblem {
  if (/No space left on device|Disk quota exceeded/.test(lastLines)) return { kind: 'diskFull', path: clusterDir }
  if (/PANIC:|could not locate a valid checkpoint|invalid page|checksum|could not open (file|directory)/.test(lastLines))
    return { kind: 'damaged', clusterDir, reason: `PostgreSQL 打不开它：\n${lastLines}\n` }
  return { kind: 'startFailed', logFile, lastLines }
}

function keepRunning(guardian: Guardian, state: State, onLost: (reason: string) => void): void {
  const restarts: number[] = []
  state.onExit = () => {
    const minuteAgo = Date.now() - 60_000
    restarts.push(Date.now())
    if (state.isDismissed) return
    if (restarts.filter((at) => at > minuteAgo).length > RESTARTS_PER_MINUTE) return onLost('数据库反复退出，请看 postgres.log')
    setTimeout(() => guardian.stdin.write('start\n'), 200).unref()
  }
  void state.gone.then(() => {
    if (state.isDismissed) return
    if (state.pid !== undefined && isAlive(state.pid)) process.kill(state.pid, 'SIGINT')
    onLost('看护进程被结束，数据库已随之停下')
  })
}

async function dismiss(guardian: Guardian, state: State): Promise<void> {
  state.isDismissed = true
  guardian.ref()
  guardian.stdin.end()
  const patience = setTimeout(() => abandon(guardian, state), GUARDIAN_MS)
  await state.gone
  clearTimeout(patience)
}

/** A guardian that does not end by itself is stuck (or was stopped by a debugger); the database must not hang on it. */
function abandon(guardian: Guardian, state: State): void {
  if (state.pid !== undefined && isAlive(state.pid)) process.kill(state.pid, 'SIGINT')
  guardian.kill('SIGKILL')
}

const sizeOf = (file: string): number => statSync(file).size

/** What was logged since `from`, at most the last 2,000 bytes. */
function tailOf(file: string, from: number): string {
  const handle = openSync(file, 'r')
  const { size } = fstatSync(handle)
  const begin = Math.max(from, size - 2_000)
  const bytes = Buffer.alloc(Math.max(0, size - begin))
  readSync(handle, bytes, 0, bytes.length, begin)
  closeSync(handle)
  return bytes.toString('utf8').trim()
}
