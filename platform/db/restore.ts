/** Puts a backup in place of what a database holds: all in one transaction, so that a restore that fails has changed nothing. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg, { type PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type BackupEntry, type BackupFileProblem, readBackup, sayBackupFileProblem, verifyBackup } from './backup-file.ts'
import { type BackupHeader, nameOf, nameWithColumns, TEXT_SETTINGS } from './backup-format.ts'
import type { Db, Tx } from './db.ts'
import { applyMigrations, listAppliedMigrations, type Migration, readMigrations, STRUCTURE_LOCK } from './migrate.ts'
import { listDropStatements, listForeignKeys, listTables } from './structure.ts'

export type RestoreProblem =
  | BackupFileProblem
  | { readonly kind: 'newerBackup'; readonly unknown: number }
  | { readonly kind: 'foreignDatabase'; readonly tables: number }
  | { readonly kind: 'databaseBusy' }
  | { readonly kind: 'refusedByDatabase'; readonly reason: string }

/**
 * Replaces everything in the database by the backup, brought to the structure this program expects. The database must be empty or
 * ours. People may go on reading until the last moment; what they write meanwhile is replaced too.
 */
export async function restoreBackup(
  db: Db,
  file: string,
  known: readonly Migration[] = readMigrations(),
): Promise<Result<BackupHeader, RestoreProblem>> {
  const verified = await verifyBackup(file)
  if (!verified.ok) return verified
  const header = verified.value
  const unknown = header.migrations.filter(({ hash }) => !known.some((migration) => migration.hash === hash)).length
  if (unknown > 0) return fail({ kind: 'newerBackup', unknown })

  const client = await db.$client.connect()
  try {
    await client.query(TEXT_SETTINGS)
    return await drizzle(client).transaction(async (tx) => {
      await client.query(`set local lock_timeout = '30s'`)
      await client.query('select pg_advisory_xact_lock($1)', [STRUCTURE_LOCK])
      const strangers = await countForeignTables(client, tx, known)
      if (strangers > 0) return fail({ kind: 'foreignDatabase', tables: strangers })
      await replaceAll(client, tx, file, header, known)
      return ok(header)
    })
  } catch (error) {
    const problem = toDatabaseProblem(error)
    if (problem === undefined) throw error
    return fail(problem)
  } finally {
    client.release(true) // its settings are not for others
  }
}

/** A database is ours if a migration of ours was applied to it, or if it is empty; 0 then, else its number of tables. */
async function countForeignTables(client: PoolClient, tx: Tx, known: readonly Migration[]): Promise<number> {
  const applied = await listAppliedMigrations(tx)
  if (applied.some(({ hash }) => known.some((migration) => migration.hash === hash))) return 0
  const tables = await listTables(client)
  return tables.filter(({ schema }) => schema === 'public').length
}

/** The old structure goes, the backup's comes, its rows come in, and the migrations it has not seen run on them. */
async function replaceAll(client: PoolClient, tx: Tx, file: string, header: BackupHeader, known: readonly Migration[]): Promise<void> {
  for (const statement of await listDropStatements(client)) await client.query(statement)
  const isInBackup = ({ hash }: Migration) => header.migrations.some((applied) => applied.hash === hash)
  await applyMigrations(tx, known.filter(isInBackup))
  await copyIn(client, file, header)
  await applyMigrations(
    tx,
    known.filter((migration) => !isInBackup(migration)),
  )
}

async function copyIn(client: PoolClient, file: string, header: BackupHeader): Promise<void> {
  const tables = await listTables(client)
  const foreignKeys = await listForeignKeys(client)
  for (const { table, name } of foreignKeys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const table of tables) await client.query(`alter table ${nameOf(table)} disable trigger user`)
  if (tables.length > 0) await client.query(`truncate ${tables.map(nameOf).join(', ')}`)

  const entries = readBackup(file)
  await entries.next() // the header, known already
  for (const table of header.tables) {
    await pipeline(Readable.from(rowsOf(entries)), client.query(copyFrom(`copy ${nameWithColumns(table)} from stdin`)))
  }
  const last = await entries.next()
  if (last.value?.kind !== 'sealed') throw new Error(`${file} changed while it was read`)

  for (const { schema, name, lastValue } of header.sequences)
    if (lastValue !== null) await client.query('select setval($1::regclass, $2::bigint)', [nameOf({ schema, name }), lastValue])
  for (const table of tables) await client.query(`alter table ${nameOf(table)} enable trigger user`)
  for (const { table, name, definition } of foreignKeys) await client.query(`alter table ${table} add constraint ${name} ${definition}`)
}

/** The rows up to the end of the table at hand; leaves the entries open for the next. */
async function* rowsOf(entries: AsyncGenerator<BackupEntry>): AsyncGenerator<Buffer> {
  for (let { value, done } = await entries.next(); !done && value.kind === 'row'; { value, done } = await entries.next()) yield value.line
}

function toDatabaseProblem(error: unknown): RestoreProblem | undefined {
  const cause = error instanceof Error && error.cause instanceof pg.DatabaseError ? error.cause : error // drizzle wraps it
  if (!(cause instanceof pg.DatabaseError)) return undefined
  return cause.code === '55P03' ? { kind: 'databaseBusy' } : { kind: 'refusedByDatabase', reason: cause.message }
}

export function sayRestoreProblem(problem: RestoreProblem): string {
  switch (problem.kind) {
    case 'newerBackup':
      return `这份备份来自更新版本的匠途（有 ${problem.unknown} 个本程序不认识的结构变更）。请先升级程序，再恢复。数据库没有改动。`
    case 'foreignDatabase':
      return `这个数据库里有 ${problem.tables} 个不属于匠途的表，恢复会覆盖它们，所以没有进行。请改用空的数据库。`
    case 'databaseBusy':
      return '数据库正被占用（可能正在备份、升级或处理很长的操作），等了 30 秒仍未轮到。数据库没有改动，请稍后再试。'
    case 'refusedByDatabase':
      return `数据库拒绝了备份中的内容：${problem.reason}。数据库没有改动。`
    case 'cannotRead':
    case 'notABackup':
    case 'newerFormat':
    case 'damagedBackup':
      return sayBackupFileProblem(problem)
  }
}
