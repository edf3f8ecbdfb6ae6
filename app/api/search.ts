/** /api/v1/search — the search of the site: policies, clauses, offices, certificates, words, and what could not be found out. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { RequestEnv } from '#app/http/request-env.ts'
import { searchKinds } from '#domain/search/document.ts'
import { parseSearch } from '#features/search/parse-search.ts'
import { searchContent } from '#features/search/search-content.ts'
import { asOfQuery, readAsOf } from './as-of-query.ts'
import { Problem, problem, refuseBadRequest } from './problem.ts'
import { FoundOnWire, foundOnWire } from './search-wire.ts'

const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Search in the words people use, with synonyms, pinyin and misspellings',
  request: {
    query: z.object({
      on: asOfQuery.on,
      q: z.string().min(1).max(10_000).openapi({ example: '技能补贴' }),
      kind: z.enum(searchKinds).optional(),
      region: z
        .string()
        .regex(/^[1-9]\d{5}$/)
        .optional(),
      after: z.string().max(120).optional().describe('Cursor: the `next` of the page before'),
    }),
  },
  responses: {
    200: {
      description: 'A page of at most 20, best first',
      content: {
        'application/json': {
          schema: FoundOnWire,
        },
      },
    },
    400: { description: 'A parameter cannot be read', content: { 'application/problem+json': { schema: Problem } } },
    503: { description: 'Nothing is published yet', content: { 'application/problem+json': { schema: Problem } } },
  },
})

export const searchApi = new OpenAPIHono<RequestEnv>({ defaultHook: refuseBadRequest }).openapi(search, async (c) => {
  const ctx = c.get('context')
  const { search: wanted } = parseSearch(new URL(c.req.url).searchParams)
  const page = await searchContent(ctx, wanted, readAsOf(c.req.valid('query'), ctx.clock).on)
  if (page === undefined) return problem(c, 503, '内容还没有装好，过一会儿再来。')
  return c.json(foundOnWire(page, ctx.publicOrigin), 200)
})
