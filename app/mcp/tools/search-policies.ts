import { z } from '@hono/zod-openapi'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { asOfQuery, readAsOf } from '#app/api/as-of-query.ts'
import { FoundOnWire, foundOnWire } from '#app/api/search-wire.ts'
import { answer, reads, refuse, safely, sayCitation } from '#app/mcp/answer.ts'
import { searchKinds } from '#domain/search/document.ts'
import { parseSearch } from '#features/search/parse-search.ts'
import { searchContent } from '#features/search/search-content.ts'
import type { Context } from '#platform/context.ts'

const inputSchema = {
  query: z.string().min(1).max(1000).describe('What people say: 技能补贴, 57号, jnts, 涪陵 高级工; words are joined by spaces'),
  kind: z.enum(searchKinds).optional().describe('Only policies, clauses, claims people make, open questions …'),
  region: z
    .string()
    .regex(/^[1-9]\d{5}$/, '地区代码是 6 位数字，比如 500102')
    .optional()
    .describe('GB/T 2260 code of a place; what holds there: 100000 the nation, 500000 Chongqing, 500102 Fuling'),
  on: asOfQuery.on,
  after: z.string().max(120).optional().describe('Cursor: the `next` of the page before'),
}

/** Finds; what it finds is then read. */
export function addSearchPolicies(server: McpServer, ctx: Context): void {
  server.registerTool(
    'search_policies',
    {
      title: '搜政策和条款',
      description:
        'Finds policies, clauses, offices, words and open questions about vocational-skill benefits. Read what you cite with read_policy or read_clause.',
      inputSchema,
      outputSchema: FoundOnWire,
      annotations: reads,
    },
    safely(ctx, async ({ query, on, ...rest }) => {
      const params = new URLSearchParams(
        Object.entries({ q: query, ...rest }).filter((pair): pair is [string, string] => pair[1] !== undefined),
      )
      const page = await searchContent(ctx, parseSearch(params).search, readAsOf({ on }, ctx.clock).on)
      if (page === undefined) return refuse({ field: 'query', says: '内容还没有装好，过一会儿再来。' })
      const found = foundOnWire(page, ctx.publicOrigin)
      const lines = found.items.map((hit) => `- ${hit.title}（${hit.id}）：${hit.snippet}${sayCitation(hit)}`)
      return answer(found, [`搜到 ${found.total} 条${found.basis === 'partial' ? '，没有一条有全部的词' : ''}。`, ...lines])
    }),
  )
}
