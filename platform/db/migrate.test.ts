import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { removeScratches, scratchPath } from '#testing/embedded.ts'
import { transact } from './db.ts'
import { migrateToLatest, requirePostgres15, STRUCTURE_LOCK, sayDatabaseNewer } from './migrate.ts'

let own: TestDatabase
beforeAll(async () => {
  own = await testDatabase()
  await own.db.execute(sql`drop schema if exists drizzle cascade`)
  await own.db.execute(sql`drop schema public cascade`)
  await own.db.execute(sql`create schema public`)
})
afterAll(async () => {
  await own.close()
  removeScratches()
})

function folderOf(...statements: readonly string[]): string {
  const folder = scratchPath()
  mkdirSync(join(folder, 'meta'), { recursive: true })
  const entries = statements.map((_, idx) => ({ idx, version: '7', when: idx + 1, tag: `000${idx}_step`, breakpoints: true }))
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }))
  for (const [idx, statement] of statements.entries()) writeFileSync(join(folder, `000${idx}_step.sql`), statement)
  return folder
}

test('applies each migration once, also when two programs start at the same moment; a newer database is refused', async () => {
  const both = folderOf('create table one (id int)', 'create table two (id int);--> statement-breakpoint\ninsert into two values (2)')
  const applied = await Promise.all([migrateToLatest(own.db, both), migrateToLatest(own.db, both)])
  expect(applied.map((done) => done.ok && done.value).sort()).toEqual([0, 2])
  expect((await own.db.execute(sql`select id from two`)).rows).toEqual([{ id: 2 }])

  const older = await migrateToLatest(own.db, folderOf('create table one (id int)'))
  expect(older).toEqual({ ok: false, problem: { kind: 'databaseNewer', unknown: 1 } })
  if (!older.ok) expect(sayDatabaseNewer(older.problem)).toContain('1 个本程序不认识的结构变更')
})

test('waits while another program changes the structure', async () => {
  const finished: string[] = []
  const { later } = await transact(own.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${STRUCTURE_LOCK})`)
    const later = migrateToLatest(own.db, folderOf()).then(() => finished.push('later'))
    const waiting = sql`select 1 from pg_locks join pg_database d on d.oid = database
      where locktype = 'advisory' and not granted and datname = current_database()`
    await vi.waitUntil(async () => finished.length > 0 || (await tx.execute(waiting)).rows.length > 0)
    finished.push('first')
    return { later }
  })
  await later
  expect(finished).toEqual(['first', 'later'])
})

test('a migration that fails leaves nothing of itself', async () => {
  const broken = folderOf(
    'create table one (id int)',
    'create table two (id int);--> statement-breakpoint\ninsert into two values (2)',
    'create table three (id int);--> statement-breakpoint\nselect 1/0',
  )
  await expect(migrateToLatest(own.db, broken)).rejects.toThrow()
  expect((await own.db.execute(sql`select to_regclass('three') as three`)).rows).toEqual([{ three: null }])
})

test('the embedded server is new enough', async () => {
  expect(await requirePostgres15(own.db)).toEqual({ ok: true, value: undefined })
})
