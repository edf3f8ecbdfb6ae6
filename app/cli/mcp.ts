/** `npm run mcp -- [address]`: the MCP server of a running product, for assistants that start a program and talk to it over standard input. */
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { bridge } from '#app/mcp/bridge.ts'
import { readConfig, sayConfigProblem } from '#platform/config/config.ts'
import { loadDotEnv } from '#platform/config/load-env.ts'

loadDotEnv()
const config = readConfig(process.env)
const [given] = process.argv.slice(2)
if (given !== undefined && !URL.canParse(given)) endWith(`“${given}”不是网址。写成 https://example.cn 这样。`)
if (!config.ok) endWith(...config.problem.map(sayConfigProblem))
const origin = given ?? (config.ok ? config.value.publicOrigin : '')
const local = new StdioServerTransport()
process.stdin.once('end', () => void local.close())
await bridge(
  local,
  new StreamableHTTPClientTransport(new URL('/mcp', origin)),
  (error) =>
    `在 ${origin} 没有得到回答。先运行 npm start，或在 npm run mcp -- 后面写上网址。（${error instanceof Error ? error.message : String(error)}）`,
)

/** Standard output belongs to the protocol. */
function endWith(...reasons: readonly string[]): never {
  for (const reason of reasons) process.stderr.write(`${reason}\n`)
  process.exit(2)
}
