import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { civilDayOf, toInstant } from '#domain/calendar/instant.ts'
import { type LogCode, logCodeFrom, sayLogCode } from '#domain/memory/log-code.ts'
import type { LogAnswer } from '#domain/memory/log-exchange.ts'
import { anAnswer } from '#domain/memory/memory.fixture.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let at = Date.parse('2026-02-12T10:00:20+08:00')
let product: TestApp
beforeAll(async () => {
  const clock = { now: () => toInstant(at), today: () => civilDayOf(toInstant(at)) }
  product = await appWithContent({ practiceSyncsPerMinute: 400, trustProxy: true, clock })
})
afterAll(() => product.close())

const newCode = () => logCodeFrom(randomBytes(28))
const send = async (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  product.app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const exchange = (code: string, events: readonly unknown[] = [], since: unknown = null) => send('/practice/log', { code, since, events })
async function begun(): Promise<LogCode> {
  const code = newCode()
  expect((await send('/practice/log/begin', { code })).status).toBe(200)
  return code
}
let made = 0
const answer = () => anAnswer(1, 'right', { id: `http-${++made}` })
const rows = async (): Promise<number> => Number((await product.ctx.db.$client.query('select count(*) from practice_event')).rows[0].count)

test('begun, filled, read by another who types the code as it is shown, and kept by no cache', async () => {
  const code = await begun()
  const event = answer()
  const first = await exchange(code, [event])
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  const told: LogAnswer = JSON.parse(await first.text())
  expect(told).toEqual({ taken: 1, refused: [], anew: false, since: { row: 1, id: event.id }, events: [event], more: false })
  const other: LogAnswer = JSON.parse(await (await exchange(sayLogCode(code).toUpperCase())).text())
  expect(other.events).toEqual([event])
  expect((await exchange(code, [event], told.since)).status).toBe(200)
})

test('a code that was not begun is not found, an ended one is gone, and both say in Chinese what to do', async () => {
  const unknown = await exchange(newCode(), [answer()])
  expect([unknown.status, (JSON.parse(await unknown.text()) as { title: string }).title]).toEqual([
    404,
    '没有这个码。照着另一台机器上的再填一遍，一个字都不能错。',
  ])
  const code = await begun()
  expect((await send('/practice/log/delete', { code })).status).toBe(200)
  expect((await send('/practice/log/delete', { code })).status).toBe(200)
  const gone = await exchange(code, [answer()])
  expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('这个码停用了')])
  expect((await send('/practice/log/begin', { code })).status).toBe(410)
})

test('bad events are named, the good ones beside them kept', async () => {
  const code = await begun()
  const told: LogAnswer = JSON.parse(await (await exchange(code, [{ id: 'x' }, answer(), 7])).text())
  expect([told.taken, told.refused.map(({ nth, says }) => [nth, says])]).toEqual([
    1,
    [
      [0, '这条的 at 不对，没收。'],
      [2, '这条的 内容 不对，没收。'],
    ],
  ])
})

test.each<[string, unknown, number]>([
  ['no JSON', '{"code":', 400],
  ['no object', [], 400],
  ['nothing', {}, 400],
  ['no code', { since: null, events: [] }, 400],
  ['a code that is none', { code: 'x'.repeat(27), since: null, events: [] }, 400],
  ['a code as long as a book', { code: 'z'.repeat(9000), since: null, events: [] }, 400],
  ['a code that is a list', { code: ['z'.repeat(28)], since: null, events: [] }, 400],
  ['a row below one', { code: 'z'.repeat(28), since: { row: 0, id: 'x' }, events: [] }, 400],
  ['a row past every number', { code: 'z'.repeat(28), since: { row: 1e300, id: 'x' }, events: [] }, 400],
  ['a row that is a text', { code: 'z'.repeat(28), since: { row: '1; drop table practice_log', id: 'x' }, events: [] }, 400],
  ['events that are none', { code: 'z'.repeat(28), since: null, events: 'all' }, 400],
  ['501 events', { code: 'z'.repeat(28), since: null, events: Array(501).fill(null) }, 400],
  ['more than 256 KB', { code: 'z'.repeat(28), since: null, events: ['x'.repeat(262_144)] }, 413],
])('%s is refused', async (_, body, status) => {
  const refused = await send('/practice/log', body)
  expect([refused.status, refused.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  expect(await refused.text()).toMatch(/[\u4e00-\u9fff]/)
})

test('a body that is no JSON by its type is refused, so a form of another site cannot write', async () => {
  const code = await begun()
  const body = JSON.stringify({ code, since: null, events: [answer()] })
  expect((await send('/practice/log', body, { 'Content-Type': 'text/plain' })).status).toBe(415)
  expect((await product.post('/practice/log', { code })).status).toBe(415)
  expect((JSON.parse(await (await exchange(code)).text()) as LogAnswer).events).toEqual([])
})

test('whatever JSON is sent as events or as a cursor: never an error of ours, and nothing half kept', async () => {
  const code = await begun()
  const nasty = fc.constantFrom('\u0000', '\ud800', '__proto__', '中'.repeat(80), '9'.repeat(400), "'; drop table practice_event; --")
  const field = fc.oneof(nasty, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(-1, 0, 1e300, 7_258_118_400_001, null, 'answer', 'right'))
  const event = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        id: field,
        at: field,
        bank: field,
        kind: fc.constantFrom('answer', 'sureness', 'favourite', 'examDay', 'x'),
        item: field,
        points: fc.array(field),
        verdict: field,
        seed: field,
        on: field,
      },
      { requiredKeys: [] },
    ),
    fc.record({
      id: fc.oneof(nasty, fc.string({ minLength: 1 })),
      at: fc.constant(1),
      bank: fc.oneof(nasty, fc.string()),
      kind: fc.constant('examDay'),
      on: fc.constant(null),
    }),
  )
  const cursor = fc.oneof(
    fc.constant(null),
    fc.record({ row: fc.constantFrom(1, 2, 2_147_483_647), id: fc.oneof(nasty, fc.string({ minLength: 1 })) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 6 }), cursor, async (events, since) => {
      const before = await rows()
      const answered = await exchange(code, events, since)
      expect([200, 400]).toContain(answered.status)
      const told = answered.status === 200 ? (JSON.parse(await answered.text()) as LogAnswer) : { taken: 0 }
      expect((await rows()) - before).toBe(told.taken)
    }),
    { numRuns: 150 },
  )
})

test('too often from one place: refused with a time to wait, nothing is written; beginning and deleting have a twentieth', async () => {
  const from = { 'x-forwarded-for': '203.0.113.30' }
  const code = await begun()
  const ask = (path: string, events: readonly unknown[] = []) => send(path, { code, since: null, events }, from)
  for (let nth = 0; nth < 20; nth++) expect((await ask('/practice/log/begin')).status).toBe(200)
  expect([(await ask('/practice/log/begin')).status, (await ask('/practice/log/delete')).status]).toEqual([429, 429])
  for (let nth = 0; nth < 400; nth++) expect((await ask('/practice/log')).status).toBe(200)
  const refused = await ask('/practice/log', [answer()])
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual([
    429,
    '40',
    'private, no-store',
  ])
  expect(await refused.text()).toContain('过 40 秒再发，记录还在这台机器上。')
  expect((JSON.parse(await (await exchange(code)).text()) as LogAnswer).events).toEqual([])
  at += 40_000
  expect((await ask('/practice/log')).status).toBe(200)
})

test('only by POST: the address shows no page', async () => {
  for (const path of ['/practice/log', '/practice/log/begin', '/practice/log/delete']) expect((await product.get(path)).status).toBe(404)
})
