import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMultiple, aSingle, aTrueFalse, optionIds } from '#domain/item/item.fixture.ts'
import { type RescoredSitting, rescoreSittings } from '#features/exams/rescore-sittings.ts'
import { transact } from '#platform/db/db.ts'
import { codeOf, publishItems, sit } from '#store/exams/handed-in.fixture.ts'
import { appendRescorings, listRescorings } from '#store/exams/rescorings.ts'
import { lockSittings } from '#store/exams/sittings.ts'
import { contextOn } from '#testing/app-context.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { rescoreOn, runRescore } from './run-rescore.ts'

const [B, C] = optionIds('BC') as readonly [never, never]
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  const { db } = database
  await publishItems(db, 0)
  await sit(db, 'chose-c', [
    [0, { kind: 'single', chosen: C }],
    [2, { kind: 'trueFalse', says: false }],
  ])
  await sit(db, 'chose-b', [[0, { kind: 'single', chosen: B }]])
  await sit(db, 'still-open', [[0, { kind: 'single', chosen: C }]], { isOpen: true })
})
afterAll(() => database.close())

const ctx = (at = '2026-02-12T10:00+08:00') => contextOn(database.db, at)
const run = async (isDryRun = false) => (await rescoreOn(ctx(), undefined, isDryRun)).lines
async function rescoredNow(isDryRun: boolean): Promise<readonly RescoredSitting[]> {
  const rescored: RescoredSitting[] = []
  for await (const sitting of rescoreSittings(ctx(), 'trade-l3', isDryRun)) rescored.push(sitting)
  return rescored
}
const log = (name: string) => listRescorings(database.db, codeOf(name))

test('with the bank as it was there is nothing to do', async () => {
  expect(await run()).toEqual(['没有要改判的卷。'])
})

test('a corrected key: a trial tells and writes nothing, then it is done once, and the papers stay', async () => {
  await publishItems(database.db, 1000, [aSingle({ key: C }), aMultiple(), aTrueFalse()])
  const told = ['卷 chose-…：0 分 → 0 分', '卷 chose-…：1 分 → 2 分，没过线变过线']
  const trial = await run(true)
  for (const line of told.slice(1)) expect(trial).toContain(line)
  expect(trial.slice(-2)).toEqual([
    '改判 2 份卷：分数变了 1 份，没过线变过线 1 份，过线变没过线 0 份。',
    '只是试算，什么也没有写。去掉 --dry-run 再跑一次。',
  ])
  expect(await log('chose-c')).toEqual([])

  expect(await run()).toEqual(trial.slice(0, -1))
  expect(await log('chose-c')).toEqual([
    {
      nth: 0,
      item: 'aba-001',
      bankFrom: 0,
      bankTo: 1000,
      before: 0,
      after: 1_00,
      reason: { kind: 'keyCorrected', was: '乙', is: '丙' },
      at: ctx().clock.now(),
    },
  ])
  expect(await log('chose-b')).toMatchObject([{ nth: 0, before: 1_00, after: 1_00 }])
  expect(await log('still-open')).toEqual([])
  expect(await run()).toEqual(['没有要改判的卷。'])
  expect(await log('chose-c')).toHaveLength(1)
})

test('two at the same moment write one entry: the second waits, and sees what the first wrote', async () => {
  await publishItems(database.db, 2000, [aSingle({ key: C }), aMultiple(), aTrueFalse({ key: true, stem: '换了句话。' })])
  const planned = await rescoredNow(true)
  const second = await transact(database.db, async (tx) => {
    for (const { code, entries } of planned) {
      await lockSittings(tx, [code])
      await appendRescorings(tx, code, entries)
    }
    const waiting = { lines: run() }
    for (let isWaiting = false; !isWaiting; ) {
      const { rows } = await database.db.execute(
        sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      isWaiting = rows.length > 0
    }
    return waiting
  })
  expect(await second.lines).toEqual(['没有要改判的卷。'])
  expect((await log('chose-c')).map(({ reason }) => reason.kind)).toEqual(['keyCorrected', 'voided'])
  expect((await log('chose-b')).map(({ before, after }) => [before, after])).toEqual([
    [1_00, 1_00],
    [0, 1_00],
  ])
})

test('corrected back, the marks are those of the paper again, and the log keeps all of it', async () => {
  await publishItems(database.db, 3000)
  expect((await rescoredNow(false)).map(({ after }) => after)).toEqual([
    { marks: 1_00, isPassed: false },
    { marks: 1_00, isPassed: false },
  ])
  expect((await log('chose-c')).map(({ before, after, reason }) => [before, after, reason.kind])).toEqual([
    [0, 1_00, 'keyCorrected'],
    [1_00, 1_00, 'voided'],
    [1_00, 0, 'keyCorrected'],
    [1_00, 1_00, 'reinstated'],
  ])
})

test('a wrong command says how, and a bank that is not there is named', async () => {
  expect((await runRescore(['--all'])).code).toBe(2)
  expect(await rescoreOn(ctx(), 'nothing', true)).toEqual({ code: 2, lines: ['没有题库“nothing”。有的是：trade-l3。'] })
})
