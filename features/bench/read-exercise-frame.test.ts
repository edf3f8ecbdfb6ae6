import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewOf } from '#domain/bench/exercise-frame.ts'
import type { PointId } from '#domain/item/item.ts'
import { type ContentDatabase, contextOn, databaseWithContent } from '#testing/app-context.ts'
import { testDatabase } from '#testing/database.ts'
import { readExerciseFrame } from './read-exercise-frame.ts'

let database: ContentDatabase
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())

const asked = { task: 't1', exercise: 'cir-02', title: '双重互锁正反转', content: 1 }

test('the sheet and the red lines of the task, and every weak point by its name', async () => {
  const frame = await readExerciseFrame(database.ctx, asked)
  expect(frame).toMatchObject({ task: 't1', exercise: 'cir-02', sheet: { id: 'A' }, bank: 'electrician-l3-2018' })
  expect(frame.redLines.map(({ id }) => id)).toContain('bridgedLoad')
  expect(frame.redLines.map(({ id }) => id)).not.toContain('earthLeadOrder')
  const weak = Object.values(frame.weak).flat()
  expect(weak.length).toBeGreaterThan(0)
  expect(new Set(frame.points.map(({ id }) => id))).toEqual(new Set(weak))
})

test('a room with a sheet of its own goes over what its items are called on the sheet of the task', async () => {
  const own = { sheet: 'W', weakAs: { numbers: 'craft', deadCheck: 'conduct' } }
  const [task, room] = [
    await readExerciseFrame(database.ctx, { ...asked, task: 't2' }),
    await readExerciseFrame(database.ctx, { ...asked, task: 't2', own }),
  ]
  expect(room.sheet.id).toBe('W')
  expect(room.weak).toEqual({ numbers: task.weak['craft'], deadCheck: task.weak['conduct'] })
})

test('another content is another version, the same is the same', async () => {
  const versions = [1, 1, 2].map(async (content) => (await readExerciseFrame(database.ctx, { ...asked, content })).version)
  const [one, same, other] = await Promise.all(versions)
  expect(same).toBe(one)
  expect(other).not.toBe(one)
})

test('a task that is not marked is a mistake of ours', () =>
  expect(readExerciseFrame(database.ctx, { ...asked, task: 't99' })).rejects.toThrow('t99'))

test('where no bank is published, there is nothing to go over, and the result is kept all the same', async () => {
  const empty = await testDatabase()
  try {
    const frame = await readExerciseFrame(contextOn(empty.db), asked)
    expect(frame).toMatchObject({ points: [], bank: 'electrician' })
    expect(reviewOf(frame, { weak: ['K095' as PointId] } as never)).toEqual([])
  } finally {
    await empty.close()
  }
})
