/** /mcp — the Model Context Protocol over Streamable HTTP: stateless, one JSON answer to one POST. */
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { type Context, Hono } from 'hono'
import type { RequestEnv } from '#app/http/request-env.ts'
import { makeMcpServer } from './server.ts'

type Env = Context<RequestEnv>

export const mcp = new Hono<RequestEnv>()
  .use('/mcp', async (c, next) => {
    const says = strangerIn(c)
    return says === undefined ? next() : refuse(c, 403, says)
  })
  .post('/mcp', async (c) => {
    const server = makeMcpServer(c.get('context'))
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    try {
      return await transport.handleRequest(c.req.raw)
    } finally {
      await server.close()
    }
  })
  .all('/mcp', (c) => {
    c.header('Allow', 'POST') // no stream to open, no session to end
    return refuse(c, 405, '这里给助手程序用：用 POST 发 MCP 消息。怎么接见 /api/v1。')
  })

/**
 * A page of another site, or a name that was bent to lead here (DNS rebinding), must not use a visitor's browser to talk to us.
 * Programs send no Origin. @source MCP specification 2025-11-25, Streamable HTTP, security warning
 */
function strangerIn(c: Env): string | undefined {
  const { publicOrigin } = c.get('context')
  const origin = c.req.header('origin')
  if (origin !== undefined && origin !== publicOrigin) return '别的网站的网页不能直接调用这里。请从助手程序或自己的服务器来。'
  const { host, hostname } = new URL(c.req.url)
  const isOurs = host === new URL(publicOrigin).host || loopback.has(hostname)
  return isOurs ? undefined : `这里不叫“${host.slice(0, 60)}”。请用 ${publicOrigin}/mcp。`
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

const refuse = (c: Env, status: 403 | 405, message: string) =>
  c.json({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null }, status)
