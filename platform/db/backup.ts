/** A backup through the driver: one snapshot of all tables in one sealed file, while the site goes on. */
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Instant, isoOf } from '#domain/calendar/instant.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type BackupHeader, END_OF_TABLE, FORMAT_VERSION, nameOf, nameWithColumns, PRODUCT, TEXT_SETTINGS } from './backup-format.ts'
import type { Db } from './db.ts'
import { listAppliedMigrations, STRUCTURE_LOCK } from './migrate.ts'
import { listSequences, listTables } from './structure.ts'

export type BackupReceipt = { readonly file: string; readonly bytes: number; readonly header: BackupHeader }
export type BackupProblem =
  | { readonly kind: 'fileExists'; readonly file: string }
  | { readonly kind: 'cannotWrite'; readonly file: string; readonly reason: string }

/**
 * Writes a backup to `file`, which must not exist. It holds one moment: what was committed when it began. The file appears under its
 * name only when it is whole and on the disk; it holds personal data, so only its owner may read it.
 */
export async function takeBackup(db: Db, file: string, takenAt: Instant): Promise<Result<BackupReceipt, BackupProblem>> {
  if (existsSync(file)) return fail({ kind: 'fileExists', file })
  const unfinished = `${file}.unfinished-${process.pid}`
  const client = await db.$client.connect()
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const header = await openSnapshot(client, takenAt)
    const target = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(seal(content(client, header)), createGzip(), target)
    await rename(unfinished, file)
    await syncFolder(dirname(file))
    return ok({ file, bytes: statSync(file).size, header })
  } catch (error) {
    if (existsSync(unfinished)) await rm(unfinished)
    if (!isDiskError(error)) throw error
    return fail({ kind: 'cannotWrite', file, reason: error.message })
  } finally {
    client.release(true) // ends its transaction, its lock and its settings with it
  }
}

export function sayBackupProblem(problem: BackupProblem): string {
  switch (problem.kind) {
    case 'fileExists':
      return `文件 ${problem.file} 已经存在，没有覆盖。请换一个文件名。`
    case 'cannotWrite':
      return `无法写入 ${problem.file}（${problem.reason}）。没有留下半个备份；请检查磁盘空间和权限，或者换一个位置。`
  }
}

/** Begins the transaction whose snapshot the backup is, and describes it. The lock keeps the structure still meanwhile. */
async function openSnapshot(client: PoolClient, takenAt: Instant): Promise<BackupHeader> {
  await client.query(TEXT_SETTINGS)
  await client.query('select pg_advisory_lock_shared($1)', [STRUCTURE_LOCK])
  await client.query('begin isolation level repeatable read read only')
  const version = await client.query<{ server_version: string }>('show server_version')
  return {
    format: 'jiangtu-backup',
    version: FORMAT_VERSION,
    product: PRODUCT,
    takenAt: isoOf(takenAt),
    postgres: version.rows[0]?.server_version ?? '',
    migrations: [...(await listAppliedMigrations(drizzle(client)))],
    tables: await listTables(client),
    sequences: await listSequences(client),
  }
}

async function* content(client: PoolClient, header: BackupHeader): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(header)}\n`)
  for (const table of header.tables) {
    const copy = client.query(copyTo(`copy ${nameWithColumns(table)} to stdout`))
    for await (const chunk of copy) yield chunk
    if (copy.rowCount !== table.rows) throw new Error(`${nameOf(table)}: ${table.rows} rows counted, ${copy.rowCount} copied`)
    yield Buffer.from(END_OF_TABLE)
  }
}

async function* seal(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
  yield Buffer.from(`${JSON.stringify({ sealed: true, sha256: hash.digest('hex') })}\n`)
}

const isDiskError = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(String(error.code))

/** Makes the new name as durable as the file. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
