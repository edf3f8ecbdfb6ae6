/** One Context per request: who asks, when, with which database. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Composition } from '#platform/composition.ts'
import type { RequestEnv } from './request-env.ts'

/** New at every start, so the hash of an address says nothing beyond this run. */
const salt = randomBytes(16)

export const giveContext = ({ db, clock, log, trustProxy, publicOrigin }: Composition) =>
  createMiddleware<RequestEnv>(async (c, next) => {
    const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',')[0]?.trim() : undefined
    const address = forwarded ?? c.env?.incoming?.socket.remoteAddress ?? ''
    const origin = createHash('sha256').update(salt).update(address).digest('hex').slice(0, 24)
    c.set('context', { db, clock, log, viewer: { origin }, publicOrigin, newKey: randomUUID })
    await next()
  })
