/** Brings a database to the shape this program expects: the generated migrations in `migrations/`, forward only, each once. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { projectRoot } from '#platform/project-root.ts'
import { type Db, type Reader, type Tx, transact } from './db.ts'

/** `hash` is the SHA-256 of the file, `createdAt` its time in drizzle's journal (ms), by which they are ordered. */
export type Migration = { readonly hash: string; readonly createdAt: number; readonly statements: readonly string[] }
export type AppliedMigration = Pick<Migration, 'hash' | 'createdAt'>

/** The database has been through migrations that this program does not know, so a newer program has been here. */
export type DatabaseNewer = { readonly kind: 'databaseNewer'; readonly unknown: number }
export type PostgresTooOld = { readonly kind: 'postgresTooOld'; readonly found: string }

export const sayDatabaseNewer = ({ unknown }: DatabaseNewer): string =>
  `数据库里有 ${unknown} 个本程序不认识的结构变更：它被更新（或不同）的版本用过。请换用那个版本的程序，或者恢复升级前的备份。数据没有改动。`

export const sayPostgresTooOld = ({ found }: PostgresTooOld): string =>
  `DATABASE_URL 指向的 PostgreSQL 版本是 ${found}，本程序需要 15 或更高。请升级数据库，或者不设 DATABASE_URL、使用自带的数据库。`

/** Whoever changes or copies the whole database holds this advisory lock: migrations and restore alone, backups together. */
export const STRUCTURE_LOCK = 7_226_488_301

const MIGRATIONS_DIR = join(projectRoot, 'migrations')

/** Applies what is missing in one transaction; how many that were. Two programs that start at once take turns. */
export const migrateToLatest = (db: Db, folder: string = MIGRATIONS_DIR): Promise<Result<number, DatabaseNewer>> =>
  transact(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${STRUCTURE_LOCK})`)
    const known = readMigrations(folder)
    const applied = await listAppliedMigrations(tx)
    const unknown = applied.filter(({ hash }) => !known.some((migration) => migration.hash === hash)).length
    if (unknown > 0) return fail({ kind: 'databaseNewer', unknown })
    const missing = known.filter(({ hash }) => !applied.some((migration) => migration.hash === hash))
    await applyMigrations(tx, missing)
    return ok(missing.length)
  })

/** In order; empty while nothing has been generated. */
export function readMigrations(folder: string = MIGRATIONS_DIR): readonly Migration[] {
  if (!existsSync(join(folder, 'meta', '_journal.json'))) return []
  return readMigrationFiles({ migrationsFolder: folder }).map(({ hash, folderMillis, sql: statements }) => ({
    hash,
    createdAt: folderMillis,
    statements,
  }))
}

/** In the order they were applied; empty for a database nobody has migrated. */
export async function listAppliedMigrations(reader: Pick<Reader, 'execute'>): Promise<readonly AppliedMigration[]> {
  const table = await reader.execute<{ found: boolean }>(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`)
  if (table.rows[0]?.found !== true) return []
  const { rows } = await reader.execute<{ hash: string; created_at: string }>(
    sql`select hash, created_at from drizzle.__drizzle_migrations order by id`,
  )
  return rows.map(({ hash, created_at }) => ({ hash, createdAt: Number(created_at) }))
}

/** Runs them in the caller's transaction and notes them in drizzle's own table, so drizzle-kit sees the same history. */
export async function applyMigrations(tx: Tx, migrations: readonly Migration[]): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`)
  await tx.execute(sql`create schema if not exists drizzle`)
  await tx.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  )
  for (const { hash, createdAt, statements } of migrations) {
    for (const statement of statements) await tx.execute(sql.raw(statement))
    await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${createdAt})`)
  }
}

/** We use what PostgreSQL 15 brought; an older server of DATABASE_URL is refused at the start and not at some later query. */
export async function requirePostgres15(db: Db): Promise<Result<void, PostgresTooOld>> {
  const { rows } = await db.execute<{ number: number; name: string }>(
    sql`select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  )
  const found = rows[0]
  return found !== undefined && found.number >= 150_000 ? ok(undefined) : fail({ kind: 'postgresTooOld', found: found?.name ?? '未知' })
}
