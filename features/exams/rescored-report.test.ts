import { afterAll, beforeAll, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { aSingle, optionIds } from '#domain/item/item.fixture.ts'
import { toItemId } from '#domain/item/item.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import { publishItems, sit } from '#store/exams/handed-in.fixture.ts'
import { contextOn } from '#testing/app-context.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { readPlace } from './read-place.ts'
import { readReport } from './read-report.ts'
import { rescoreSittings } from './rescore-sittings.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const [B, C] = optionIds('BC') as readonly [never, never]
/** As many answers as are just enough for an outlook. */
const items = Array.from({ length: 30 }, (_, nth) => aSingle({ id: toItemId(`aba-${100 + nth}`) }))

test('a void item gives its marks and tells nothing of the ability; a kept mark stands beside an honest verdict', async () => {
  const ctx = contextOn(database.db)
  await publishItems(database.db, 0, items)
  const { code } = await sit(
    database.db,
    'a',
    items.map((_, nth) => [nth, { kind: 'single', chosen: nth === 0 ? C : B }]),
    { paper: items.map(({ id }) => ({ item: id, scope: 'A-A-A', section: 0, most: marksOf(1) })), bankRecordedAt: toInstant(0) },
  )
  const report = async () => {
    const read = await readReport(ctx, code)
    if (!read.ok) throw new Error(read.problem.kind)
    const { result, outlook, rescorings } = read.value
    return [result.marks, outlook.kind, rescorings.length]
  }
  expect(await report()).toEqual([29_00, 'range', 0])

  const later = items.map((item, nth) => (nth === 0 ? { ...item, key: C, stem: '另一道（　）。' } : nth === 1 ? { ...item, key: C } : item))
  await publishItems(database.db, 1000, later)
  expect(await report()).toEqual([29_00, 'range', 0])
  for await (const _ of rescoreSittings(ctx, 'trade-l3', false));
  expect(await report()).toEqual([30_00, 'tooFew', 2])

  const place = async (nth: string) => {
    const read = await readPlace(ctx, code, nth)
    if (!read.ok || read.value.kind !== 'reviewed') throw new Error('not reviewed')
    const { item, score, rescorings } = read.value
    return [item.kind === 'single' && item.key, score.verdict, score.marks, rescorings.length]
  }
  expect([await place('1'), await place('2'), await place('3')]).toEqual([
    [B, 'wrong', 1_00, 1],
    [C, 'wrong', 1_00, 1],
    [B, 'right', 1_00, 0],
  ])
})
