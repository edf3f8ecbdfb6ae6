/** /changes.rss, .atom, .json, .ics — the change log for machines, with the filter of the page. */
import { type Context, Hono } from 'hono'
import { asOfQuery, parseAsOf } from '#app/http/as-of.ts'
import { parseChangeFilter, queryOf } from '#app/http/change-filter.ts'
import type { RequestEnv } from '#app/http/request-env.ts'
import { announced, readChangeFeed } from '#features/policies/read-change-feed.ts'
import { writeCalendar } from './calendar.ts'
import { type FeedKind, writeFeed } from './news-feed.ts'

/** Readers see this many; the page has all. */
const ITEMS = 50

/** Asked for anew after half an hour; an ETag then saves the body. */
const CACHING = 'public, max-age=1800'

const types = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const satisfies Record<FeedKind, string>

async function read(c: Context<RequestEnv>) {
  const ctx = c.get('context')
  const url = new URL(c.req.url)
  const { filter, notes } = parseChangeFilter(url.searchParams)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const feed = await readChangeFeed(ctx, filter, asOf.knownAt)
  const query = { ...queryOf(filter), known: asOfQuery(asOf, ctx.clock).known }
  return { feed, asOf, about: { origin: ctx.publicOrigin, query, notes: [...notes, ...(note === undefined ? [] : [note])].map(harmless) } }
}

/** A note repeats what was sent; some readers show a feed's description as HTML whatever its format says. */
const harmless = (note: string): string => note.replace(/[<>]/g, ' ')

const notYet = (c: Context<RequestEnv>): Response => c.text('内容还没有装好，过一会儿再来。', 503, { 'Retry-After': '60' })

const feedOf = (kind: FeedKind) => async (c: Context<RequestEnv>) => {
  const { feed, asOf, about } = await read(c)
  if (feed === undefined) return notYet(c)
  const text = writeFeed(kind, { ...about, items: announced(feed, asOf.on, ITEMS), recordedAt: feed.recordedAt })
  return c.body(text, 200, { 'Content-Type': types[kind], 'Cache-Control': CACHING })
}

export const changeFeeds = new Hono<RequestEnv>()
  .get('/changes.rss', feedOf('rss'))
  .get('/changes.atom', feedOf('atom'))
  .get('/changes.json', feedOf('json'))
  .get('/changes.ics', async (c) => {
    const { feed, about } = await read(c)
    if (feed === undefined) return notYet(c)
    const headers = {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': CACHING,
      'Content-Disposition': 'inline; filename="jiangtu.ics"',
    }
    return c.body(writeCalendar({ ...about, entries: feed.entries, recordedAt: feed.recordedAt }), 200, headers)
  })
