/** What a first visit to each page costs in bytes, nothing in the browser's cache, against the budget of the design. */
import { get, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { sayKB } from './figures.ts'
import { everyKind, type MeasuredPage } from './pages.ts'
import type { Product } from './product.ts'
import type { Table } from './table.ts'

/** HTML and CSS of one page, compressed. @source docs: the page weight budget of the design system */
const BUDGET_BYTES = 25_000

type Sent = { readonly raw: number; readonly sent: number; readonly text: string }
type Weight = {
  readonly page: MeasuredPage
  readonly html: Sent
  readonly css: readonly Sent[]
  readonly scriptBytes: number
  readonly requests: number
}

export async function measureBytes({ port }: Pick<Product, 'port'>, pages: readonly MeasuredPage[] = everyKind): Promise<Table> {
  const weights: Weight[] = []
  for (const page of pages) weights.push(await weigh(port, page))
  return {
    title: { zh: '每页多少字节（KB，1 KB = 1000 字节）', en: 'Bytes per page (KB of 1,000 bytes)' },
    columns: [
      { zh: '页面', en: 'page' },
      'HTML',
      'HTML gzip',
      { zh: 'CSS 文件', en: 'CSS files' },
      'CSS',
      'CSS gzip',
      { zh: '脚本字节', en: 'script bytes' },
      { zh: '请求数', en: 'requests' },
      { zh: '共 gzip', en: 'total gzip' },
      { zh: '预算 25 KB', en: 'of 25 KB' },
    ],
    rows: weights.map(rowOf),
    notes: [
      {
        zh: '正文字节，不含响应头；gzip 是服务器真正发出的。请求数含页面本身、样式、图标。CSS 长期缓存，第二次打开只要 HTML。',
        en: 'Bodies without headers; gzip as the server sends it. Requests count page, styles and icon. CSS is cached for good: a second visit needs the HTML alone.',
      },
    ],
  }
}

function rowOf({ page, html, css, scriptBytes, requests }: Weight): Table['rows'][number] {
  const sum = (of: (one: Sent) => number): number => css.reduce((total, one) => total + of(one), 0)
  const total = html.sent + sum(({ sent }) => sent)
  return [
    page.name,
    sayKB(html.raw),
    sayKB(html.sent),
    String(css.length),
    sayKB(sum(({ raw }) => raw)),
    sayKB(sum(({ sent }) => sent)),
    String(scriptBytes),
    String(requests),
    sayKB(total),
    `${Math.round((total / BUDGET_BYTES) * 100)} %`,
  ]
}

async function weigh(port: number, page: MeasuredPage): Promise<Weight> {
  const html = await read(port, page.path)
  const tags = [...html.text.matchAll(/<(link|script|img)\b[^>]*>/g)].map(([tag]) => tag)
  const addresses = (pattern: RegExp, attribute: string): readonly string[] => [
    ...new Set(tags.filter((tag) => pattern.test(tag)).flatMap((tag) => new RegExp(`\\b${attribute}="([^"]+)"`).exec(tag)?.[1] ?? [])),
  ]
  const styles = addresses(/rel="stylesheet"/, 'href')
  const scripts = [...addresses(/^<script/, 'src'), ...addresses(/rel="modulepreload"/, 'href')]
  const images = [...addresses(/rel="icon"/, 'href'), ...addresses(/^<img/, 'src')]
  const css = await Promise.all(styles.map((path) => read(port, path)))
  const loaded = await Promise.all(scripts.map((path) => read(port, path)))
  const inline = [...html.text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, code = '']) => Buffer.byteLength(code))
  const scriptBytes = [...loaded.map(({ raw }) => raw), ...inline].reduce((sum, bytes) => sum + bytes, 0)
  return { page, html, css, scriptBytes, requests: 1 + styles.length + scripts.length + images.length }
}

function read(port: number, path: string): Promise<Sent> {
  const { promise, resolve, reject } = Promise.withResolvers<Sent>()
  const request = get({ host: 'localhost', port, path, headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => parts.push(part))
    answer.once('end', () => {
      if (answer.statusCode === 200) resolve(unpack(Buffer.concat(parts), answer.headers))
      else reject(new Error(`${path}: ${answer.statusCode}`))
    })
  })
  request.once('error', reject)
  return promise
}

function unpack(body: Buffer, headers: IncomingHttpHeaders): Sent {
  const raw = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
  return { raw: raw.length, sent: body.length, text: raw.toString('utf8') }
}
