/** One Context per request: who asks, when, with which database. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Composition } from '#platform/composition.ts'
import { networkOf } from '#platform/http/network-of.ts'
import type { RequestEnv } from './request-env.ts'

/** New every day and at every start, and kept nowhere: afterwards the hash of an address leads to nothing, not even to another hash of it. */
let daily = { day: '', salt: randomBytes(16) }
const saltOn = (day: CivilDate): Buffer => {
  if (daily.day !== day) daily = { day, salt: randomBytes(16) }
  return daily.salt
}

export const giveContext = ({ db, clock, log, trustProxy, publicOrigin }: Composition) =>
  createMiddleware<RequestEnv>(async (c, next) => {
    const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',')[0]?.trim() : undefined
    const address = forwarded ?? c.env?.incoming?.socket.remoteAddress ?? ''
    const origin = createHash('sha256').update(saltOn(clock.today())).update(networkOf(address)).digest('hex').slice(0, 24)
    c.set('context', { db, clock, log, viewer: { origin }, publicOrigin, newKey: randomUUID })
    await next()
  })
