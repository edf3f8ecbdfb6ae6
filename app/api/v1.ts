/** /api/v1: the use cases as JSON, described by OpenAPI 3.1 from the same schemas that check the requests. */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { RequestEnv } from '#app/http/request-env.ts'
import { changesApi } from './changes.ts'
import { checkApi } from './check.ts'
import { clausesApi } from './clauses.ts'
import { documentationPage } from './documentation-page.ts'
import { factsApi } from './facts.ts'
import { policiesApi } from './policies.ts'
import { searchApi } from './search.ts'

const about = {
  openapi: '3.1.0',
  info: {
    title: '匠途 API',
    version: '1',
    description:
      'Versioned clause → rule → one explained, dated result. Guest access, nothing is stored. Dates are civil days in Asia/Shanghai, money is integer 分. Every figure has a confidence; `unknown` is never a guess.',
    license: { name: 'MIT' },
  },
}

export const apiV1 = new OpenAPIHono<RequestEnv>()
apiV1.route('/', policiesApi)
apiV1.route('/', clausesApi)
apiV1.route('/', changesApi)
apiV1.route('/', searchApi)
apiV1.route('/', factsApi)
apiV1.route('/', checkApi)
apiV1.doc31('/openapi.json', about)
apiV1.get('/', (c) =>
  c.html(documentationPage(apiV1.getOpenAPI31Document(about), c.get('context').publicOrigin), 200, {
    'Content-Security-Policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
  }),
)
