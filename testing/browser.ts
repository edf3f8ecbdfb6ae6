/** The product as a person meets it: served over HTTP, seen in Chromium. Scripts are off unless a test needs to look with one. */
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
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
  /** What the console says is left to the test: it takes the network away, or wants to be refused. */
  readonly mayComplain?: boolean
}

type Visitor = {
  readonly page: Page
  /** What the console complained of, and what of a page did not come. */
  readonly complaints: readonly string[]
}

export type SiteInUse = {
  readonly origin: string
  /** Someone of their own, who has been nowhere yet: no cookies but the given one, a telephone unless said otherwise. */
  visit(visit?: Visit): Promise<Visitor>
  /** The page at `path`, as such a visitor sees it. */
  arrive(path: string, visit?: Visit): Promise<Page>
}

/**
 * The site for all tests of a file, to be called once at its top and used inside tests. After each test nothing may have been
 * complained of, and its visitors are gone.
 */
export function siteForTests(): SiteInUse {
  let site: Site | undefined
  const visitors: (Visitor & { readonly mayComplain: boolean; close(): Promise<void> })[] = []
  const open = (): Site => {
    if (site === undefined) throw new Error('the site opens before the first test')
    return site
  }
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site?.close())
  afterEach(async () => {
    const gone = visitors.splice(0)
    const complaints = gone.flatMap((each) => (each.mayComplain ? [] : each.complaints)) // what is cut off by leaving is no complaint
    for (const { close } of gone) await close()
    expect(complaints).toEqual([])
  })

  async function visit(how: Visit = {}): Promise<Visitor> {
    const visitor = await openVisitor(open(), how)
    visitors.push({ ...visitor, mayComplain: how.mayComplain ?? false })
    return visitor
  }
  async function arrive(path: string, how: Visit = {}): Promise<Page> {
    const { page } = await visit(how)
    await page.goto(path)
    return page
  }
  return {
    get origin() {
      return open().origin
    },
    visit,
    arrive,
  }
}

/** Where a visitor is, without the answers in the address. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname

type Site = { readonly origin: string; readonly browser: Browser; close(): Promise<void> }

async function openSite(): Promise<Site> {
  const product = await appWithContent()
  const server = serve({ fetch: product.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
  return {
    origin: `http://127.0.0.1:${port}`,
    browser,
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await product.close()
    },
  }
}

async function openVisitor({ browser, origin }: Site, { size = PHONE, scripts = false, cookie }: Visit) {
  const context = await browser.newContext({ baseURL: origin, viewport: size, javaScriptEnabled: scripts, locale: 'zh-CN' })
  context.setDefaultTimeout(30_000)
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
  return { page, complaints, close: () => context.close() }
}
