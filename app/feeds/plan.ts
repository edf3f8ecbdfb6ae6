/** /check/plan.ics — the deadlines of the answers in the address. The file is the person's own: it is never kept in between. */
import { Hono } from 'hono'
import { parseAsOf } from '#app/http/as-of.ts'
import type { RequestEnv } from '#app/http/request-env.ts'
import { topicOf } from '#app/topic-words.ts'
import { toSearch } from '#features/eligibility/answers-in-address.ts'
import { readPlan } from '#features/eligibility/read-plan.ts'
import { writePlanCalendar } from './plan-calendar.ts'

export const planCalendar = new Hono<RequestEnv>().get('/check/plan.ics', async (c) => {
  const ctx = c.get('context')
  const url = new URL(c.req.url)
  const topic = topicOf(url)
  const { asOf } = parseAsOf(url, ctx.clock)
  const { answers, dictionary, deadlines } = await readPlan(ctx, { search: url.searchParams, topic, on: asOf.on })
  const text = writePlanCalendar({
    origin: ctx.publicOrigin,
    answers: toSearch(answers, dictionary),
    topic,
    deadlines,
    writtenAt: ctx.clock.now(),
  })
  return c.body(text, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'Content-Disposition': 'attachment; filename="jiangtu-plan.ics"',
  })
})
