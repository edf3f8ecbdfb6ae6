import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { removeScratches, scratchPath } from '#testing/embedded.ts'
import { takeBackup } from './backup.ts'
import { type Db, transact } from './db.ts'
import { applyMigrations, type Migration } from './migrate.ts'
import { restoreBackup, sayRestoreProblem } from './restore.ts'

vi.setConfig({ testTimeout: 30_000 })

/** A bank, because its books must balance at every moment; with all that makes copying hard. */
const first: Migration = {
  hash: 'first',
  createdAt: 1,
  statements: [
    `create type mood as enum ('calm', 'glad')`,
    `create table account (id int primary key, balance bigint not null, last_entry bigint)`,
    `create table entry (id bigint generated always as identity primary key, account int not null references account, amount bigint not null)`,
    `alter table account add constraint account_last_entry foreign key (last_entry) references entry`,
    `create table odd (id serial primary key, words text, moods mood[], bytes bytea, tree jsonb, many text[], fraction float8, at timestamptz,
       doubled text generated always as (words || words) stored)`,
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'entries are never changed'; end $$`,
    `create trigger entry_is_final before update or delete on entry for each row execute function refuse()`,
    `create trigger entry_counted after insert on entry for each row when (new.amount = 0) execute function refuse()`,
    `insert into account select n, 1000 from generate_series(1, 10) n`,
  ],
}
const second: Migration = {
  hash: 'second',
  createdAt: 2,
  statements: [
    `alter table account add column owner text not null default '无名'`,
    `create view rich as select * from account where balance > 1000`,
  ],
}

let source: TestDatabase
let target: TestDatabase
let file: string
beforeEach(async () => {
  source = await emptyDatabase()
  target = await emptyDatabase()
  await migrate(source.db, [first])
  file = join(scratchPath(), 'kept', 'one.backup.gz')
})
afterEach(() => Promise.all([source.close(), target.close()]))
afterAll(removeScratches)

/** Without the product's own tables: these tests bring a small product of their own. */
async function emptyDatabase(): Promise<TestDatabase> {
  const own = await testDatabase()
  await own.db.execute(sql`drop schema if exists drizzle cascade`)
  await own.db.execute(sql`drop schema public cascade`)
  await own.db.execute(sql`create schema public`)
  return own
}

const migrate = (db: Db, migrations: readonly Migration[]): Promise<void> => transact(db, (tx) => applyMigrations(tx, migrations))
const backUp = async (db: Db): Promise<void> => {
  const taken = await takeBackup(db, file, toInstant(0))
  expect(taken.ok).toBe(true)
}

/** Everything in the database, as text, table by table; and what its sequences will give next. */
async function everythingIn(db: Db): Promise<unknown> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'drizzle') order by 1`,
  )
  const contents: Record<string, unknown> = {}
  for (const { name } of rows) {
    const content = await db.execute<{ row: string }>(sql.raw(`select t::text as row from ${name} t order by 1`))
    contents[name] = content.rows.map(({ row }) => row)
  }
  const sequences = await db.execute(sql`select sequencename, last_value::text from pg_sequences order by 1`)
  return { contents, sequences: sequences.rows }
}

const fillOdd = (db: Db): Promise<unknown> =>
  db.execute(sql`insert into odd (words, moods, bytes, tree, many, fraction, at) values
    (null, null, null, null, null, null, null),
    (${'\\.'}, '{calm,glad}', '\\x00ff0a5c', '{"a": "\\n\\\\."}', ${'{"a,b","\\"",NULL}'}, 'NaN', '2026-02-12T08:00:00.123456+08'),
    (${'tab\t line\n return\r back\\slash "quote" 匠途 🧰'}, '{}', '', 'null', '{}', '-Infinity', '-infinity'),
    (${'\\N'}, null, null, '[]', '{""}', 0.1, null)`)

describe('a backup taken under writes', () => {
  test('restores to one moment: the books balance, and later writes are not in it', async () => {
    let isOpen = true
    let written = 0
    const write = async (account: number): Promise<void> => {
      while (isOpen) {
        const other = (account % 10) + 1
        await transact(source.db, async (tx) => {
          for (const [id, amount] of [
            [Math.min(account, other), 1],
            [Math.max(account, other), -1],
          ] as const) {
            await tx.execute(sql`with added as (insert into entry (account, amount) values (${id}, ${amount}) returning id)
              update account set balance = balance + ${amount}, last_entry = (select id from added) where account.id = ${id}`)
          }
        })
        written += 1
      }
    }
    const writers = [1, 4, 7].map(write)
    await vi.waitUntil(() => written > 50)
    await backUp(source.db)
    const during = written
    await vi.waitUntil(() => written > during + 20)
    isOpen = false
    await Promise.all(writers)

    const restored = await restoreBackup(target.db, file, [first])
    expect(restored.ok).toBe(true)
    const { rows } = await target.db.execute(sql`
      select (select count(*)::int from entry) as entries, (select sum(balance)::int from account) as total,
        (select count(*)::int from account a where balance <> 1000 + (select coalesce(sum(amount), 0) from entry where account = a.id)) as unbalanced,
        (select count(*)::int from account a where last_entry is distinct from (select max(id) from entry where account = a.id)) as adrift`)
    expect(rows[0]).toMatchObject({ total: 10_000, unbalanced: 0, adrift: 0 })
    expect(rows[0]?.['entries']).toBeGreaterThanOrEqual(100)
    expect(rows[0]?.['entries']).toBeLessThan(2 * written)
  })

  test('once the writes have ended, the restored database equals the first, odd values, sequences and triggers included', async () => {
    await fillOdd(source.db)
    await source.db.execute(sql`insert into entry (account, amount) select 1 + n % 10, n from generate_series(1, 5000) n`)
    await source.db.execute(sql`update account set last_entry = (select max(id) from entry where account = account.id)`)
    await backUp(source.db)
    await migrate(target.db, [first])
    await target.db.execute(sql`insert into odd (words) values ('to be replaced')`)
    expect(await restoreBackup(target.db, file, [first])).toMatchObject({ ok: true })
    expect(await everythingIn(target.db)).toEqual(await everythingIn(source.db))
    await expect(target.db.execute(sql`delete from entry`)).rejects.toThrow()
    await expect(target.db.execute(sql`insert into entry (account, amount) values (99, 1)`)).rejects.toThrow()
    await target.db.execute(sql`insert into odd (words) values ('next')`)
  })

  test('is one file that only its owner reads; a second of the same name is refused', async () => {
    await backUp(source.db)
    expect(await readdir(join(file, '..'))).toEqual(['one.backup.gz'])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await takeBackup(source.db, file, toInstant(0))).toEqual({ ok: false, problem: { kind: 'fileExists', file } })
  })

  test('where it cannot be written nothing is left, and the pool works on', async () => {
    await mkdir(join(file, '..'), { recursive: true })
    writeFileSync(join(file, '..', 'taken'), '')
    const taken = await takeBackup(source.db, join(file, '..', 'taken', 'one.gz'), toInstant(0))
    expect(taken).toMatchObject({ ok: false, problem: { kind: 'cannotWrite' } })
    expect((await source.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
  })
})

describe('a restore that is refused changes nothing', () => {
  const harms: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    'cut in the middle': (bytes) => bytes.subarray(0, bytes.length >> 1),
    'cut by its last byte': (bytes) => bytes.subarray(0, -1),
    'without its seal': (bytes) =>
      gzipSync(
        gunzipSync(bytes)
          .toString()
          .replace(/\{"sealed".*\n/, ''),
      ),
    'with one row less': (bytes) => gzipSync(gunzipSync(bytes).toString().replace('5\t1000\t\\N\n', '')),
    'with one digit changed': (bytes) => gzipSync(gunzipSync(bytes).toString().replace('5\t1000', '5\t9000')),
    'with something after the seal': (bytes) => gzipSync(Buffer.concat([gunzipSync(bytes), Buffer.from('more\n')])),
    'with a bad header': (bytes) => gzipSync(gunzipSync(bytes).toString().replace('"columns"', '"pillars"')),
    'not a backup at all': () => Buffer.from('hello'),
    empty: () => Buffer.alloc(0),
  }
  test.each(Object.entries(harms))('a file %s', async (_, harm) => {
    await backUp(source.db)
    const harmed = harm(readFileSync(file))
    expect(harmed.equals(readFileSync(file))).toBe(false)
    writeFileSync(file, harmed)
    const before = await everythingIn(source.db)
    const restored = await restoreBackup(source.db, file, [first])
    expect(restored.ok).toBe(false)
    if (!restored.ok) expect(sayRestoreProblem(restored.problem)).toContain('数据库没有改动')
    expect(await everythingIn(source.db)).toEqual(before)
  })

  test('every flipped byte of a file is noticed', async () => {
    await backUp(source.db)
    const bytes = readFileSync(file)
    const { verifyBackup } = await import('./backup-file.ts')
    const unnoticed: number[] = []
    for (let at = 10; at < bytes.length; at += 7) {
      const harmed = Buffer.from(bytes)
      harmed.writeUInt8(harmed.readUInt8(at) ^ 0x10, at)
      writeFileSync(file, harmed)
      if ((await verifyBackup(file)).ok) unnoticed.push(at)
    }
    expect(unnoticed).toEqual([])
  })

  test('rows that the database refuses half-way: everything is as before', async () => {
    await source.db.execute(sql`alter table account drop constraint account_pkey cascade`)
    await source.db.execute(sql`insert into account values (5, 0)`)
    await backUp(source.db)
    await migrate(target.db, [first])
    await fillOdd(target.db)
    const before = await everythingIn(target.db)
    expect(await restoreBackup(target.db, file, [first])).toMatchObject({ ok: false, problem: { kind: 'refusedByDatabase' } })
    expect(await everythingIn(target.db)).toEqual(before)
  })

  test('a backup of a newer program, and a database of someone else', async () => {
    await backUp(source.db)
    await target.db.execute(sql`create table thesis as select 'mine' as text`)
    const before = await everythingIn(target.db)
    expect(await restoreBackup(target.db, file, [])).toMatchObject({ ok: false, problem: { kind: 'newerBackup', unknown: 1 } })
    expect(await restoreBackup(target.db, file, [first])).toMatchObject({ ok: false, problem: { kind: 'foreignDatabase', tables: 1 } })
    expect(await everythingIn(target.db)).toEqual(before)
  })
})

describe('structure', () => {
  test('an older backup replaces a newer database and is brought up to date', async () => {
    await source.db.execute(sql`update account set balance = 7 where id = 3`)
    await backUp(source.db)
    await migrate(target.db, [first, second])
    expect(await restoreBackup(target.db, file, [first, second])).toMatchObject({ ok: true })
    const { rows } = await target.db.execute(sql`select balance, owner from account where id = 3`)
    expect(rows).toEqual([{ balance: '7', owner: '无名' }])
    expect((await target.db.execute(sql`select hash from drizzle.__drizzle_migrations order by id`)).rows).toEqual([
      { hash: 'first' },
      { hash: 'second' },
    ])
  })
})
