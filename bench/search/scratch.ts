/** A database of its own, with the real content published or empty, as long as it is measured. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchEntries } from '#app/bench-entries.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { toInstant } from '#domain/calendar/instant.ts'
import { loadContent } from '#features/policies/load-content.ts'
import type { Context } from '#platform/context.ts'
import { type ConnectionConfig, openDb } from '#platform/db/db.ts'
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts'
import { migrateToLatest } from '#platform/db/migrate.ts'
import { createLog } from '#platform/log/log.ts'
import { projectRoot } from '#platform/project-root.ts'

/** The day on which all is asked, so that the figures do not depend on when they are measured. */
export const TODAY = '2026-02-12' as CivilDate
const NOW = toInstant(Date.UTC(2026, 1, 12, 2))

/** `url`: where it is, for another process. */
export type Scratch = { readonly ctx: Context; readonly url: string; close(): Promise<void> }

/** With the real content published. */
export async function openScratch(): Promise<Scratch> {
  const scratch = await openEmpty()
  const loaded = await loadContent(scratch.ctx, join(projectRoot, 'content'), await benchEntries(scratch.ctx))
  if (!loaded.ok) throw new Error('the content is broken: npm run policy -- check')
  return scratch
}

/** Durable as the product is: building the index is measured too. `server`: an address on a PostgreSQL of one's own; a database is made there. */
export async function openEmpty(server?: string): Promise<Scratch> {
  const { connection, drop } = await (server === undefined ? ownCluster() : foreignDatabase(server))
  const { db, close } = openDb(connection, { size: 4, statementTimeoutMs: 0 })
  await migrateToLatest(db)
  const ctx: Context = {
    db,
    clock: { now: () => NOW, today: () => TODAY },
    log: createLog('silent'),
    viewer: { origin: 'bench' },
    publicOrigin: 'http://localhost',
    newKey: () => '',
  }
  return {
    ctx,
    url: toUrl(connection),
    close: async () => {
      await close()
      await drop()
    },
  }
}

type Place = { readonly connection: ConnectionConfig; drop(): Promise<void> }

async function ownCluster(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiangtu-bench-'))
  const started = await startEmbedded({ dataDir })
  if (!started.ok) throw new Error('the database does not start')
  const { connection, stop } = started.value
  return {
    connection,
    drop: async () => {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function foreignDatabase(server: string): Promise<Place> {
  const name = `jiangtu_bench_${randomBytes(4).toString('hex')}`
  const url = new URL(server)
  url.pathname = `/${name}`
  const { pool, close } = openDb({ url: server }, { size: 1 })
  await pool.query(`create database ${name}`)
  return {
    connection: { url: url.href },
    drop: async () => {
      await pool.query(`drop database ${name} with (force)`)
      await close()
    },
  }
}

/** As the product takes it from `DATABASE_URL`. */
function toUrl(connection: ConnectionConfig): string {
  if ('url' in connection) return connection.url
  const { host, port = 5432, user, password = '', database } = connection
  return `postgres://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}`
}
