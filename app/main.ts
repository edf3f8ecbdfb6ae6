/** Starts the product: configuration, database, content, server — and stops them in the opposite order. */
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { sayContentProblem } from '#features/policies/content/yaml-file.ts'
import { loadContent } from '#features/policies/load-content.ts'
import { systemClock } from '#platform/clock/clock.ts'
import type { Composition } from '#platform/composition.ts'
import { readConfig, sayConfigProblem } from '#platform/config/config.ts'
import { loadDotEnv } from '#platform/config/load-env.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { createLog } from '#platform/log/log.ts'
import { projectRoot } from '#platform/project-root.ts'

/** How long requests under way may take to finish when the product stops. */
const GRACE_MS = 10_000

loadDotEnv()
const config = readConfig(process.env)
if (!config.ok) stopWith(config.problem.map(sayConfigProblem))
const { port, host, logLevel, publicOrigin, trustProxy } = config.value
const log = createLog(logLevel)

const database = await openDatabase(config.value, (reason) => {
  log.fatal({ reason }, 'database lost')
  stop(1)
})
if (!database.ok) stopWith([database.problem])
const { db, notices, close } = database.value
for (const notice of notices) say(notice)

const loaded = await loadContent({ db, clock: systemClock }, join(projectRoot, 'content'))
if (loaded.ok) log.info(loaded.value, 'content')
else
  for (const problem of loaded.problem)
    log.error({ content: sayContentProblem(problem) }, 'content refused; the last good content keeps serving')

let isReady = true
const composition: Composition = { db, clock: systemClock, log, publicOrigin, trustProxy, isReady: () => isReady }
const bundle = (await import(join(projectRoot, 'build/server/index.js'))) as typeof import('./server.ts')
const app = bundle.makeApp(composition, 'build/client')
const server = serve({ fetch: app.fetch, port, hostname: host }, () => say(`匠途已启动：${publicOrigin}`))
server.on('error', (error) => {
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  say(isTaken ? `端口 ${port} 已经有别的程序在用。请停掉它，或换一个端口：PORT=3001 npm start` : `服务器出错：${error.message}`)
  stop(1)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(0))

/** No new requests, the open ones finish, then the database. A second call changes nothing. */
function stop(code: number): void {
  if (!isReady && code === 0) return
  isReady = false
  const forced = setTimeout(() => finish(code), GRACE_MS)
  server.close(() => {
    clearTimeout(forced)
    finish(code)
  })
  if ('closeIdleConnections' in server) server.closeIdleConnections()
}

function finish(code: number): void {
  close().then(
    () => process.exit(code),
    (error: unknown) => {
      log.error({ err: error }, 'stopping the database failed')
      process.exit(1)
    },
  )
}

function stopWith(reasons: readonly string[]): never {
  for (const reason of reasons) process.stderr.write(`${reason}\n`)
  process.exit(1)
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
