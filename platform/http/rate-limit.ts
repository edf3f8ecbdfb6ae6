/**
 * So many requests a minute from one place, told as draft-ietf-httpapi-ratelimit-headers-10 has it. Kept small libraries read the
 * machine's clock and set an older draft's headers; this one is given both.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Clock } from '#platform/clock/clock.ts'

const WINDOW_S = 60
const WINDOW_MS = WINDOW_S * 1000

export type RateLimit = {
  /** 0: no limit. */
  readonly perMinute: number
  readonly clock: Clock
  /** Tells places apart, and must lead back to nobody: it is kept until the minute is over. */
  placeOf(c: Context): string
  refuse(c: Context, waitS: number): Response | Promise<Response>
}

/** All places share one minute, so that its end forgets them all; around it a place may come twice as often for a moment. */
export function limitRate({ perMinute, clock, placeOf, refuse }: RateLimit): MiddlewareHandler {
  let minute = { startsAt: 0, counts: new Map<string, number>() }
  return createMiddleware(async (c, next) => {
    if (perMinute === 0) return next()
    const now = clock.now()
    const startsAt = now - (now % WINDOW_MS)
    if (minute.startsAt !== startsAt) minute = { startsAt, counts: new Map() }
    const place = placeOf(c)
    const count = (minute.counts.get(place) ?? 0) + 1
    minute.counts.set(place, count)
    const waitS = Math.ceil((startsAt + WINDOW_MS - now) / 1000)
    if (count > perMinute) c.res = await refuse(c, waitS)
    else await next()
    c.res.headers.set('RateLimit-Policy', `"default";q=${perMinute};w=${WINDOW_S}`)
    c.res.headers.set('RateLimit', `"default";r=${Math.max(0, perMinute - count)};t=${waitS}`)
    if (count > perMinute) c.res.headers.set('Retry-After', String(waitS))
    return undefined
  })
}
