import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PracticeEvent } from '#domain/memory/event.ts'
import { type LogCode, logCodeFrom } from '#domain/memory/log-code.ts'
import type { LogAnswer, LogCursor } from '#domain/memory/log-exchange.ts'
import { anAnswer } from '#domain/memory/memory.fixture.ts'
import { openDb } from '#platform/db/db.ts'
import { contextOn } from '#testing/app-context.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { beginSyncedLog } from './begin-synced-log.ts'
import { deleteSyncedLog } from './delete-synced-log.ts'
import { syncLog } from './sync-log.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function begun(): Promise<LogCode> {
  const code = logCodeFrom(randomBytes(28))
  expect(await beginSyncedLog(contextOn(database.db), code)).toEqual({ ok: true, value: undefined })
  return code
}
let made = 0
const answer = (): PracticeEvent => anAnswer(1, 'right', { id: `event-${++made}` })
const several = (count: number) => Array.from({ length: count }, answer)
async function sync(code: LogCode, events: readonly unknown[] = [], since?: LogCursor | null, most?: number): Promise<LogAnswer> {
  const synced = await syncLog(contextOn(database.db), { code, since: since ?? undefined, events }, most)
  if (!synced.ok) throw new Error(synced.problem.kind)
  return synced.value
}
const rows = async (): Promise<number> => Number((await database.db.$client.query('select count(*) from practice_event')).rows[0].count)

test('what one device brings, another gets, in the order of arrival and not of the clocks', async () => {
  const code = await begun()
  const [late, early] = [anAnswer(300, 'right', { id: 'late' }), anAnswer(1, 'wrong', { id: 'early' })]
  expect((await sync(code, [late])).taken).toBe(1)
  expect((await sync(code, [early])).taken).toBe(1)
  const other = await sync(code)
  expect(other).toEqual({ taken: 0, refused: [], anew: false, since: { row: 2, id: 'early' }, events: [late, early], more: false })
  expect((await sync(code, [], { row: 1, id: 'late' })).events).toEqual([early])
  expect(await sync(code, [], other.since)).toEqual({ ...other, events: [] })
})

test('the same batch again, ten times at once and turned round, adds nothing', async () => {
  const code = await begun()
  const events = several(30)
  const before = await rows()
  const all = await Promise.all(Array.from({ length: 10 }, (_, nth) => sync(code, nth % 2 ? events : events.toReversed())))
  expect(all.reduce((sum, { taken }) => sum + taken, 0)).toBe(30)
  expect(all.flatMap(({ refused }) => refused)).toEqual([])
  expect((await rows()) - before).toBe(30)
  expect((await sync(code)).events).toHaveLength(30)
})

test('two devices at once: rows have no gaps, and a reader in between misses nothing', async () => {
  const code = await begun()
  const batches = Array.from({ length: 12 }, () => several(7))
  const read = new Set<string>()
  const reader = async (): Promise<void> => {
    let since: LogCursor | null = null
    while (read.size < 84) {
      const told: LogAnswer = await sync(code, [], since)
      for (const event of told.events as readonly PracticeEvent[]) read.add(event.id)
      since = told.since
    }
    expect(since?.row).toBe(84)
  }
  await Promise.all([reader(), ...batches.map((batch) => sync(code, batch))])
  expect([...read].sort()).toEqual(
    batches
      .flat()
      .map(({ id }) => id)
      .sort(),
  )
})

test('more than 500 come in several parts', async () => {
  const code = await begun()
  const events = several(1100)
  for (const from of [0, 500, 1000]) await sync(code, events.slice(from, from + 500), { row: from, id: events[from - 1]?.id ?? 'x' })
  const parts: LogAnswer[] = []
  for (let since: LogCursor | null = null, more = true; more; ) {
    const told: LogAnswer = await sync(code, [], since)
    parts.push(told)
    ;({ since, more } = told)
  }
  expect(parts.map(({ events, more }) => [events.length, more])).toEqual([
    [500, true],
    [500, true],
    [100, false],
  ])
  expect(parts.flatMap((part) => part.events)).toEqual(events)
})

test('bad ones are refused one by one, by name, and the good ones among them are kept', async () => {
  const code = await begun()
  const [good, other] = [answer(), answer()]
  const points = Array.from({ length: 40 }, (_, nth) => `${nth}${'p'.repeat(60)}`)
  const sent = [
    good,
    null,
    { ...answer(), at: -1 },
    { ...answer(), id: 'a\0b' },
    { ...answer(), points },
    { ...good, bank: 'c' },
    [],
    'x',
    other,
  ]
  const { taken, refused } = await sync(code, sent)
  expect(taken).toBe(2)
  expect(refused.map(({ nth, kind }) => [nth, kind])).toEqual([
    [1, 'badEvent'],
    [2, 'badEvent'],
    [3, 'badEvent'],
    [4, 'tooLong'],
    [5, 'idTaken'],
    [6, 'badEvent'],
    [7, 'badEvent'],
  ])
  expect(refused.every(({ says }) => says.endsWith('没收。'))).toBe(true)
  expect((await sync(code)).events).toEqual([good, other])
  expect((await sync(code, [{ ...good, bank: 'd' }])).refused.map(({ kind }) => kind)).toEqual(['idTaken'])
})

test('a half character, an odd key and a field nobody asked for leave the log as it should be', async () => {
  const code = await begun()
  const good = answer()
  const { taken, refused } = await sync(code, [
    { ...answer(), bank: '\ud800' },
    JSON.parse(`{"__proto__":{"kind":"examDay"},"id":"p","at":1,"bank":"b"}`),
    { ...good, secret: 'x' },
  ])
  expect([taken, refused.map(({ nth }) => nth)]).toEqual([1, [0, 1]])
  expect((await sync(code)).events).toEqual([good])
})

test('a full log takes no more, says so, and still answers', async () => {
  const code = await begun()
  const events = several(4)
  const { taken, refused, events: told } = await sync(code, events, undefined, 3)
  expect([taken, refused.map(({ nth, kind }) => [nth, kind]), told.length]).toEqual([3, [[3, 'logFull']], 3])
  expect((await sync(code, [events[0]], undefined, 3)).refused).toEqual([])
})

test('a cursor the server does not know makes it tell all anew, and keep what was sent', async () => {
  const code = await begun()
  const [first, second] = [answer(), answer()]
  await sync(code, [first])
  for (const since of [
    { row: 9, id: first.id },
    { row: 1, id: 'another' },
  ]) {
    const told = await sync(code, [second], since)
    expect([told.anew, told.events, told.since]).toEqual([true, [first, second], { row: 2, id: second.id }])
  }
})

test('acknowledged is durable: all of it is there after the pool is opened anew', async () => {
  const code = await begun()
  const events = several(40)
  const first = openDb(database.connection, { size: 4 })
  await Promise.all(events.map((event) => syncLog(contextOn(first.db), { code, since: undefined, events: [event] })))
  await first.close()
  expect(new Set((await sync(code)).events)).toEqual(new Set(events))
})

test('a code nobody has begun opens nothing; one that was ended opens nothing for ever, nor can it be begun again', async () => {
  const [code, other] = [await begun(), await begun()]
  const kept = answer()
  await sync(code, several(3))
  await sync(other, [kept])
  const ctx = contextOn(database.db)
  const before = await rows()
  await deleteSyncedLog(ctx, code)
  await deleteSyncedLog(contextOn(database.db, '2027-01-01T00:00+08:00'), code)
  expect((await rows()) - before).toBe(-3)
  const gone = { ok: false, problem: { kind: 'logDeleted' } }
  expect(await syncLog(ctx, { code, since: undefined, events: [answer()] })).toEqual(gone)
  expect(await beginSyncedLog(ctx, code)).toEqual(gone)
  expect((await sync(other)).events).toEqual([kept])

  const never = logCodeFrom(randomBytes(28))
  expect(await syncLog(ctx, { code: never, since: undefined, events: [] })).toEqual({ ok: false, problem: { kind: 'noSuchLog' } })
  await deleteSyncedLog(ctx, never)
  expect(await beginSyncedLog(ctx, never)).toEqual(gone)
  const ended = await database.db.$client.query('select deleted_at from practice_log where deleted_at is not null')
  expect(new Set(ended.rows.map(({ deleted_at }) => deleted_at.toISOString()))).toEqual(new Set(['2026-02-12T02:00:00.000Z']))
})

test('the code stands nowhere in the database', async () => {
  const code = await begun()
  await sync(code, several(1))
  const { rows: heads } = await database.db.$client.query('select to_jsonb(l)::text as text from practice_log l')
  expect(heads.some(({ text }) => text.includes(code))).toBe(false)
})
