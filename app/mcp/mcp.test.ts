import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkExamples } from '#app/api/check-examples.ts'
import { projectRoot } from '#platform/project-root.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
let client: Client
beforeAll(async () => {
  product = await appWithContent()
  client = new Client({ name: 'test', version: '1' })
  const fetch = async (url: string | URL, init?: RequestInit): Promise<Response> => product.app.request(String(url), init)
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch })
  await client.connect(transport as Parameters<Client['connect']>[0]) // its own types differ under exactOptionalPropertyTypes
})
afterAll(async () => {
  await client.close()
  await product.close()
})

type Told = { readonly data: Record<string, never>; readonly text: string; readonly isError: boolean }

async function call(name: string, given: Record<string, unknown>): Promise<Told> {
  const result = await client.callTool({ name, arguments: given })
  const [first] = result.content as { text: string }[]
  return { data: result.structuredContent as Told['data'], text: first?.text ?? '', isError: result.isError === true }
}
const { facts } = checkExamples['fresh level 3'].value

describe('the tools', () => {
  test('all read, and describe each argument', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).toSorted()).toEqual(['check', 'list_facts', 'read_clause', 'read_policy', 'search_policies'])
    for (const { name, annotations, inputSchema, outputSchema, description } of tools) {
      expect([name, annotations?.readOnlyHint, annotations?.destructiveHint]).toEqual([name, true, false])
      for (const [argument, schema] of Object.entries(inputSchema.properties ?? {}))
        expect([name, argument, (schema as { description?: string }).description]).not.toContain(undefined)
      expect(outputSchema?.type).toBe('object')
      expect(description?.length).toBeGreaterThan(40)
    }
    expect(client.getInstructions()).toContain('never guess')
  })

  test('search: what is found is cited by its address and its confidence', async () => {
    const { data, text } = await call('search_policies', { query: '技能补贴', kind: 'clause' })
    const { items } = data as unknown as { items: { id: string; url: string; confidence: string }[] }
    expect(items.length).toBeGreaterThan(3)
    for (const { url, confidence } of items) {
      expect([url, confidence]).not.toContain(undefined)
      expect(text).toContain(url)
    }
    expect(text).toMatch(/官方原文|报刊或机构|转载/)
  })

  test('a policy comes as of the day, with what governs then and no other clauses', async () => {
    const { data, text } = await call('read_policy', { policy: 'cq-skill-upgrade', on: '2022-12-31' })
    const read = data as unknown as {
      standing: object
      versions: { id: string; clauses: { url: string }[] }[]
      otherVersions: { id: string }[]
    }
    expect(read.standing).toEqual({ state: 'inForce', version: 'cq-skill-upgrade-2022' })
    expect(read.versions.map(({ id }) => id)).toEqual(['cq-skill-upgrade-2022'])
    expect(read.otherVersions.map(({ id }) => id)).toContain('cq-skill-upgrade-2023')
    for (const { url } of read.versions[0]?.clauses ?? []) expect(text).toContain(url)
  })

  test('where it is open which version governs, all candidates come', async () => {
    const { data, text } = await call('read_policy', { policy: 'cq-skill-upgrade', on: '2026-02-12' })
    const read = data as unknown as { standing: { state: string; candidates: string[] }; versions: { id: string }[] }
    expect(read.standing.state).toBe('unsettled')
    expect(read.versions.map(({ id }) => id)).toEqual(read.standing.candidates)
    expect(text).toContain('没查到')
  })

  test('a clause tells how it stands on a day, and its address opens', async () => {
    const given = { policy: 'cq-skill-upgrade', version: 'cq-skill-upgrade-2019-2020', clause: 'insured-months' }
    const { data, text } = await call('read_clause', { ...given, on: '2024-01-15' })
    const read = data as unknown as { standing: string; url: string; confidence: string; instead?: { version: string } }
    expect(read.standing).toBe('unsettled')
    expect(text).toContain('哪一版在管没查到')
    expect(text).toContain(read.url)
    expect((await product.get(read.url.replace('http://localhost', ''))).status).toBe(200)
  })

  test('facts are listed with question and options', async () => {
    const { data, text } = await call('list_facts', { topic: 'exam' })
    const ids = (data as unknown as { items: { id: string }[] }).items.map(({ id }) => id)
    expect(ids).toContain('exam.experienceMonths')
    expect(text).toMatch(/exam\.heldLevel（choice；.*L4=/)
  })

  test('a check is the one of the API, with clauses, confidence, receipt and notice in its text', async () => {
    const { data, text } = await call('check', { facts, on: '2026-02-12' })
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ facts, on: '2026-02-12' })
    expect(data).toEqual(await (await product.app.request('/api/v1/check', { method: 'POST', headers, body })).json())
    const { receipt, notice } = data as unknown as { receipt: { hash: string }; notice: string }
    for (const part of [receipt.hash, notice, '/policies/cq-skill-upgrade/', '还缺：']) expect(text).toContain(part)
    expect(text).toMatch(/2000–2500 元（.+，(官方原文|报刊或机构|转载)，http:/)
  })

  test.each([
    ['check', { facts: { 'cert.level': 'L9' } }, 'facts.cert.level'],
    ['check', { facts: { 'cert.level': {} } }, 'cert.level'],
    ['check', { facts: {}, on: '2025-02-30' }, 'on'],
    ['check', {}, 'facts'],
    ['read_policy', { policy: 'no-such' }, 'policy：'],
    ['read_policy', { policy: 'cq-skill-upgrade', version: 'x' }, 'version：'],
    ['read_clause', { policy: 'cq-skill-upgrade', version: 'x', clause: 'y' }, 'clause：'],
    ['search_policies', { query: '' }, 'query'],
    ['list_facts', { topic: 'tax' }, 'topic'],
  ])('%s of %j is refused by its field', async (name, given, field) => {
    const { isError, text } = await call(name, given)
    expect([isError, text]).toEqual([true, expect.stringContaining(field)])
  })
})

describe('at the door', () => {
  const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' })
  const accept = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  const knock = (headers: Record<string, string>, url = 'http://localhost/mcp', method = 'POST') =>
    product.app.request(url, { method, headers: { ...accept, ...headers }, ...(method === 'POST' && { body: ping }) })

  test('one POST, one JSON answer', async () => {
    const response = await knock({})
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(await response.json()).toEqual({ jsonrpc: '2.0', id: 1, result: {} })
  })

  test.each([
    ['a page of another site', { origin: 'https://evil.example' }, 'http://localhost/mcp', 403],
    ['a page of no site', { origin: 'null' }, 'http://localhost/mcp', 403],
    ['our own page', { origin: 'http://localhost' }, 'http://localhost/mcp', 200],
    ['a name bent to lead here', {}, 'http://evil.example:3000/mcp', 403],
    ['this machine by number', {}, 'http://127.0.0.1:3000/mcp', 200],
  ])('%s', async (_, headers, url, status) => {
    expect((await knock(headers, url)).status).toBe(status)
  })

  test.each(['GET', 'DELETE'])('%s: there is no stream and no session', async (method) => {
    const response = await knock({}, 'http://localhost/mcp', method)
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  test('too much is refused before it is read', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', params: { text: 'x'.repeat(1_000_000) } })
    const response = await product.app.request('/mcp', {
      method: 'POST',
      headers: { ...accept, 'content-length': String(body.length) },
      body,
    })
    expect(response.status).toBe(413)
  })
})

test('calls count against the limit of the address', async () => {
  const limited = await appWithContent({ apiPerMinute: 1 })
  const send = () => limited.app.request('/mcp', { method: 'POST', body: '{}' })
  expect((await send()).status).not.toBe(429)
  expect((await send()).status).toBe(429)
  await limited.close()
})

describe('over standard input', () => {
  const start = async (address: string): Promise<Client> => {
    const local = new Client({ name: 'test', version: '1' })
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [join(projectRoot, 'app/cli/mcp.ts'), address],
      stderr: 'pipe',
    })
    await local.connect(transport)
    return local
  }

  test('the same tools of a running product answer', async () => {
    const listening = Promise.withResolvers<number>()
    const server = serve({ fetch: product.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => listening.resolve(port))
    const local = await start(`http://127.0.0.1:${await listening.promise}`)
    const { structuredContent } = await local.callTool({ name: 'read_policy', arguments: { policy: 'cq-skill-upgrade', on: '2022-12-31' } })
    expect(structuredContent).toMatchObject({ standing: { state: 'inForce', version: 'cq-skill-upgrade-2022' } })
    await local.close()
    server.close()
  })

  test('a product that does not run is told, with what to do', async () => {
    await expect(start('http://127.0.0.1:9')).rejects.toThrow('先运行 npm start')
  })
})
