/** One line a request: method, path, status, time. Never the query, which holds people's answers, nor what `toShown` takes out of the path. */
import { createMiddleware } from 'hono/factory'
import type { Log } from '#platform/log/log.ts'

export const logRequests = (log: Log, toShown: (path: string) => string) => {
  const lines = log.child({}, { redact: [] }) // the shape is fixed and holds nothing to hide
  return createMiddleware(async (c, next) => {
    const started = performance.now()
    await next()
    lines.info(
      { method: c.req.method, path: toShown(c.req.path), status: c.res.status, ms: Math.round(performance.now() - started) },
      'request',
    )
  })
}
