/** /api/v1/changes — every dated change of the library with its old and its new side, newest first. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { cursorText, parseChangeFilter, parseCursor } from '#app/http/change-filter.ts'
import type { RequestEnv } from '#app/http/request-env.ts'
import { textOf } from '#domain/calendar/rough-date.ts'
import { changeKinds } from '#domain/change/change-entry.ts'
import { audiences } from '#domain/policy/policy.ts'
import { confidences } from '#domain/source/source.ts'
import type { CitedEntry } from '#features/policies/change-log.ts'
import { readChanges } from '#features/policies/read-changes.ts'
import { zCivilDate } from '#platform/schema/scalars.ts'
import { asOfQuery, readAsOf } from './as-of-query.ts'
import { Problem, problem, refuseBadRequest } from './problem.ts'

const ChangeOnWire = z
  .object({
    urn: z.string().openapi({ description: 'Stays the same for ever' }),
    kind: z.enum(changeKinds),
    on: z.string().openapi({ description: 'As precise as the source: 2017, 2017-07 or 2017-07-01. Of a lapse: the last day that counts' }),
    title: z.string(),
    policy: z.string().optional(),
    version: z.string().optional(),
    cite: z.string().optional(),
    lines: z.array(z.object({ about: z.string().optional(), was: z.array(z.string()), now: z.array(z.string()) })),
    confidence: z.enum(confidences),
    sources: z.array(z.string()),
  })
  .openapi('Change')

const day = (description: string) => zCivilDate.optional().openapi({ type: 'string', format: 'date', description })

const list = createRoute({
  method: 'get',
  path: '/changes',
  summary: 'Dated changes and lapses, newest first',
  request: {
    query: z.object({
      ...asOfQuery,
      region: z
        .string()
        .regex(/^[1-9]\d{5}$/)
        .optional(),
      level: z.enum(['nation', 'province', 'district']).optional(),
      subject: z.string().max(80).optional().openapi({ description: 'A benefit', example: 'skill-upgrade' }),
      audience: z.enum(audiences).optional(),
      kind: z.enum(changeKinds).optional(),
      from: day('Changes on this day or later'),
      to: day('Changes on this day or earlier'),
      after: z.string().max(300).optional().openapi({ description: 'Cursor: the `next` of the page before' }),
    }),
  },
  responses: {
    200: {
      description: 'A page of at most 20',
      content: { 'application/json': { schema: z.object({ items: z.array(ChangeOnWire), total: z.int(), next: z.string().optional() }) } },
    },
    400: { description: 'A parameter cannot be read', content: { 'application/problem+json': { schema: Problem } } },
  },
})

export const changesApi = new OpenAPIHono<RequestEnv>({ defaultHook: refuseBadRequest }).openapi(list, async (c) => {
  const ctx = c.get('context')
  const { searchParams } = new URL(c.req.url)
  const { filter, notes } = parseChangeFilter(searchParams)
  const { after, note } = parseCursor(searchParams)
  const [said] = note === undefined ? notes : [note]
  if (said !== undefined) return problem(c, 400, said, [{ field: note === undefined ? 'subject' : 'after', says: said }])
  const page = await readChanges(ctx, filter, readAsOf(c.req.valid('query'), ctx.clock), after)
  const { items, total, next } = page
  return c.json({ items: items.map(changeOnWire), total, ...(next && { next: cursorText(next) }) }, 200)
})

function changeOnWire({ entry, cite }: CitedEntry): z.infer<typeof ChangeOnWire> {
  const { urn, kind, on, title, about, lines, confidence, sources } = entry
  return {
    urn,
    kind,
    on: textOf(on),
    title,
    ...(about.kind === 'policy' && { policy: about.policy.id, version: about.version.id }),
    ...(cite && { cite }),
    lines: lines.map(({ about: point, was, now }) => ({ ...(point && { about: point }), was: [...was], now: [...now] })),
    confidence,
    sources: [...sources],
  }
}
