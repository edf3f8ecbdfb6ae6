/** The HTTP server: static files, the API, health, then the pages. Built together with the pages into one bundle. */

import * as build from 'virtual:react-router/server-build'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { practiceLog } from '#app/api/practice-log.ts'
import { problem } from '#app/api/problem.ts'
import { apiV1 } from '#app/api/v1.ts'
import { refusalContext, requestContext } from '#app/context.ts'
import { changeFeeds } from '#app/feeds/changes.ts'
import { planCalendar } from '#app/feeds/plan.ts'
import { practiceBank } from '#app/feeds/practice-bank.ts'
import { siteFiles } from '#app/feeds/site-files.ts'
import { giveContext } from '#app/http/give-context.ts'
import { health } from '#app/http/health.ts'
import { limitExams } from '#app/http/limit-exams.ts'
import { loggedPath } from '#app/http/logged-path.ts'
import { makePageCache } from '#app/http/page-cache.ts'
import type { RequestEnv } from '#app/http/request-env.ts'
import { sendPage } from '#app/http/send-page.ts'
import { mcp } from '#app/mcp/mcp.ts'
import { unserialised } from '#app/unserialised.ts'
import { readContentState } from '#features/policies/read-content-state.ts'
import type { Composition } from '#platform/composition.ts'
import { logRequests } from '#platform/http/log-requests.ts'
import { limitRate } from '#platform/http/rate-limit.ts'
import { commonHeaders } from '#platform/http/security-headers.ts'

/** How long a found file may be kept; what is not found says nothing. */
const kept = (caching: string) =>
  createMiddleware(async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('Cache-Control', caching)
  })

const IMMUTABLE = 'public, max-age=31536000, immutable'
const ONE_DAY = 'public, max-age=86400'

/** The largest thing anyone sends is a pasted text of 50,000 characters, nine bytes each in a form. */
const LARGEST_BODY = 1_000_000
const TOO_LARGE = '发来的内容太长，最多 100 万字节。退回去删掉一些再发。'
const tooLarge = (c: Context) => (c.req.path.startsWith('/api/') ? problem(c, 413, TOO_LARGE) : c.text(TOO_LARGE, 413))

/** Everything the product answers over HTTP. `clientFiles` is the folder of built client files. */
export function makeApp(composition: Composition, clientFiles: string): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>()
  app.use(logRequests(composition.log, loggedPath))
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(commonHeaders)) c.res.headers.set(name, value)
  })
  app.use('/assets/*', kept(IMMUTABLE), serveStatic({ root: clientFiles, precompressed: true }))
  for (const file of ['/favicon.svg', '/api.css', '/reading.js', '/icon.svg', '/icon-192.png', '/icon-512.png', '/manifest.webmanifest'])
    app.use(file, kept(ONE_DAY), serveStatic({ root: clientFiles, precompressed: true }))
  for (const file of ['/sw.js', '/practice-sw.js', '/practice.js', '/:room{bench-[a-z]+\\.js}'])
    app.use(file, kept('no-cache'), serveStatic({ root: clientFiles, precompressed: true })) // or an old one would stay for a day
  app.route('/', health(composition))
  app.use(giveContext(composition))
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }))
  const limit = limitRate({
    perMinute: composition.apiPerMinute,
    clock: composition.clock,
    placeOf: (c) => c.get('context').viewer.origin,
    refuse: (c, waitS) => problem(c, 429, `来得太快了。过 ${waitS} 秒再发。`),
  })
  for (const calls of ['/api/v1/:call{.+}', '/mcp']) app.use(calls, limit) // the documentation of the API is a page like others
  for (const file of ['/api/*', '/sitemap.xml', '/robots.txt', '/llms.txt', '/practice/:bank/bank.json'])
    app.use(file, compress({ threshold: 1024 }), etag())
  app.use('/api/*', async (c, next) => {
    await next()
    if (c.req.method === 'GET' && c.res.ok) c.res.headers.set('Cache-Control', 'public, no-cache')
  })
  app.route('/api/v1', apiV1)
  app.route('/', mcp)
  app.route('/', siteFiles)
  for (const as of ['rss', 'atom', 'json', 'ics']) app.use(`/changes.${as}`, compress({ threshold: 1024 }), etag())
  app.route('/', changeFeeds)
  app.route('/', planCalendar)
  app.route('/', practiceBank)
  app.route('/', practiceLog(composition))

  const pages = createRequestHandler(unserialised(build as ServerBuild), 'production') // its own types differ under exactOptionalPropertyTypes
  const cache = makePageCache(composition.pageCacheMb * 1_000_000)
  const show = (c: Context<RequestEnv>, refusal?: string): Promise<Response> => {
    const ctx = c.get('context')
    const madeFrom = async () => ({ content: await readContentState(ctx), today: ctx.clock.today() })
    return sendPage(c.req.raw, cache, madeFrom, () => {
      const router = new RouterContextProvider()
      router.set(requestContext, ctx)
      router.set(refusalContext, refusal)
      return pages(c.req.raw, router)
    })
  }
  app.all('*', limitExams(composition, show), (c) => show(c))
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return problem(c, error.status, '请求读不懂：请检查格式后再发。')
    composition.log.error({ err: error, path: loggedPath(c.req.path) }, 'request failed')
    if (c.req.path.startsWith('/api/')) return problem(c, 500, '出错了，是我们的问题。过一会儿再发。')
    return c.text('这一页出错了，是我们的问题。过一会儿再试，你填的答案都在地址栏里，没有丢。', 500)
  })
  return app
}
