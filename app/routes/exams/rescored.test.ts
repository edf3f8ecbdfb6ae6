import { afterAll, beforeAll, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import type { ScopedItem } from '#domain/item/bank.ts'
import type { SingleItem } from '#domain/item/item.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import { rescoreSittings } from '#features/exams/rescore-sittings.ts'
import { transact } from '#platform/db/db.ts'
import { sit } from '#store/exams/handed-in.fixture.ts'
import { findBank } from '#store/items/bank.ts'
import { publishBank } from '#store/items/publish-bank.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
/** Where the report of a paper is: its first item was wrongly judged, its second is fine. */
let room: string
let was: SingleItem
let is: SingleItem
const BANK = 'electrician-l3-2018'

beforeAll(async () => {
  product = await appWithContent()
  const { db, clock } = product.ctx
  const bank = await findBank(db, BANK, clock.now())
  if (bank === undefined) throw new Error('no bank')
  const [one, two] = bank.items.filter((each): each is ScopedItem & { item: SingleItem } => each.item.kind === 'single')
  if (one === undefined || two === undefined) throw new Error('no items')
  was = one.item
  const other = was.options.find(({ id }) => id !== was.key)
  if (other === undefined) throw new Error('no other option')
  is = { ...was, key: other.id, why: '这是改过的讲法。' }
  const places = [one, two].map(({ scope, item }, section) => ({ item: item.id, scope, section, most: marksOf(1) }))
  const sitting = await sit(
    db,
    'x',
    [
      [0, { kind: 'single', chosen: is.key }],
      [1, { kind: 'single', chosen: two.item.key }],
    ],
    {
      ...{ bank: BANK, bankRecordedAt: bank.recordedAt, startedAt: clock.now(), paper: places },
    },
  )
  room = `/exams/${sitting.code}`
  const items = bank.items.map((each) => (each.item.id === was.id ? { ...each, item: is } : each))
  await transact(db, (tx) => publishBank(tx, { ...bank, items }, toInstant(clock.now() + 1)))
})
afterAll(() => product.close())

const html = async (path: string): Promise<string> => (await product.get(path)).text()

test('until it is judged again, the paper is worth what it was', async () => {
  const report = await html(`${room}/report`)
  expect(report).toContain('1 分，没过线')
  expect(report).not.toContain('改判')
})

test('judged again: the score, which item, both keys, before and after, and when; the answer is as it was given', async () => {
  const later = { ...product.ctx, clock: { ...product.ctx.clock, now: () => toInstant(Date.parse('2026-02-20T09:00+08:00')) } }
  for await (const _ of rescoreSittings(later, BANK, false));
  const report = await html(`${room}/report`)
  for (const says of ['2 分，过线了', '有题改判过', '第 1 题', '你的分从 0 改成 1', '2026-02-20', `${room}/1"`])
    expect(report).toContain(says)
  const item = await html(`${room}/1`)
  for (const says of ['这道题改判过', '得 1 分，满分 1 分', '对了', '这是改过的讲法。', '答案原来是', '多给的不扣'])
    expect(item).toContain(says)
  expect(await html(`${room}/2`)).not.toContain('改判')
  expect(report.match(/<script/g)).toHaveLength(1) // keeps the answers on the device
})
