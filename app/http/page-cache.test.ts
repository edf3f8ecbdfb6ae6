import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FinishedPage, finish, makePageCache } from './page-cache.ts'
import { type MadeFrom, PUBLIC, sendPage } from './send-page.ts'

const page = (bytes: number): FinishedPage => ({ html: Buffer.alloc(bytes), etag: 'W/"x"', headers: [] })
const html = (text: string, init: ResponseInit = {}): Response =>
  new Response(text, { ...init, headers: { 'Content-Type': 'text/html; charset=utf-8', ...Object.fromEntries(new Headers(init.headers)) } })

describe('finished pages in memory', () => {
  test('never take more than they may, whatever comes in which order', () => {
    const aVisit = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), bytes: fc.integer({ min: 0, max: 60 }) })
    fc.assert(
      fc.property(fc.array(aVisit), (visits) => {
        const cache = makePageCache(100)
        for (const { key, bytes } of visits) if (cache.find(key) === undefined) cache.keep(key, page(bytes))
        const kept = ['a', 'b', 'c', 'd', 'e'].flatMap((key) => cache.find(key) ?? [])
        expect(kept.reduce((sum, { html: body }) => sum + body.length + 2, 0)).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('the one looked at least recently goes first', () => {
    const cache = makePageCache(100)
    cache.keep('a', page(40))
    cache.keep('b', page(40))
    cache.find('a')
    cache.keep('c', page(40))
    expect(['a', 'b', 'c'].map((key) => cache.find(key) !== undefined)).toEqual([true, false, true])
  })

  test('a page larger than all the room is not kept, and throws nothing else out', () => {
    const cache = makePageCache(100)
    cache.keep('a', page(40))
    cache.keep('b', page(400))
    expect(cache.find('a')).toBeDefined()
    expect(cache.find('b')).toBeUndefined()
  })
})

describe('a page on its way out', () => {
  const visit = (cache = makePageCache(1_000_000)) => {
    let made = 0
    const state: { now: MadeFrom } = { now: { content: 'one', today: '2026-02-12' } }
    const get = (path: string, answer: () => Response = () => html('x'.repeat(2000)), headers: Readonly<Record<string, string>> = {}) =>
      sendPage(
        new Request(`http://localhost${path}`, { headers }),
        cache,
        async () => state.now,
        async () => {
          made++
          return answer()
        },
      )
    return { get, state, count: () => made }
  }

  test('is made once, and the second answer is the same to the letter', async () => {
    const { get, count } = visit()
    const [first, second] = [await get('/policies'), await get('/policies')]
    expect(await second.text()).toBe(await first.text())
    expect([...second.headers]).toEqual([...first.headers])
    expect(count()).toBe(1)
  })

  test('is made anew for another state of the content, another day, another address, another look', async () => {
    const { get, state, count } = visit()
    await get('/policies')
    await get('/policies?on=2025-01-01')
    await get('/policies', undefined, { cookie: 'look=l-dark' })
    state.now = { content: 'two', today: '2026-02-12' }
    await get('/policies')
    state.now = { content: 'two', today: '2026-02-13' }
    await get('/policies')
    expect(count()).toBe(5)
  })

  test('a foreign cookie makes no difference: it reaches no public page', async () => {
    const { get, count } = visit()
    await get('/policies', undefined, { cookie: 'a=1' })
    await get('/policies', undefined, { cookie: 'b=2' })
    expect(count()).toBe(1)
  })

  test.each([
    ['private', () => html('x', { headers: { 'Cache-Control': 'private, no-cache' } })],
    ['sets a cookie', () => html('x', { headers: { 'Set-Cookie': 'a=1' } })],
    ['not found', () => html('x', { status: 404 })],
    ['broken', () => html('x', { status: 500 })],
    ['no page at all', () => new Response(null, { status: 302, headers: { Location: '/' } })],
  ])('that is %s is never kept', async (_, answer) => {
    const { get, count } = visit()
    await get('/x', answer)
    await get('/x', answer)
    expect(count()).toBe(2)
  })

  test('nothing is kept before content was published', async () => {
    const { get, state, count } = visit()
    state.now = { content: undefined, today: '2026-02-12' }
    await get('/policies')
    await get('/policies')
    expect(count()).toBe(2)
  })

  test('a database that does not answer keeps nobody from a page that needs none', async () => {
    const made = sendPage(
      new Request('http://localhost/about/privacy'),
      makePageCache(1000),
      () => Promise.reject(new Error('no database')),
      async () => html('x'),
    )
    expect((await made).status).toBe(200)
  })

  test('who has it already gets 304, kept or not; who takes gzip gets gzip; HEAD gets the same headers and nothing else', async () => {
    const { get } = visit()
    const etag = (await get('/policies')).headers.get('etag') ?? ''
    expect((await get('/policies', undefined, { 'If-None-Match': etag })).status).toBe(304)
    expect((await get('/policies', undefined, { 'Accept-Encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip')
    const head = await sendPage(
      new Request('http://localhost/policies', { method: 'HEAD' }),
      makePageCache(0),
      async () => ({ content: 'one', today: '2026-02-12' }),
      async () => html('x'.repeat(2000)),
    )
    expect([head.headers.get('etag'), await head.text()]).toEqual([etag, ''])
  })

  test('the mark of a page is that of its text', async () => {
    const [one, other] = [await finish(html('one')), await finish(html('other'))]
    expect(one.etag).not.toBe(other.etag)
    expect(PUBLIC).toBe('public, no-cache')
  })
})
