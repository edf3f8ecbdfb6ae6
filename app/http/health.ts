/** `/healthz`: the process answers. `/readyz`: it can serve, database included. */
import { Hono } from 'hono'
import type { Composition } from '#platform/composition.ts'
import { isAnswering } from '#platform/db/is-answering.ts'
import type { RequestEnv } from './request-env.ts'

const noStore = { 'Cache-Control': 'no-store' } as const

export function health({ db, isReady }: Composition): Hono<RequestEnv> {
  return new Hono<RequestEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, noStore))
    .get('/readyz', async (c) => {
      const isServing = isReady() && (await isAnswering(db))
      return c.json({ status: isServing ? 'ready' : 'unavailable' }, isServing ? 200 : 503, noStore)
    })
}
