/** /api/v1/policies — the library and the policy page as JSON. */

import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { RequestEnv } from '#app/http/request-env.ts'
import { parsePolicyId } from '#domain/policy/ids.ts'
import { parseRegionCode } from '#domain/region/region.ts'
import { listPolicies } from '#features/policies/list-policies.ts'
import { readPolicy, sayNoSuchPolicy } from '#features/policies/read-policy.ts'
import { zCivilDate } from '#platform/schema/scalars.ts'
import { Problem, problem, refuseBadRequest } from './problem.ts'
import { PolicyOnWire, policyOnWire, VersionOnWire, versionOnWire } from './wire.ts'

const PAGE = 100
const on = zCivilDate.optional().openapi({ type: 'string', format: 'date', description: 'Civil day in Asia/Shanghai; default: today' })
const refusals = {
  400: { description: 'A parameter cannot be read', content: { 'application/problem+json': { schema: Problem } } },
  404: { description: 'No such policy', content: { 'application/problem+json': { schema: Problem } } },
}

const list = createRoute({
  method: 'get',
  path: '/policies',
  summary: 'Policies and how each stands on a day',
  request: {
    query: z.object({
      on,
      region: z
        .string()
        .regex(/^[1-9]\d{5}$/)
        .optional()
        .openapi({ description: 'GB/T 2260 code; its ancestors count too', example: '500102' }),
      after: z.string().max(80).optional().openapi({ description: 'Cursor: the `next` of the page before' }),
      limit: z.coerce.number().int().min(1).max(PAGE).default(PAGE),
    }),
  },
  responses: {
    200: {
      description: 'A page, ordered by id',
      content: { 'application/json': { schema: z.object({ items: z.array(PolicyOnWire), next: z.string().optional() }) } },
    },
    400: refusals[400],
  },
})

const read = createRoute({
  method: 'get',
  path: '/policies/{policy}',
  summary: 'One policy with all its versions and clauses',
  request: { params: z.object({ policy: z.string().openapi({ example: 'cq-skill-upgrade' }) }), query: z.object({ on }) },
  responses: {
    200: {
      description: 'The policy; `standing` tells which version governs on the day',
      content: { 'application/json': { schema: PolicyOnWire.extend({ versions: z.array(VersionOnWire) }) } },
    },
    ...refusals,
  },
})

export const policiesApi = new OpenAPIHono<RequestEnv>({ defaultHook: refuseBadRequest })
  .openapi(list, async (c) => {
    const ctx = c.get('context')
    const { on: day, region, after, limit } = c.req.valid('query')
    const code = region === undefined ? undefined : parseRegionCode(region)
    const filter = code?.ok ? { region: code.value } : {}
    const page = await listPolicies(ctx, filter, { on: day ?? ctx.clock.today(), knownAt: ctx.clock.now() })
    const rest = page.items
      .toSorted((a, b) => (a.policy.id < b.policy.id ? -1 : 1))
      .filter(({ policy }) => after === undefined || policy.id > after)
    const items = rest.slice(0, limit)
    const next = rest.length > limit ? items.at(-1)?.policy.id : undefined
    return c.json({ items: items.map(({ policy, standing }) => policyOnWire(policy, standing)), ...(next && { next }) }, 200)
  })
  .openapi(read, async (c) => {
    const ctx = c.get('context')
    const id = parsePolicyId(c.req.valid('param').policy)
    const day = c.req.valid('query').on ?? ctx.clock.today()
    const page = id.ok ? await readPolicy(ctx, id.value, { on: day, knownAt: ctx.clock.now() }) : id
    if (!page.ok) return problem(c, 404, sayNoSuchPolicy(page.problem))
    const { policy, standing } = page.value
    return c.json({ ...policyOnWire(policy, standing), versions: policy.versions.map(versionOnWire) }, 200)
  })
