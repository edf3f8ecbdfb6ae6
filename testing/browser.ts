/** The product as a person meets it: served over HTTP, seen in Chromium. Scripts are off unless a test needs to look with one. */
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { appWithContent } from './app.ts'

const CHROMIUM = '/usr/bin/chromium'
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 900 }

export type Visit = {
  readonly size?: { readonly width: number; readonly height: number }
  readonly scripts?: boolean
  readonly cookie?: string
}

export type Site = {
  readonly origin: string
  /** A visitor of their own: no cookies but the given one. What the console complains of is collected in `complaints`. */
  visit(visit?: Visit): Promise<Visitor>
  close(): Promise<void>
}

export type Visitor = {
  readonly page: Page
  readonly context: BrowserContext
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** Call it in `beforeAll` and `close()` in `afterAll`. */
export async function openSite(): Promise<Site> {
  const product = await appWithContent()
  const server = serve({ fetch: product.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
  return {
    origin,
    visit: (visit = {}) => openVisitor(browser, origin, visit),
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await product.close()
    },
  }
}

async function openVisitor(browser: Browser, origin: string, { size = PHONE, scripts = false, cookie }: Visit): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: origin, viewport: size, javaScriptEnabled: scripts, locale: 'zh-CN' })
  context.setDefaultTimeout(10_000)
  if (cookie !== undefined) await context.addCookies([{ name: 'look', value: cookie, url: origin }])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    const isStatus = message.text().startsWith('Failed to load resource') // of the page itself it may be meant; of the rest see below
    if (!isStatus && (message.type() === 'error' || message.type() === 'warning')) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed'
    const isLeft = reason === 'net::ERR_ABORTED' && request.url().endsWith('/favicon.svg') // the visitor was gone before it came
    if (!isLeft) complaints.push(`${request.url()}: ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      complaints.push(`${response.url()}: ${response.status()}`)
  })
  return { page, context, complaints, close: () => context.close() }
}
