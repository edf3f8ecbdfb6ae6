/** /api/v1/check — facts in, results out. Nothing is kept. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { RequestEnv } from '#app/http/request-env.ts'
import { checkFacts } from '#features/eligibility/check-facts.ts'
import { checkExamples, problemExample } from './check-examples.ts'
import { CheckOnWire, CheckRequestOnWire, checkOnWire, toCheckRequest } from './check-wire.ts'
import { jsonOnly } from './json-only.ts'
import { bodyError, Problem, problem, refusals, refuseBadRequest } from './problem.ts'

const check = createRoute({
  method: 'post',
  path: '/check',
  summary: 'What a person may claim, explained and dated',
  request: { body: { required: true, content: { 'application/json': { schema: CheckRequestOnWire, examples: checkExamples } } } },
  middleware: jsonOnly,
  responses: {
    200: { description: 'One entitlement per benefit, best first', content: { 'application/json': { schema: CheckOnWire } } },
    ...refusals,
    400: { ...refusals[400], content: { 'application/problem+json': { schema: Problem, example: problemExample } } },
  },
})

export const checkApi = new OpenAPIHono<RequestEnv>({ defaultHook: refuseBadRequest }).openapi(check, async (c) => {
  const ctx = c.get('context')
  const checked = await checkFacts(ctx, toCheckRequest(c.req.valid('json'), ctx.clock))
  if (!checked.ok)
    return problem(
      c,
      400,
      '有几个事实用不了，见 errors。改好再发；只想用其余的，加上 "unusable": "drop"。',
      checked.problem.map(({ path, says }) => bodyError(path, says)),
    )
  return c.json(checkOnWire(checked.value, ctx.publicOrigin), 200)
})
