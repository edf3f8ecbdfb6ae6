import { afterAll, beforeAll, expect, test } from 'vitest'
import { civilDayOf, toInstant } from '#domain/calendar/instant.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let at = Date.parse('2026-02-12T10:00:20+08:00')
const clock = { now: () => toInstant(at), today: () => civilDayOf(toInstant(at)) }
let product: TestApp
beforeAll(async () => {
  product = await appWithContent({ apiPerMinute: 3, trustProxy: true, clock })
})
afterAll(() => product.close())

const from = (address: string, path = '/api/v1/policies?limit=1') => product.get(path, { 'x-forwarded-for': address })

test('so many calls a minute, then 429 that says when; each tells what is left', async () => {
  const told: (readonly [number, string | null])[] = []
  for (let nth = 0; nth < 4; nth += 1) {
    const { status, headers } = await from('203.0.113.7')
    told.push([status, headers.get('ratelimit')])
    expect(headers.get('ratelimit-policy')).toBe('"default";q=3;w=60')
  }
  expect(told).toEqual([
    [200, '"default";r=2;t=40'],
    [200, '"default";r=1;t=40'],
    [200, '"default";r=0;t=40'],
    [429, '"default";r=0;t=40'],
  ])
  const refused = await from('203.0.113.7')
  expect([refused.headers.get('retry-after'), refused.headers.get('content-type')]).toEqual(['40', 'application/problem+json'])
  expect(await refused.json()).toEqual({ status: 429, title: '来得太快了。过 40 秒再发。' })
})

test('another address has its own', async () => {
  expect((await from('203.0.113.8')).status).toBe(200)
})

test('a home with a whole network of addresses is one place', async () => {
  const told = [await from('2001:db8:1:2::5'), await from('2001:db8:1:2:ffff::9'), await from('2001:db8:1:3::5')]
  expect(told.map(({ headers }) => headers.get('ratelimit')?.slice(10, 13))).toEqual(['r=2', 'r=1', 'r=2'])
})

test('pages and the documentation are not limited', async () => {
  for (let nth = 0; nth < 5; nth += 1) {
    expect((await from('203.0.113.7', '/policies')).status).toBe(200)
    expect((await from('203.0.113.7', '/api/v1')).status).toBe(200)
  }
})

test('what is not modified tells it, too', async () => {
  const first = await from('203.0.113.9')
  const path = '/api/v1/policies?limit=1'
  const again = await product.get(path, { 'x-forwarded-for': '203.0.113.9', 'if-none-match': first.headers.get('etag') ?? '' })
  expect([again.status, again.headers.get('ratelimit')]).toEqual([304, '"default";r=1;t=40'])
})

test('the next minute is a new one', async () => {
  at += 39_999
  expect((await from('203.0.113.7')).status).toBe(429)
  at += 1
  expect((await from('203.0.113.7')).headers.get('ratelimit')).toBe('"default";r=2;t=60')
})

test('a check is a call, and is refused before it is read', async () => {
  const check = () =>
    product.app.request('/api/v1/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.10' },
      body: '{"facts":{}',
    })
  const statuses = [await check(), await check(), await check(), await check()].map(({ status }) => status)
  expect(statuses).toEqual([400, 400, 400, 429])
})
