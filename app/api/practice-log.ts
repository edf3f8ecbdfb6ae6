/** /practice/log — a device brings the log of a code up to date, begins one, or deletes it. The code stands in the body alone, so no log of ours has it. */
import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { z } from 'zod'
import type { RequestEnv } from '#app/http/request-env.ts'
import { LARGEST_REQUEST } from '#domain/memory/log-exchange.ts'
import { beginSyncedLog } from '#features/practice/begin-synced-log.ts'
import { deleteSyncedLog } from '#features/practice/delete-synced-log.ts'
import { type LogClosed, sayLogClosed } from '#features/practice/log-closed.ts'
import { zCodeRequest, zSyncRequest } from '#features/practice/log-request.ts'
import { syncLog } from '#features/practice/sync-log.ts'
import type { Composition } from '#platform/composition.ts'
import { limitRate } from '#platform/http/rate-limit.ts'
import { jsonOnly } from './json-only.ts'
import { bodyError, problem } from './problem.ts'

/** Of so many exchanges one may begin or delete a log: people do that once. */
const EXCHANGES_PER_LOG = 20
const PATH = '/practice/log'

export function practiceLog({ practiceSyncsPerMinute, clock }: Pick<Composition, 'practiceSyncsPerMinute' | 'clock'>): Hono<RequestEnv> {
  const limit = (perMinute: number): MiddlewareHandler<RequestEnv> =>
    limitRate({
      perMinute,
      clock,
      placeOf: (c) => c.get('context').viewer.origin,
      refuse: (c, waitS) => problem(c, 429, `来得太快了。过 ${waitS} 秒再发，记录还在这台机器上。`),
    })
  const rare = limit(Math.ceil(practiceSyncsPerMinute / EXCHANGES_PER_LOG))
  const fit = bodyLimit({ maxSize: LARGEST_REQUEST, onError: (c) => problem(c, 413, `一次最多 ${LARGEST_REQUEST} 字节，分几次发。`) })
  return new Hono<RequestEnv>()
    .use(`${PATH}/*`, async (c, next) => {
      await next()
      c.res.headers.set('Cache-Control', 'private, no-store')
    })
    .post(PATH, limit(practiceSyncsPerMinute), fit, jsonOnly, compress({ threshold: 1024 }), async (c) => {
      const asked = await read(c, zSyncRequest)
      if (asked instanceof Response) return asked
      const synced = await syncLog(c.get('context'), { ...asked, since: asked.since ?? undefined })
      return synced.ok ? c.json(synced.value) : closed(c, synced.problem)
    })
    .post(`${PATH}/begin`, rare, fit, jsonOnly, async (c) => {
      const asked = await read(c, zCodeRequest)
      if (asked instanceof Response) return asked
      const begun = await beginSyncedLog(c.get('context'), asked.code)
      return begun.ok ? c.json({ begun: true }) : closed(c, begun.problem)
    })
    .post(`${PATH}/delete`, rare, fit, jsonOnly, async (c) => {
      const asked = await read(c, zCodeRequest)
      if (asked instanceof Response) return asked
      await deleteSyncedLog(c.get('context'), asked.code)
      return c.json({ deleted: true })
    })
}

/** The body, or the refusal that names what is wrong with it. `jsonOnly` has read it before. */
async function read<T>(c: Context<RequestEnv>, schema: z.ZodType<T>): Promise<T | Response> {
  const parsed = schema.safeParse(await c.req.json())
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map(({ path, message }) => bodyError(path.map(String), message))
  return problem(c, 400, '发来的内容看不懂，见 errors。刷新这一页再试。', errors)
}

const closed = (c: Context<RequestEnv>, why: LogClosed): Response => problem(c, why.kind === 'logDeleted' ? 410 : 404, sayLogClosed(why))
