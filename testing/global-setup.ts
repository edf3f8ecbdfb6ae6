/** Once per run of vitest: the embedded PostgreSQL in a temporary folder, with a migrated database that test files copy. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDb } from '#platform/db/db.ts'
import { sayEmbeddedProblem, startEmbedded } from '#platform/db/embedded/start-embedded.ts'
import { migrateToLatest, sayDatabaseNewer } from '#platform/db/migrate.ts'

/** Where the run's cluster is, and the database in it that is copied. */
export type TestCluster = {
  readonly host: string
  readonly user: string
  readonly password: string
  readonly port: number
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly testCluster: TestCluster
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = join(tmpdir(), `jiangtu-test-${randomBytes(6).toString('hex')}`)
  const started = await startEmbedded({ dataDir, durability: 'none' })
  if (!started.ok) throw new Error(sayEmbeddedProblem(started.problem))
  const { connection, stop } = started.value
  if ('url' in connection) throw new Error('an embedded cluster has no URL')

  const { db, close } = openDb(connection, { size: 1 })
  const migrated = await migrateToLatest(db)
  await close()
  if (!migrated.ok) throw new Error(sayDatabaseNewer(migrated.problem))
  const { host, user, password = '', port = 5432, database: template } = connection
  project.provide('testCluster', { host, user, password, port, template })

  return async () => {
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
