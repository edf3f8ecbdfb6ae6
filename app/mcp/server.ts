/** What assistants may do: search, read as of a day, check a case. Nothing is written or kept. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv'
import type { Context } from '#platform/context.ts'
import { addCheck } from './tools/check.ts'
import { addListFacts } from './tools/list-facts.ts'
import { addReadClause } from './tools/read-clause.ts'
import { addReadPolicy } from './tools/read-policy.ts'
import { addSearchPolicies } from './tools/search-policies.ts'

const instructions =
  'Benefits for vocational certificates in China (Fuling, Chongqing, the nation), versioned and dated. Cite the clause: its document, its address, the day you speak of, and its confidence (官方原文, 报刊或机构, 转载, 凭记忆, 推断, 待核实). What could not be found out is 没查到: never say that it does not exist, never guess a figure. Use `list_facts` and `check` for a case; what it leaves to `review` only the office can say. This is no official site and no legal advice.'

/** Made once: it costs more than the rest of a server, and none of our tools asks an assistant back. */
const jsonSchemaValidator = new AjvJsonSchemaValidator()

/** For one request: it answers in the name of the context it is given. */
export function makeMcpServer(ctx: Context): McpServer {
  const server = new McpServer(
    { name: 'jiangtu', title: '匠途', version: '1' },
    { instructions, maxToolInputElements: 2000, jsonSchemaValidator },
  )
  for (const add of [addSearchPolicies, addReadPolicy, addReadClause, addListFacts, addCheck]) add(server, ctx)
  return server
}
