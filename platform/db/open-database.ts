/** The database the configuration asks for: a server by address, or the embedded one; migrated and ready. */

import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Config } from '#platform/config/config.ts'
import { type Db, openDb } from './db.ts'
import { sayEmbeddedProblem, startEmbedded } from './embedded/start-embedded.ts'
import { migrateToLatest, requirePostgres15, sayDatabaseNewer, sayPostgresTooOld } from './migrate.ts'

export type OpenDatabase = { readonly db: Db; readonly notices: readonly string[]; close(): Promise<void> }

/** The problem is a sentence in Chinese that says what to do. `onLost` is told when the embedded database dies under us. */
export async function openDatabase(config: Config, onLost: (reason: string) => void): Promise<Result<OpenDatabase, string>> {
  if (config.databaseUrl !== undefined) return connect({ url: config.databaseUrl }, config, [], async () => undefined)
  const embedded = await startEmbedded({ dataDir: config.dataDir, onLost })
  if (!embedded.ok) return fail(sayEmbeddedProblem(embedded.problem))
  const { connection, notices, stop } = embedded.value
  return connect(connection, config, notices, stop)
}

async function connect(
  connection: Parameters<typeof openDb>[0],
  config: Config,
  notices: readonly string[],
  stop: () => Promise<void>,
): Promise<Result<OpenDatabase, string>> {
  const open = openDb(connection, { size: config.dbPool })
  const close = async () => {
    await open.close()
    await stop()
  }
  const refused = await prepare(open.db)
  if (refused === undefined) return ok({ db: open.db, notices, close })
  await close()
  return fail(refused)
}

/** A sentence where the database cannot be used. */
async function prepare(db: Db): Promise<string | undefined> {
  try {
    const version = await requirePostgres15(db)
    if (!version.ok) return sayPostgresTooOld(version.problem)
    const migrated = await migrateToLatest(db)
    return migrated.ok ? undefined : sayDatabaseNewer(migrated.problem)
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    return `连不上数据库：${cause}。请检查 DATABASE_URL 的地址、用户和密码，以及数据库是否在运行。`
  }
}
