/**
 * A process of its own that owns `postgres` and lives exactly as long as the pipe to the server. When the pipe closes, because the
 * server asked for it or because the server was killed, it stops the database in order and ends.
 *
 * Standing input: a line of JSON (`GuardianPlan`), then `start` each time postgres shall run. Output: a `GuardianEvent` per line.
 * Signals to the terminal's group (Ctrl-C) do not concern it: the server may still have answers to write.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { createInterface } from 'node:readline'

export type GuardianPlan = {
  readonly program: string
  readonly args: readonly string[]
  readonly pgCtl: string
  readonly clusterDir: string
  readonly logFile: string
  readonly env: NodeJS.ProcessEnv
  readonly user: { readonly uid?: number; readonly gid?: number }
}

export type GuardianEvent = { readonly kind: 'started'; readonly pid: number } | { readonly kind: 'exited'; readonly reason: string }

/** How long each way of stopping may take before the next, harsher one. */
const FAST_MS = 20_000
const IMMEDIATE_MS = 5_000

let plan: GuardianPlan | undefined
let postgres: ChildProcess | undefined
let isStopping = false

const report = (event: GuardianEvent): boolean => process.stdout.write(`${JSON.stringify(event)}\n`)

function start(): void {
  if (plan === undefined || postgres !== undefined || isStopping) return
  const log = openSync(plan.logFile, 'a')
  const child = spawn(plan.program, plan.args, {
    cwd: plan.clusterDir,
    env: plan.env,
    stdio: ['ignore', log, log],
    windowsHide: true,
    ...plan.user,
  })
  closeSync(log)
  postgres = child
  child.once('error', (error) => ended(error.message))
  child.once('exit', (code, signal) => ended(signal ?? `code ${code}`))
  if (child.pid !== undefined) report({ kind: 'started', pid: child.pid })
}

function ended(reason: string): void {
  postgres = undefined
  if (isStopping) process.exit(0)
  report({ kind: 'exited', reason })
}

function stop(): void {
  if (isStopping) return
  isStopping = true
  if (postgres === undefined || plan === undefined) process.exit(0)
  if (process.platform === 'win32') spawn(plan.pgCtl, ['stop', '-D', plan.clusterDir, '-m', 'fast'], { windowsHide: true })
  else postgres.kill('SIGINT')
  setTimeout(() => postgres?.kill('SIGQUIT'), FAST_MS)
  setTimeout(() => postgres?.kill('SIGKILL'), FAST_MS + IMMEDIATE_MS)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.stdout.on('error', () => undefined) // a dead server reads nothing; the closed input says so too

const commands = createInterface({ input: process.stdin })
commands.on('line', (line) => {
  if (line === 'start') start()
  else plan = JSON.parse(line)
})
commands.on('close', stop)
