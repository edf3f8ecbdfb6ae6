/** /api/v1/search — the search of the site: policies, clauses, offices, certificates, words, and what could not be found out. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { RequestEnv } from '#app/http/request-env.ts'
import { searchKinds } from '#domain/search/document.ts'
import type { Marked } from '#domain/search/snippet.ts'
import { parseSearch } from '#features/search/parse-search.ts'
import { searchContent } from '#features/search/search-content.ts'
import { asOfQuery, readAsOf } from './as-of-query.ts'
import { Problem, problem, refuseBadRequest } from './problem.ts'

const HitOnWire = z
  .object({
    id: z.string().openapi({ description: '`cq-skill-upgrade`, `cq-skill-upgrade#apply-within`, `claim:six-groups`' }),
    kind: z.enum(searchKinds),
    title: z.string(),
    snippet: z.string(),
    missing: z.array(z.string()).openapi({ description: 'Words of the query that it does not have' }),
  })
  .openapi('Hit')

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
      after: z.string().max(120).optional().openapi({ description: 'Cursor: the `next` of the page before' }),
    }),
  },
  responses: {
    200: {
      description: 'A page of at most 20, best first',
      content: {
        'application/json': {
          schema: z.object({
            total: z.int(),
            basis: z.enum(['full', 'partial']).openapi({ description: '`partial`: nothing has all the words' }),
            items: z.array(HitOnWire),
            next: z.string().optional(),
          }),
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
  const { total, basis, hits, next } = page
  const items = hits.map(({ id, kind, title, snippet, missing }) => ({
    id,
    kind,
    title: textIn(title),
    snippet: textIn(snippet),
    missing: [...missing],
  }))
  return c.json({ total, basis, items, ...(next && { next }) }, 200)
})

const textIn = (marked: Marked): string => marked.map(({ text }) => text).join('')
