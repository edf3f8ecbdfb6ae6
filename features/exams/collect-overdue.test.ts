import { afterAll, beforeAll, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { codeOf, sit } from '#store/exams/handed-in.fixture.ts'
import { findSitting } from '#store/exams/sittings.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { collectOverdue } from './collect-overdue.ts'

const MINUTE = 60_000
const NOW = toInstant(1_000 * 24 * 60 * MINUTE)
const minutesAgo = (minutes: number) => toInstant(NOW - minutes * MINUTE)

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const ctx = () => ({ db: database.db, clock: { now: () => NOW, today: () => '2026-02-12' as never } })
/** All papers here last ten minutes, without an extension. */
const begin = (name: string, minutes: number, changed: Parameters<typeof sit>[3] = {}) =>
  sit(database.db, name, [], { startedAt: minutesAgo(minutes), isOpen: true, ...changed })
const submissionOf = async (name: string) => (await findSitting(database.db, codeOf(name)))?.submission

test('what is over is collected as of its end; what runs, has no limit or was handed in stays as it is', async () => {
  await begin('over', 11)
  await begin('old', 60 * 24 * 400)
  await begin('runs', 9)
  await begin('longer', 11, { extension: 'half' })
  await begin('nolimit', 60 * 24, { extension: 'unlimited' })
  await begin('handedin', 30, { isOpen: false })
  expect(await collectOverdue(ctx(), { reach: 'all' })).toEqual({ collected: 2, failures: [] })
  expect(await submissionOf('over')).toEqual({ at: minutesAgo(1), by: 'clock' })
  expect((await submissionOf('old'))?.by).toBe('clock')
  for (const name of ['runs', 'longer', 'nolimit']) expect(await submissionOf(name)).toBeUndefined()
  expect((await submissionOf('handedin'))?.by).toBe('candidate')
  expect(await collectOverdue(ctx(), { reach: 'all' })).toEqual({ collected: 0, failures: [] })
})

test('more than one batch, by two processes at once: each once', async () => {
  for (let nth = 0; nth < 120; nth++) await begin(`many${nth}`, 20)
  const swept = await Promise.all([collectOverdue(ctx(), { reach: 'lately' }), collectOverdue(ctx(), { reach: 'lately' })])
  expect(swept.flatMap(({ failures }) => failures)).toEqual([])
  for (let nth = 0; nth < 120; nth++) expect(await submissionOf(`many${nth}`)).toEqual({ at: minutesAgo(10), by: 'clock' })
  expect((await collectOverdue(ctx(), { reach: 'all' })).collected).toBe(0)
})

test('a sweep of late ones leaves what began more than a day ago; one that is stopped leaves the rest', async () => {
  await begin('twodays', 60 * 48)
  await begin('today', 30)
  expect((await collectOverdue(ctx(), { reach: 'lately' })).collected).toBe(1)
  expect(await submissionOf('twodays')).toBeUndefined()
  expect((await collectOverdue(ctx(), { reach: 'all', stopped: AbortSignal.abort() })).collected).toBe(0)
  expect((await collectOverdue(ctx(), { reach: 'all' })).collected).toBe(1)
})
