import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import type { TestDatabase } from '#testing/database.ts'
import { removeScratches, scratchPath } from '#testing/embedded.ts'
import { emptyDatabase, everythingIn, fillOdd, first, migrate, second } from './backup.fixture.ts'
import { takeBackup } from './backup.ts'
import { verifyBackup } from './backup-file.ts'
import { restoreBackup, sayRestoreProblem } from './restore.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let source: TestDatabase
/** A good backup of `source`, and its bytes. */
let file: string
let good: Buffer
beforeAll(async () => {
  source = await emptyDatabase()
  await migrate(source.db, [first])
  file = join(scratchPath(), 'one.backup.gz')
  expect(await takeBackup(source.db, file, toInstant(0))).toMatchObject({ ok: true })
  good = readFileSync(file)
})
beforeEach(() => writeFileSync(file, good))
afterAll(async () => {
  await source.close()
  removeScratches()
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
    const harmed = harm(good)
    expect(harmed.equals(good)).toBe(false)
    writeFileSync(file, harmed)
    const before = await everythingIn(source.db)
    const restored = await restoreBackup(source.db, file, [first])
    expect(restored.ok).toBe(false)
    if (!restored.ok) expect(sayRestoreProblem(restored.problem)).toContain('数据库没有改动')
    expect(await everythingIn(source.db)).toEqual(before)
  })

  test('every flipped byte of a file is noticed', async () => {
    const unnoticed: number[] = []
    for (let at = 10; at < good.length; at += 7) {
      const harmed = Buffer.from(good)
      harmed.writeUInt8(harmed.readUInt8(at) ^ 0x10, at)
      writeFileSync(file, harmed)
      if ((await verifyBackup(file)).ok) unnoticed.push(at)
    }
    expect(unnoticed).toEqual([])
  })
})

describe('into another database', () => {
  let target: TestDatabase
  beforeEach(async () => {
    target = await emptyDatabase()
  })
  afterEach(() => target.close())

  test('rows that the database refuses half-way: everything is as before', async () => {
    const other = await emptyDatabase()
    await migrate(other.db, [first])
    await other.db.execute(sql`alter table account drop constraint account_pkey cascade`)
    await other.db.execute(sql`insert into account values (5, 0)`)
    const refused = `${file}.refused`
    expect(await takeBackup(other.db, refused, toInstant(0))).toMatchObject({ ok: true })
    await other.close()
    await migrate(target.db, [first])
    await fillOdd(target.db)
    const before = await everythingIn(target.db)
    expect(await restoreBackup(target.db, refused, [first])).toMatchObject({ ok: false, problem: { kind: 'refusedByDatabase' } })
    expect(await everythingIn(target.db)).toEqual(before)
  })

  test('a backup of a newer program, and a database of someone else', async () => {
    await target.db.execute(sql`create table thesis as select 'mine' as text`)
    const before = await everythingIn(target.db)
    expect(await restoreBackup(target.db, file, [])).toMatchObject({ ok: false, problem: { kind: 'newerBackup', unknown: 1 } })
    expect(await restoreBackup(target.db, file, [first])).toMatchObject({ ok: false, problem: { kind: 'foreignDatabase', tables: 1 } })
    expect(await everythingIn(target.db)).toEqual(before)
  })

  test('an older backup replaces a newer database and is brought up to date', async () => {
    await migrate(target.db, [first, second])
    expect(await restoreBackup(target.db, file, [first, second])).toMatchObject({ ok: true })
    const { rows } = await target.db.execute(sql`select balance, owner from account where id = 3`)
    expect(rows).toEqual([{ balance: '1000', owner: '无名' }])
    expect((await target.db.execute(sql`select hash from drizzle.__drizzle_migrations order by id`)).rows).toEqual([
      { hash: 'first' },
      { hash: 'second' },
    ])
  })
})
