import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDb } from '#platform/db/db.ts'
import { createLog } from '#platform/log/log.ts'
import { appWithContent, clientFiles, loadBundle, type TestApp } from '#testing/app.ts'
import { NOW } from '#testing/app-context.ts'
import { fixedClock } from '#testing/clock.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const composed = async (also: object) => {
  const { makeApp } = await loadBundle()
  const { db, clock, log } = product.ctx
  return makeApp(
    {
      db,
      clock,
      log,
      publicOrigin: 'http://localhost',
      trustProxy: false,
      pageCacheMb: 0,
      apiPerMinute: 0,
      examStartsPerMinute: 0,
      practiceSyncsPerMinute: 0,
      isReady: () => true,
      ...also,
    },
    clientFiles,
  )
}

describe('a product that serves', () => {
  test('is ready and healthy, and no cache may answer for it', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const response = await product.get(path)
      expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'no-store'])
    }
  })
})

describe('a product that is stopping', () => {
  test('is healthy but no longer ready', async () => {
    const app = await composed({ isReady: () => false })
    expect((await app.request('/readyz')).status).toBe(503)
    expect((await app.request('/healthz')).status).toBe(200)
  })
})

describe('a product whose database is gone', () => {
  const withoutDatabase = async () => {
    const { db, close } = openDb({ host: '127.0.0.1', port: 9, user: 'nobody', database: 'nothing' }, { size: 1 })
    return { app: await composed({ db, clock: fixedClock(NOW), log: createLog('silent') }), close }
  }

  test('is not ready, yet healthy', async () => {
    const { app, close } = await withoutDatabase()
    expect((await app.request('/readyz')).status).toBe(503)
    expect((await app.request('/healthz')).status).toBe(200)
    await close()
  })

  test.each(['/', '/policies', '/check'])('%s says that it is our fault and what to do, without a word of the inside', async (path) => {
    const { app, close } = await withoutDatabase()
    const response = await app.request(path)
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(html).toContain('是我们的问题')
    expect(html).toContain('答案都在地址栏里')
    expect(html).not.toMatch(/ECONNREFUSED|select|stack|node_modules|at async/i)
    await close()
  })

  test('the pages that need none of it still open', async () => {
    const { app, close } = await withoutDatabase()
    for (const path of ['/about/privacy', '/settings']) expect([path, (await app.request(path)).status]).toEqual([path, 200])
    await close()
  })
})
