/** Starts the product: configuration, database, content, server — and stops them in the opposite order. */
import { join, relative } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { loadBanks } from '#features/items/load-bank.ts'
import { loadContent } from '#features/policies/load-content.ts'
import { systemClock } from '#platform/clock/clock.ts'
import type { Composition } from '#platform/composition.ts'
import { readConfig, sayConfigProblem } from '#platform/config/config.ts'
import { loadDotEnv } from '#platform/config/load-env.ts'
import type { Db } from '#platform/db/db.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { createLog, type Log } from '#platform/log/log.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { benchEntries } from './bench-entries.ts'
import { collectPapers } from './jobs/collect-papers.ts'
import { makeApp } from './server.ts'

export { makeApp }

/** How long requests under way may take to finish when the product stops. */
const GRACE_MS = 10_000

/** Resolves when the product answers; ends the process, with a sentence, where it cannot start. */
export async function start(): Promise<void> {
  loadDotEnv()
  const config = readConfig(process.env)
  if (!config.ok) return endWith(config.problem.map(sayConfigProblem))
  const { port, host, logLevel, publicOrigin, trustProxy, pageCacheMb, apiPerMinute, examStartsPerMinute, practiceSyncsPerMinute } =
    config.value
  const log = createLog(logLevel)
  const running: Running = { log, isReady: false }

  const database = await openDatabase(config.value, (reason) => {
    log.fatal({ reason }, 'database lost')
    stop(running, 1)
  })
  if (!database.ok) return endWith([database.problem])
  const { db, notices, close } = database.value
  running.close = close
  for (const notice of notices) say(notice)
  await load(db, log)

  const composition: Composition = {
    db,
    clock: systemClock,
    log,
    publicOrigin,
    trustProxy,
    pageCacheMb,
    apiPerMinute,
    examStartsPerMinute,
    practiceSyncsPerMinute,
    isReady: () => running.isReady,
  }
  const app = makeApp(composition, relative(process.cwd(), join(projectRoot, 'build/client')))
  running.server = serve({ fetch: app.fetch, port, hostname: host }, () => {
    running.isReady = true
    running.stopJobs = collectPapers(composition)
    say(`匠途已启动：${publicOrigin}`)
  })
  running.server.on('error', (error: Error) => {
    const isTaken = 'code' in error && error.code === 'EADDRINUSE'
    say(isTaken ? `端口 ${port} 已经有别的程序在用。请停掉它，或换一个端口：PORT=3001 npm start` : `服务器出错：${error.message}`)
    stop(running, 1)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(running, 0))
}

/** What is up so far, to be taken down in the opposite order. */
type Running = {
  readonly log: Log
  isReady: boolean
  isStopping?: boolean
  server?: ServerType
  stopJobs?: () => Promise<void>
  close?: () => Promise<void>
}

async function load(db: Db, log: Log): Promise<void> {
  const ctx = { db, clock: systemClock, log }
  const content = join(projectRoot, 'content')
  const bench = await benchEntries(ctx).catch((error: unknown) => {
    log.error({ err: error }, 'the bench cannot be read; it is left out of the search')
    return []
  })
  const loaded = await loadContent(ctx, content, bench)
  const banks = await loadBanks(ctx, join(content, 'items'))
  if (loaded.ok) log.info(loaded.value, 'content')
  if (banks.ok) log.info({ banks: banks.value }, 'item banks')
  for (const problem of [loaded, banks].flatMap((each) => (each.ok ? [] : each.problem)))
    log.error({ content: sayContentProblem(problem) }, 'content refused; the last good content keeps serving')
}

/** No new requests and no new work of jobs, the open ones finish, then the database, which waits for what uses it. A second call changes nothing. */
function stop(running: Running, code: number): void {
  if (running.isStopping) return
  running.isStopping = true
  running.isReady = false
  const { server } = running
  void running.stopJobs?.()
  const forced = setTimeout(() => finish(running, code), server === undefined ? 0 : GRACE_MS)
  server?.close(() => {
    clearTimeout(forced)
    finish(running, code)
  })
  if (server !== undefined && 'closeIdleConnections' in server) server.closeIdleConnections()
}

function finish({ log, close }: Running, code: number): void {
  Promise.resolve(close?.()).then(
    () => process.exit(code),
    (error: unknown) => {
      log.error({ err: error }, 'stopping the database failed')
      process.exit(1)
    },
  )
}

function endWith(reasons: readonly string[]): never {
  for (const reason of reasons) process.stderr.write(`${reason}\n`)
  process.exit(1)
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
