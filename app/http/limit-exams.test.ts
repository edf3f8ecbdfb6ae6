import { afterAll, beforeAll, expect, test } from 'vitest'
import { civilDayOf, toInstant } from '#domain/calendar/instant.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'
import { examWrite } from './limit-exams.ts'

let at = Date.parse('2026-02-12T10:00:20+08:00')
let product: TestApp
beforeAll(async () => {
  const clock = { now: () => toInstant(at), today: () => civilDayOf(toInstant(at)) }
  product = await appWithContent({ examStartsPerMinute: 2, trustProxy: true, clock })
})
afterAll(() => product.close())

const fields = { bank: 'electrician-l3-2018', form: 'P8', extension: 'none' }
let keys = 0
const start = (address: string, path = '/exams') =>
  product.post(path, { ...fields, key: `the-key-of-a-page-${++keys}` }, { 'x-forwarded-for': address })
const sittings = async (): Promise<number> => Number((await product.ctx.db.$client.query('select count(*) from sitting')).rows[0].count)

test.each<[string, string, ReturnType<typeof examWrite>]>([
  ['POST', '/exams', 'start'],
  ['POST', '/exams/', 'start'],
  ['POST', '/EXAMS', 'start'],
  ['POST', '//exams', 'start'],
  ['POST', '/exams.data', 'start'],
  ['POST', '/exams/_.data', 'start'],
  ['PUT', '/exams', 'start'],
  ['POST', '/exams/abc/1', 'save'],
  ['POST', '/Exams/abc/sheet.data', 'save'],
  ['GET', '/exams', undefined],
  ['HEAD', '/exams/abc/1', undefined],
  ['POST', '/examsheet', undefined],
  ['POST', '/policies/exams', undefined],
])('%s %s: %s', (method, path, kind) => expect(examWrite(method, path)).toBe(kind))

test('beginning too often: a page in plain Chinese that says when, nothing is drawn or written, and the next minute is a new one', async () => {
  const first = await start('203.0.113.7')
  const second = await start('203.0.113.7')
  expect([first.status, second.status]).toEqual([303, 303])
  const before = await sittings()
  const refused = await start('203.0.113.7')
  const page = await refused.text()
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual([
    429,
    '40',
    'private, no-store',
  ])
  for (const says of ['来得太快了', '这次没开考，表没走。过 40 秒，退回去再按一次。', 'href="/exams"', 'lang="zh-CN"'])
    expect(page).toContain(says)
  expect(page).not.toContain('<script')
  expect(await sittings()).toBe(before)
  expect((await start('203.0.113.8')).status).toBe(303)
  expect((await product.get('/exams', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(200)
  at += 40_000
  expect((await start('203.0.113.7')).status).toBe(303)
})

test.each(['/EXAMS', '/exams/', '/%65xams', '/exams.data', '/exams?index'])('%s begins no more than that either', async (path) => {
  at += 60_000
  const statuses: number[] = []
  for (let nth = 0; nth < 3; nth++) statuses.push((await start('203.0.113.9', path)).status)
  const before = await sittings()
  statuses.push((await start('203.0.113.9', path)).status)
  expect(statuses.slice(2)).toEqual([429, 429])
  expect(await sittings()).toBe(before)
})

test('answers have their own, far larger limit; what is refused says that it is not saved and leads back to the item', async () => {
  at += 60_000
  const from = { 'x-forwarded-for': '203.0.113.10' }
  const item = (await start('203.0.113.10')).headers.get('location') ?? ''
  const save = (nth: number) => product.post(item, { key: `answer-number-${nth}-of-a-class`, a: '1', go: 'next' }, from)
  for (let nth = 0; nth < 60; nth++) expect((await save(nth)).status).toBe(303)
  const refused = await save(60)
  const page = await refused.text()
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect(page).toContain('这次没存上，表照走。')
  expect(page).toContain(`href="${item}"`)
  expect((await product.get(item, from)).status).toBe(200)
})
