/** /api/v1/clauses — what the sources say, clause by clause, each with its version and its confidence. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { RequestEnv } from '#app/http/request-env.ts'
import { parsePolicyId } from '#domain/policy/ids.ts'
import { listClauses } from '#features/policies/list-clauses.ts'
import { sayNoSuchPolicy } from '#features/policies/read-policy.ts'
import { asOfQuery, readAsOf } from './as-of-query.ts'
import { Problem, problem, refuseBadRequest } from './problem.ts'
import { CitedClauseOnWire, citedClauseOnWire } from './wire.ts'

const PAGE = 200

const list = createRoute({
  method: 'get',
  path: '/clauses',
  summary: 'Clauses of the versions in force on a day, or of all versions',
  request: {
    query: z.object({
      ...asOfQuery,
      policy: z.string().max(80).optional().openapi({ example: 'cq-skill-upgrade' }),
      which: z.enum(['inForce', 'all']).default('inForce').describe('`inForce`: governs, or may govern, on the day'),
      after: z.string().max(250).optional().describe('Cursor: the `next` of the page before'),
      limit: z.coerce.number().int().min(1).max(PAGE).default(PAGE),
    }),
  },
  responses: {
    200: {
      description: 'A page, ordered by policy, version and anchor',
      content: {
        'application/json': {
          schema: z.object({
            items: z.array(CitedClauseOnWire),
            next: z.string().optional(),
          }),
        },
      },
    },
    400: { description: 'A parameter cannot be read', content: { 'application/problem+json': { schema: Problem } } },
  },
})

export const clausesApi = new OpenAPIHono<RequestEnv>({ defaultHook: refuseBadRequest }).openapi(list, async (c) => {
  const ctx = c.get('context')
  const { policy: given, which, after, limit, ...query } = c.req.valid('query')
  const policy = given === undefined ? undefined : parsePolicyId(given)
  if (policy?.ok === false)
    return problem(c, 400, sayNoSuchPolicy(policy.problem), [{ field: 'policy', says: sayNoSuchPolicy(policy.problem) }])
  const page = await listClauses(ctx, { which, policy: policy?.value }, readAsOf(query, ctx.clock), { after, limit })
  const items = page.items.map(({ policy: { id }, version, clause }) => citedClauseOnWire(clause, id, version.id, ctx.publicOrigin))
  return c.json({ items, ...(page.next && { next: page.next }) }, 200)
})
