import { writeFileSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import type { TestDatabase } from '#testing/database.ts'
import { removeScratches, scratchPath } from '#testing/embedded.ts'
import { emptyDatabase, everythingIn, fillOdd, first, migrate } from './backup.fixture.ts'
import { takeBackup } from './backup.ts'
import { type Db, transact } from './db.ts'
import { restoreBackup } from './restore.ts'

vi.setConfig({ testTimeout: 30_000 })

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

const backUp = async (db: Db): Promise<void> => {
  const taken = await takeBackup(db, file, toInstant(0))
  expect(taken.ok).toBe(true)
}

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
