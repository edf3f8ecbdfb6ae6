import { afterAll, beforeAll, expect, test } from 'vitest'
import { outlookOf } from '#domain/exam/outlook.ts'
import { aTrueFalse } from '#domain/item/item.fixture.ts'
import { toItemId } from '#domain/item/item.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import { readItemStatistics } from '#features/items/statistics/read-item-statistics.ts'
import { publishItems, sit } from '#store/exams/handed-in.fixture.ts'
import { findItemParameters } from '#store/exams/item-parameters.ts'
import { contextOn } from '#testing/app-context.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { statisticsOn } from './run-statistics.ts'

const BANK = 'trade-l3'
const items = Array.from({ length: 6 }, (_, nth) => aTrueFalse({ id: toItemId(`aba-10${nth}`), stem: `第 ${nth} 句话。`, key: true }))
const paper = items.map(({ id }) => ({ item: id, scope: 'A-A-A', section: 0, most: marksOf(1) }))

let database: TestDatabase
/** Sixty papers; who is better knows more, and the later items fewer know. */
beforeAll(async () => {
  database = await testDatabase()
  await publishItems(database.db, 0, items)
  for (let nth = 0; nth < 60; nth++)
    await sit(
      database.db,
      `p${nth}x`,
      items.map((_, place) => [place, { kind: 'trueFalse', says: ((nth * 7) % 60) / 60 > place / 8 - 0.1 + (((nth * 13) % 11) - 5) / 20 }]),
      { paper },
    )
})
afterAll(() => database.close())
const ctx = () => contextOn(database.db)

test('what is fitted is kept when it is asked for, and again instead of what was kept', async () => {
  const { fitted } = await readItemStatistics(ctx(), BANK)
  expect([...fitted.keys()]).toContain('aba-103')
  const none = await findItemParameters(database.db, BANK)
  expect(items.map(none)).toEqual(items.map(() => undefined))
  for (let times = 0; times < 2; times++) {
    const ran = await statisticsOn(ctx(), { bank: BANK, keep: true })
    expect(ran.lines.at(-1)).toBe(`${BANK}：${fitted.size} 道题的模型难度存下来了，成绩单的水平照它算。`)
  }
  const kept = await findItemParameters(database.db, BANK)
  for (const item of items) expect(kept(item)).toEqual(fitted.get(item.id))
})

test('an item that asks something else by now, or is right another way, has no figures', async () => {
  const kept = await findItemParameters(database.db, BANK)
  const [item = aTrueFalse()] = items.slice(2)
  expect(kept(item)).toBeDefined()
  expect(kept({ ...item, stem: '另一句话。' })).toBeUndefined()
  expect(kept({ ...item, key: false })).toBeUndefined()
  expect(kept({ ...item, why: '换一种解释，问的还是它。' })).toEqual(kept(item))
})

test('an ability rests on what was fitted where it is there, and says of how many', async () => {
  const kept = await findItemParameters(database.db, BANK)
  const others = Array.from({ length: 30 }, (_, nth) => aTrueFalse({ id: toItemId(`abb-${nth}`), stem: `别的 ${nth}。` }))
  const answered = [...items, ...others].map((item, nth) => ({ item, verdict: nth % 3 === 0 ? ('wrong' as const) : ('right' as const) }))
  const [guessed, fitted] = [outlookOf([answered], others, 0.6), outlookOf([answered], others, 0.6, kept)]
  if (guessed.kind !== 'range' || fitted.kind !== 'range') throw new Error('too few')
  expect([guessed.fitted, fitted.fitted]).toEqual([0, items.filter((item) => kept(item) !== undefined).length])
  expect(fitted.ability.mean).not.toBeCloseTo(guessed.ability.mean, 3)
})
