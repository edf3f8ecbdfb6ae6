/** The API's documentation as plain HTML, made from the OpenAPI document itself. No script, nothing loaded from elsewhere. */
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Operation = {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly unknown[]
  readonly requestBody?: unknown
  readonly responses?: object
}
type OpenApi = {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths?: object
  readonly components?: object
}

/** `origin`: ours, as programs reach it. */
export function documentationPage(
  { info, paths = {}, components = {} }: OpenApi,
  origin: string,
): HtmlEscapedString | Promise<HtmlEscapedString> {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
  )
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>数据接口 · 匠途</title>
        <link rel="stylesheet" href="/api.css" />
      </head>
      <body>
        <main>
          <p><a href="/">匠途</a></p>
          <h1>${info.title} v${info.version}</h1>
          <p>${info.description}</p>
          <p>机器可读：<a href="/api/v1/openapi.json">OpenAPI 3.1</a></p>
          <p>
            先看 <a href="/api/v1/facts">/facts</a> 有哪些事实、怎么问，再把知道的发给 /check。一个地址每分钟能发多少次，看回答里的 RateLimit。
          </p>
          <h2>MCP</h2>
          <p>
            助手程序直接接 <code>${origin}/mcp</code>（Streamable HTTP，不用登录）。有五样工具：search_policies 搜，read_policy
            按哪天读，read_clause 读一条，list_facts 要问什么，check 算能领什么。每个答案都带条款网址和可信度，只读不写。
          </p>
          <h2>放到网页里</h2>
          <p>不写程序，也能把“能领什么”<a href="/embed">放到你的网页里</a>。</p>
          ${operations.map(operationSection)}
          <h2>Schemas</h2>
          <pre tabindex="0">${JSON.stringify(components, null, 2)}</pre>
        </main>
      </body>
    </html>`
}

const operationSection = ({ path, method, operation }: { path: string; method: string; operation: Operation }) =>
  html`<section>
    <h2><code>${method.toUpperCase()} /api/v1${path}</code></h2>
    <p>${operation.summary}</p>
    ${[
      ['参数', operation.parameters],
      ['请求体', operation.requestBody],
      ['回答', operation.responses],
    ].map(([title, value]) =>
      value === undefined
        ? ''
        : html`<details><summary>${title}</summary><pre tabindex="0">${JSON.stringify(value, null, 2)}</pre></details>`,
    )}
  </section>`
