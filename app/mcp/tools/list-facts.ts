import { z } from '@hono/zod-openapi'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { FactOnWire, factOnWire } from '#app/api/facts-wire.ts'
import { answer, reads, safely } from '#app/mcp/answer.ts'
import { topics } from '#domain/policy/policy.ts'
import { readFacts } from '#features/eligibility/read-facts.ts'
import type { Context } from '#platform/context.ts'

const inputSchema = {
  topic: z
    .enum(topics)
    .default('benefit')
    .describe('`benefit`: what may be claimed. `exam`: may I sit it. `right`: settling, titles, housing'),
}
const outputSchema = { content: z.string().describe('Fingerprint of the content'), items: z.array(FactOnWire) }

/** What may be told to `check`, and how to ask a person for it. */
export function addListFacts(server: McpServer, ctx: Context): void {
  server.registerTool(
    'list_facts',
    {
      title: '列出要问的事',
      description:
        'The facts that `check` understands, in asking order, with question, options and why it is asked. Ask the person; never fill in what they did not say.',
      inputSchema,
      outputSchema,
      annotations: reads,
    },
    safely(ctx, async ({ topic }) => {
      const { content, facts } = await readFacts(ctx, topic)
      const items = facts.map(factOnWire)
      return answer({ content, items }, items.filter(({ asked }) => asked).map(sayFact))
    }),
  )
}

function sayFact({ id, type, question, options, unit }: z.infer<typeof FactOnWire>): string {
  const choices = options?.map(({ value, label }) => `${value}=${label}`).join('、')
  return `- ${id}（${[type, unit, choices].filter(Boolean).join('；')}）：${question}`
}
