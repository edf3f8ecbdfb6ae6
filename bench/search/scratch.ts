/** A database of its own, with the real content published or empty, as long as it is measured. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { toInstant } from '#domain/calendar/instant.ts'
import { loadContent } from '#features/policies/load-content.ts'
import type { Context } from '#platform/context.ts'
import { openDb } from '#platform/db/db.ts'
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts'
import { migrateToLatest } from '#platform/db/migrate.ts'
import { createLog } from '#platform/log/log.ts'
import { projectRoot } from '#platform/project-root.ts'

/** The day on which all is asked, so that the figures do not depend on when they are measured. */
export const TODAY = '2026-02-12' as CivilDate
const NOW = toInstant(Date.UTC(2026, 1, 12, 2))

export type Scratch = { readonly ctx: Context; close(): Promise<void> }

/** With the real content published. */
export async function openScratch(): Promise<Scratch> {
  const scratch = await openEmpty()
  const loaded = await loadContent(scratch.ctx, join(projectRoot, 'content'))
  if (!loaded.ok) throw new Error('the content is broken: npm run policy -- check')
  return scratch
}

/** Durable as the product is: building the index is measured too. */
export async function openEmpty(): Promise<Scratch> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiangtu-bench-'))
  const started = await startEmbedded({ dataDir })
  if (!started.ok) throw new Error('the database does not start')
  const { db, close } = openDb(started.value.connection, { size: 4, statementTimeoutMs: 0 })
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
    close: async () => {
      await close()
      await started.value.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
