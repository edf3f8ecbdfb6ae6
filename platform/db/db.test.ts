import { sql } from 'drizzle-orm'
import { pgTable, text } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import { parseCivilDate } from '#domain/calendar/civil-date.ts'
import { toInstant } from '#domain/calendar/instant.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { knownAt } from './bitemporal.ts'
import { civilDate, instant } from './columns.ts'
import { type Db, type Reader, type Tx, transact } from './db.ts'

const notes = pgTable('note', {
  id: text().primaryKey(),
  on: civilDate('on_day'),
  recordedAt: instant('recorded_at').notNull(),
  supersededAt: instant('superseded_at'),
})

let own: TestDatabase
beforeAll(async () => {
  own = await testDatabase()
  await own.db.execute(sql`
    create table note (id text primary key, on_day date, recorded_at timestamp (3) with time zone not null, superseded_at timestamp (3) with time zone)`)
})
afterAll(() => own.close())

const at = (iso: string) => toInstant(Date.parse(iso))

describe('columns', () => {
  test('a civil date and a moment come back as they went in, to the millisecond', async () => {
    const day = parseCivilDate('2024-02-29')
    if (!day.ok) throw new Error('test day')
    const recordedAt = at('2026-02-12T08:00:00.123+08:00')
    await own.db.insert(notes).values({ id: 'round trip', on: day.value, recordedAt })
    const [row] = await own.db.select().from(notes)
    expect(row).toEqual({ id: 'round trip', on: '2024-02-29', recordedAt, supersededAt: null })
    await own.db.delete(notes)
  })

  test('the plain driver leaves a date as text, also in an array', async () => {
    const { rows } = await own.db.$client.query(`select date '2024-02-29' as day, array[date '2024-02-29'] as days`)
    expect(rows).toEqual([{ day: '2024-02-29', days: '{2024-02-29}' }])
  })
})

describe('knownAt', () => {
  test('a row stands from the moment it is recorded up to, not counting, the moment it is superseded', async () => {
    await own.db.insert(notes).values([
      { id: 'old', recordedAt: at('2026-01-01T00:00Z'), supersededAt: at('2026-02-01T00:00Z') },
      { id: 'new', recordedAt: at('2026-02-01T00:00Z') },
    ])
    const idsAt = async (iso: string) =>
      (
        await own.db
          .select({ id: notes.id })
          .from(notes)
          .where(knownAt(notes, at(iso)))
      ).map(({ id }) => id)
    expect(await idsAt('2025-12-31T23:59:59.999Z')).toEqual([])
    expect(await idsAt('2026-01-01T00:00Z')).toEqual(['old'])
    expect(await idsAt('2026-01-31T23:59:59.999Z')).toEqual(['old'])
    expect(await idsAt('2026-02-01T00:00Z')).toEqual(['new'])
    await own.db.delete(notes)
  })
})

describe('transact', () => {
  test('keeps nothing when the work throws', async () => {
    const work = transact(own.db, async (tx) => {
      await tx.insert(notes).values({ id: 'lost', recordedAt: toInstant(0) })
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await own.db.select().from(notes)).toEqual([])
  })

  test('a database is no transaction and a transaction no database; both can be read', () => {
    expectTypeOf<Db>().not.toExtend<Tx>()
    expectTypeOf<Tx>().not.toExtend<Db>()
    expectTypeOf<Db>().toExtend<Reader>()
    expectTypeOf<Tx>().toExtend<Reader>()
  })
})
