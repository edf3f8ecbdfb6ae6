/** /api/v1/policies — the library and the policy page as JSON. */

import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { RequestEnv } from '#app/http/request-env.ts'
import { parsePolicyId } from '#domain/policy/ids.ts'
import { parseRegionCode } from '#domain/region/region.ts'
import { listPolicies } from '#features/policies/list-policies.ts'
import { readPolicy, sayNoSuchPolicy } from '#features/policies/read-policy.ts'
import { asOfQuery, readAsOf } from './as-of-query.ts'
import { Problem, problem, refuseBadRequest } from './problem.ts'
import { PolicyOnWire, policyOnWire, VersionOnWire, versionOnWire } from './wire.ts'

const PAGE = 100
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
      ...asOfQuery,
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
  request: { params: z.object({ policy: z.string().openapi({ example: 'cq-skill-upgrade' }) }), query: z.object(asOfQuery) },
  responses: {
    200: {
      description: 'The policy; `standing` tells which version governs on the day',
      content: { 'application/json': { schema: PolicyOnWire.extend({ versions: z.array(VersionOnWire) }) } },
    },
    ...refusals,
  },
})

const readVersion = createRoute({
  method: 'get',
  path: '/policies/{policy}/versions/{version}',
  summary: 'One version with its clauses, and how its policy stands on a day',
  request: {
    params: z.object({
      policy: z.string().openapi({ example: 'cq-skill-upgrade' }),
      version: z.string().max(100).openapi({ example: 'cq-skill-upgrade-2023' }),
    }),
    query: z.object(asOfQuery),
  },
  responses: {
    200: {
      description: 'The version',
      content: { 'application/json': { schema: VersionOnWire.extend({ policy: PolicyOnWire }) } },
    },
    ...refusals,
  },
})

export const policiesApi = new OpenAPIHono<RequestEnv>({ defaultHook: refuseBadRequest })
  .openapi(list, async (c) => {
    const ctx = c.get('context')
    const { region, after, limit, ...query } = c.req.valid('query')
    const code = region === undefined ? undefined : parseRegionCode(region)
    const filter = code?.ok ? { region: code.value } : {}
    const page = await listPolicies(ctx, filter, readAsOf(query, ctx.clock))
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
    const page = id.ok ? await readPolicy(ctx, id.value, readAsOf(c.req.valid('query'), ctx.clock)) : id
    if (!page.ok) return problem(c, 404, sayNoSuchPolicy(page.problem))
    const { policy, standing } = page.value
    return c.json({ ...policyOnWire(policy, standing), versions: policy.versions.map(versionOnWire) }, 200)
  })
  .openapi(readVersion, async (c) => {
    const ctx = c.get('context')
    const { policy: given, version: wanted } = c.req.valid('param')
    const id = parsePolicyId(given)
    const page = id.ok ? await readPolicy(ctx, id.value, readAsOf(c.req.valid('query'), ctx.clock)) : id
    if (!page.ok) return problem(c, 404, sayNoSuchPolicy(page.problem))
    const { policy, standing } = page.value
    const version = policy.versions.find((each) => each.id === wanted)
    if (version === undefined)
      return problem(c, 404, `“${policy.title}”没有编号为“${wanted}”的版本，请看 /policies/${policy.id} 里的 versions。`)
    return c.json({ ...versionOnWire(version), policy: policyOnWire(policy, standing) }, 200)
  })
