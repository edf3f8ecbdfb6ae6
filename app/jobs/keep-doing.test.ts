import { expect, test } from 'vitest'
import { createLog } from '#platform/log/log.ts'
import { codeOf, sit } from '#store/exams/handed-in.fixture.ts'
import { findSitting } from '#store/exams/sittings.ts'
import { fixedClock } from '#testing/clock.ts'
import { testDatabase } from '#testing/database.ts'
import { collectPapers } from './collect-papers.ts'
import { keepDoing, type Pause } from './keep-doing.ts'

/** A pause that ends when the test says so, or when it is stopped. */
function steps(): { readonly pause: Pause; next(): void } {
  let go: (() => void) | undefined
  return {
    pause: (stopped) =>
      new Promise((resolve, reject) => {
        go = () => resolve(undefined)
        stopped.addEventListener('abort', reject)
      }),
    next: () => go?.(),
  }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('at once, again after each pause, and no more when it is stopped', async () => {
  const { pause, next } = steps()
  let times = 0
  const stop = keepDoing(async () => void times++, pause)
  await settled()
  expect(times).toBe(1)
  next()
  await settled()
  expect(times).toBe(2)
  await stop()
  next()
  await settled()
  expect(times).toBe(2)
})

test('stopping waits for the run under way', async () => {
  const { pause } = steps()
  let finish: (() => void) | undefined
  let isOver = false
  const stop = keepDoing(() => new Promise<void>((resolve) => (finish = resolve)), pause)
  await settled()
  const stopped = stop().then(() => (isOver = true))
  await settled()
  expect(isOver).toBe(false)
  finish?.()
  await stopped
})

test('the job collects a paper nobody came back to, and survives a database that is gone', async () => {
  const database = await testDatabase()
  await sit(database.db, 'over', [], { isOpen: true })
  const { pause, next } = steps()
  let sweeps = 0
  const ctx = { db: database.db, clock: fixedClock('2026-02-12T10:00+08:00'), log: createLog('silent') }
  const counted: Pause = (stopped) => {
    sweeps++
    return pause(stopped)
  }
  const stop = collectPapers(ctx, counted)
  while (sweeps < 1) await settled()
  expect((await findSitting(database.db, codeOf('over')))?.submission?.by).toBe('clock')
  await database.close()
  next()
  while (sweeps < 2) await settled()
  await stop()
})
