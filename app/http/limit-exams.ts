/** How often one place may begin a mock exam, which costs a run of the solver, and save into one. Reading is never limited. */
import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Composition } from '#platform/composition.ts'
import { limitRate } from '#platform/http/rate-limit.ts'
import type { RequestEnv } from './request-env.ts'

/** A whole class may sit behind one address: for each of its starts so many answers a minute. */
const SAVES_PER_START = 30

type Limits = Pick<Composition, 'examStartsPerMinute' | 'clock'>

/** `refuse` makes the page that says `says`. */
export function limitExams(
  { examStartsPerMinute, clock }: Limits,
  refuse: (c: Context<RequestEnv>, says: string) => Promise<Response>,
): MiddlewareHandler<RequestEnv> {
  const limit = (perMinute: number, say: (waitS: number) => string) =>
    limitRate({
      perMinute,
      clock,
      placeOf: (c) => c.get('context').viewer.origin,
      refuse: async (c, waitS) => {
        const page = await refuse(c, say(waitS))
        page.headers.set('Cache-Control', 'private, no-store')
        return page
      },
    })
  const limits = {
    start: limit(examStartsPerMinute, (waitS) => `这次没开考，表没走。过 ${waitS} 秒，退回去再按一次。`),
    save: limit(examStartsPerMinute * SAVES_PER_START, (waitS) => `这次没存上，表照走。过 ${waitS} 秒，退回去再选、再按一次。`),
  }
  return createMiddleware<RequestEnv>((c, next) => {
    const kind = examWrite(c.req.method, c.req.path)
    return kind === undefined ? next() : limits[kind](c, next)
  })
}

/** As the router reads addresses: in either case, with slashes at the end, or as a request for data. */
export function examWrite(method: string, path: string): 'start' | 'save' | undefined {
  if (method === 'GET' || method === 'HEAD' || !/^\/+exams(?:[/.]|$)/i.test(path)) return undefined
  return /^\/+exams\/*(?:_?\.data)?$/i.test(path) ? 'start' : 'save'
}
