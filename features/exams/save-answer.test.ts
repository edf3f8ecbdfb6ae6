import { afterAll, beforeAll, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { aSitting } from '#domain/exam/sitting.fixture.ts'
import { type SaveDraft, type SittingCode, toSittingCode } from '#domain/exam/sitting.ts'
import { toOptionId } from '#domain/item/item.ts'
import { type Db, openDb, transact } from '#platform/db/db.ts'
import { listEvents } from '#store/exams/events.ts'
import { beginSitting, findSitting, listRecentItems } from '#store/exams/sittings.ts'
import { fixedClock } from '#testing/clock.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { saveAnswer } from './save-answer.ts'
import { submit } from './submit.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const START = toInstant(Date.parse('2026-02-12T02:00:00Z'))
let sittings = 0
/** A sitting of its own for each test: three items, ten minutes. */
async function begun(previous?: SittingCode): Promise<SittingCode> {
  const code = toSittingCode(String(++sittings).padStart(24, '0'))
  await transact(database.db, (tx) => beginSitting(tx, aSitting({ code, startedAt: START }), previous))
  return code
}
const at = (time: string, db: Db = database.db) => ({ db, clock: fixedClock(`2026-02-12T${time}+08:00`) })
const draft = (key: string, letter?: string, changed: Partial<SaveDraft> = {}): SaveDraft => ({
  nth: 0,
  key,
  response: letter === undefined ? undefined : { kind: 'single', chosen: toOptionId(letter) },
  isFlagged: false,
  ...changed,
})

test('a sitting is read back as it was begun; the same code again begins nothing', async () => {
  const code = await begun()
  expect(await findSitting(database.db, code)).toEqual(aSitting({ code, startedAt: START }))
  expect(await transact(database.db, (tx) => beginSitting(tx, aSitting({ code, seed: 8 }), undefined))).toBe(false)
  expect((await findSitting(database.db, code))?.seed).toBe(7)
})

test('every answer that was acknowledged is there after the pool is opened anew', async () => {
  const code = await begun()
  const first = openDb(database.connection, { size: 4 })
  const receipts = await Promise.all(
    Array.from({ length: 60 }, (_, n) => saveAnswer(at('10:01:00', first.db), code, draft(`key-${n}`, 'AB'[n % 2], { nth: n % 3 }))),
  )
  await first.close()
  const second = openDb(database.connection)
  const log = await listEvents(second.db, code)
  await second.close()
  expect(receipts.every(({ ok }) => ok)).toBe(true)
  expect(log).toHaveLength(60)
  for (const receipt of receipts) expect(log).toContainEqual(receipt.ok && receipt.value)
})

test('the same page sent ten times at once is one event, and all get its receipt', async () => {
  const code = await begun()
  const receipts = await Promise.all(Array.from({ length: 10 }, () => saveAnswer(at('10:01:00'), code, draft('same', 'A'))))
  expect(await listEvents(database.db, code)).toHaveLength(1)
  for (const receipt of receipts) expect(receipt).toEqual(receipts[0])
})

test('a class answers in one moment: what goes into one transaction is judged one by one, and in order', async () => {
  const codes = await Promise.all(Array.from({ length: 30 }, () => begun()))
  const done = await begun()
  await submit(at('10:01:00'), done, 'candidate')
  const sent = codes.flatMap((code) => [
    saveAnswer(at('10:01:30'), code, draft('k', 'A')),
    saveAnswer(at('10:01:30'), code, draft('k', 'B')),
    saveAnswer(at('10:01:30'), code, draft('k', 'B')),
    saveAnswer(at('10:01:30'), code, draft('far', 'A', { nth: 3 })),
  ])
  const refused = saveAnswer(at('10:01:30'), done, draft('k', 'A'))
  const receipts = await Promise.all(sent)
  expect(await refused).toEqual({ ok: false, problem: { kind: 'submitted' } })
  for (const [nth, code] of codes.entries()) {
    const [first, second, again, far] = receipts.slice(nth * 4)
    const log = await listEvents(database.db, code)
    expect(log.map(({ turn, response }) => [turn, response?.kind === 'single' && response.chosen])).toEqual([
      [1, 'A'],
      [2, 'B'],
    ])
    expect([first, second, again]).toEqual([log[0], log[1], log[1]].map((value) => ({ ok: true, value })))
    expect(far).toEqual({ ok: false, problem: { kind: 'noSuchPlace', nth: 3 } })
  }
})

test('an answer that the database refuses takes none of its neighbours along', async () => {
  const [good, bad] = [await begun(), await begun()]
  const settled = await Promise.allSettled([
    saveAnswer(at('10:01:00'), good, draft('first', 'A')),
    ...Array.from({ length: 5 }, (_, n) => saveAnswer(at('10:01:00'), good, draft(`k${n}`, 'A'))),
    saveAnswer(at('10:01:00'), bad, draft('nul \u0000', 'A')),
    ...Array.from({ length: 5 }, (_, n) => saveAnswer(at('10:01:00'), good, draft(`m${n}`, 'A'))),
  ])
  expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(await listEvents(database.db, good)).toHaveLength(11)
  expect(await listEvents(database.db, bad)).toEqual([])
})

test('clearing and flagging are kept as well, and a page that went back counts anew', async () => {
  const code = await begun()
  for (const sent of [draft('k', 'A'), draft('k', 'B'), draft('k2', undefined, { isFlagged: true }), draft('k', 'B')])
    expect((await saveAnswer(at('10:01:00'), code, sent)).ok).toBe(true)
  const log = await listEvents(database.db, code)
  expect(log.map(({ key, turn, response, isFlagged }) => [key, turn, response !== undefined, isFlagged])).toEqual([
    ['k', 1, true, false],
    ['k', 2, true, false],
    ['k2', 1, false, true],
  ])
})

test('too late is refused and kept nowhere; nor is anything after handing in', async () => {
  const [late, done] = [await begun(), await begun()]
  expect(await saveAnswer(at('10:10:00'), late, draft('k', 'A'))).toEqual({ ok: false, problem: { kind: 'overdue' } })
  await submit(at('10:02:00'), done, 'candidate')
  expect(await saveAnswer(at('10:03:00'), done, draft('k', 'A'))).toEqual({ ok: false, problem: { kind: 'submitted' } })
  expect([...(await listEvents(database.db, late)), ...(await listEvents(database.db, done))]).toEqual([])
})

test('handing in is done once, also five times at once; the first moment stays', async () => {
  const code = await begun()
  const all = await Promise.all(['10:02:00', '10:02:01', '10:02:02', '10:02:03'].map((time) => submit(at(time), code, 'candidate')))
  const again = await submit(at('10:09:00'), code, 'candidate')
  expect(new Set([...all, again].map((result) => JSON.stringify(result))).size).toBe(1)
})

test('the clock collects at the end and not before, and what comes later is taken as handed in at the end', async () => {
  const [first, second] = [await begun(), await begun()]
  expect(await submit(at('10:09:59'), first, 'clock')).toEqual({ ok: true, value: undefined })
  const collected = { ok: true, value: { at: START + 600_000, by: 'clock' } }
  expect(await submit(at('11:30:00'), first, 'clock')).toEqual(collected)
  expect(await submit(at('10:10:00'), second, 'candidate')).toEqual(collected)
  expect((await findSitting(database.db, first))?.submission).toEqual(collected.value)
})

test('what the papers before asked is known, as far back as one looks', async () => {
  const first = await begun()
  const third = await begun(await begun(first))
  expect((await listRecentItems(database.db, third, 3)).size).toBe(3)
  expect(await listRecentItems(database.db, toSittingCode('none'), 3)).toEqual(new Set())
})

test('a code that opens nothing', async () => {
  const nothing = toSittingCode('zzzzzzzzzzzzzzzzzzzzzzzz')
  expect(await saveAnswer(at('10:01:00'), nothing, draft('k', 'A'))).toEqual({ ok: false, problem: { kind: 'noSuchSitting' } })
  expect(await submit(at('10:01:00'), nothing, 'candidate')).toEqual({ ok: false, problem: { kind: 'noSuchSitting' } })
})
