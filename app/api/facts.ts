/** /api/v1/facts — what may be told of a case: the dictionary behind /check. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { RequestEnv } from '#app/http/request-env.ts'
import { topics } from '#domain/policy/policy.ts'
import { readFacts } from '#features/eligibility/read-facts.ts'
import { FactOnWire, factOnWire } from './facts-wire.ts'
import { refusals, refuseBadRequest } from './problem.ts'

const list = createRoute({
  method: 'get',
  path: '/facts',
  summary: 'The dictionary of facts: what to send to /check, and how to ask a person for it',
  request: {
    query: z.object({
      topic: z.enum(topics).optional().openapi({ description: 'Only facts that rules of this topic may read', example: 'benefit' }),
    }),
  },
  responses: {
    200: {
      description: 'All of them, in the order in which they are best asked',
      content: {
        'application/json': {
          schema: z.object({ content: z.string().openapi({ description: 'Fingerprint of the content' }), items: z.array(FactOnWire) }),
        },
      },
    },
    400: refusals[400],
    429: refusals[429],
  },
})

export const factsApi = new OpenAPIHono<RequestEnv>({ defaultHook: refuseBadRequest }).openapi(list, async (c) => {
  const { content, facts } = await readFacts(c.get('context'), c.req.valid('query').topic)
  return c.json({ content, items: facts.map(factOnWire) }, 200)
})
