import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, assistedPages, clientFiles, devicePages, embeddedPages, missingPages, pages, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const everyPage = { ...pages, ...missingPages, 'the documentation of the API': '/api/v1' }
const LIMIT_BYTES = 25 * 1024

async function htmlOf(path: string): Promise<string> {
  return (await product.get(path)).text()
}

const stylesheetsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)

describe.each(Object.entries(everyPage))('%s', (name, path) => {
  test('answers with its status, as HTML in Chinese with one main heading', async () => {
    const response = await product.get(path)
    const html = await response.text()
    expect(response.status).toBe(name in missingPages ? 404 : 200)
    expect(response.headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8')
    expect(html).toMatch(/^<!doctype html>/i)
    expect(html).toContain('<html lang="zh-CN"')
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toMatch(/<title>[^<]*匠途[^<]*<\/title>/)
  })

  test('has no script but the one that assists, no inline style, no handler, nothing from elsewhere', async () => {
    const whole = await htmlOf(path)
    const assistant = '<script type="module" src="/reading.js"></script>'
    const isAssisted = assistedPages.includes(path) || name === 'no such policy' || name === 'no such clause'
    expect(whole.split(assistant)).toHaveLength(isAssisted ? 2 : 1)
    const device = '<script type="module" src="/practice.js"></script>'
    expect(whole.split(device)).toHaveLength(devicePages.includes(path) ? 2 : 1)
    const html = whole
      .replace(assistant, '')
      .replace(device, '')
      .replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '') // data that nobody runs
      .replace(
        /<script type="application\/json" id="room-data">[^<]*<\/script><script type="module" src="\/bench-[a-z]+\.js"><\/script>/,
        '',
      ) // a room of the bench
    expect(html).not.toMatch(/<script/i)
    expect(html).not.toMatch(/<style/i)
    expect(html).not.toMatch(/\sstyle=/i)
    expect(html).not.toMatch(/\son[a-z]+=/i)
    expect(html).not.toMatch(/modulepreload|javascript:/i)
    expect(
      [...html.matchAll(/\s(?:src|action|data|poster)="([^"]*)"/g)].map(([, url]) => url).filter((url) => !/^[/#]/.test(url ?? '')), // ours, or a place on this page
    ).toEqual([])
  })

  test('carries the strict headers', async () => {
    const { headers } = await product.get(path)
    const csp = headers.get('content-security-policy') ?? ''
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain("style-src 'self'")
    const framedBy = embeddedPages.includes(path) ? 'frame-ancestors *' : "frame-ancestors 'none'"
    expect(csp).toContain(framedBy)
    expect(csp.replace(framedBy, '')).not.toMatch(/unsafe|https?:|data:|\*/)
    expect(csp.includes("script-src 'self'")).toBe(/src="\/(reading|practice|bench-[a-z]+)\.js"/.test(await htmlOf(path)))
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('has no id twice, and every description and label points at something', async () => {
    const html = await htmlOf(path)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)
    expect(ids.filter((id, nth) => ids.indexOf(id) !== nth)).toEqual([])
    const named = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]+)"/g)].flatMap(([, list = '']) =>
      list.split(' '),
    )
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  test(`weighs no more than ${LIMIT_BYTES / 1024} KB on the wire, its styles included`, async () => {
    const html = await htmlOf(path)
    const styles = stylesheetsOf(html).map((href) => readFileSync(join(clientFiles, href)))
    const [page = 0, css = 0] = [gzipSync(html).length, styles.reduce((sum, style) => sum + gzipSync(style).length, 0)]
    process.stdout.write(`${name}: ${page} + ${css} = ${page + css} bytes\n`)
    expect(page + css).toBeLessThanOrEqual(LIMIT_BYTES)
  })
})

type Read = (path: string) => Promise<{ readonly status: number; readonly html: string }>

/** What is wrong with one link of a page: undefined where it leads to what it names. */
async function flawOf(href: string, page: string, read: Read): Promise<string | undefined> {
  const { pathname, search, hash } = new URL(href, `http://localhost${page}`)
  const { status, html } = await read(href.startsWith('#') ? page : `${pathname}${search}`)
  if (status !== 200 && status !== 302) return `${href} is ${status}`
  const isThere = hash === '' || html.includes(`id="${decodeURIComponent(hash.slice(1))}"`)
  return isThere ? undefined : `${href} leads to no such part`
}

/** Without other sites, telephones, and the settings, which lead back to where one is. */
const isOurs = (href: string): boolean => !/^(https?:|tel:|\/settings\?)/.test(href)

test('every link and every part of a page that a link names exists', async () => {
  const known = new Map<string, ReturnType<Read>>()
  const read: Read = (path) => {
    const found = known.get(path) ?? product.get(path).then(async (response) => ({ status: response.status, html: await response.text() }))
    known.set(path, found)
    return found
  }
  const flaws: string[] = []
  for (const [name, path] of Object.entries(pages)) {
    const hrefs = [...(await read(path)).html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
    for (const href of [...new Set(hrefs)].filter(isOurs)) {
      const flaw = await flawOf(href, path, read) // one after another: hundreds at once wait too long for a connection on a slow machine
      if (flaw !== undefined) flaws.push(`${name}: ${flaw}`)
    }
  }
  expect(flaws).toEqual([])
})

describe('caching', () => {
  test.each(['/policies', '/policies/cq-skill-upgrade', '/', '/changes', '/sources'])(
    '%s is sent once: the second time 304',
    async (path) => {
      const first = await product.get(path)
      const tag = first.headers.get('etag') ?? ''
      expect(tag).not.toBe('')
      const second = await product.get(path, { 'if-none-match': tag })
      expect([second.status, await second.text()]).toEqual([304, ''])
    },
  )

  test('another day has another tag', async () => {
    const [today, then] = await Promise.all([product.get('/policies'), product.get('/policies?on=2020-06-01')])
    expect(today.headers.get('etag')).not.toBe(then.headers.get('etag'))
  })

  test.each(['/check', '/check/result?place=500102'])('%s shows answers, so no shared cache may keep it', async (path) => {
    expect((await product.get(path)).headers.get('cache-control')).toMatch(/private|no-store/)
  })

  test('a page that looks as a cookie says is not given to who has another', async () => {
    const [plain, dark] = await Promise.all([product.get('/policies'), product.get('/policies', { cookie: 'look=l-dark' })])
    expect(plain.headers.get('etag')).not.toBe(dark.headers.get('etag'))
    const isShared = !/private|no-store|no-cache/.test(plain.headers.get('cache-control') ?? 'no-cache')
    expect(isShared && !plain.headers.get('vary')?.toLowerCase().includes('cookie')).toBe(false)
  })
})

describe('static files', () => {
  const sizeOf = (name: string): number => readFileSync(join(clientFiles, 'assets', name)).length
  const assets = readdirSync(join(clientFiles, 'assets'))
  const css = assets.filter((name) => name.endsWith('.css')).toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? ''

  test('they say what they are', async () => {
    const response = await product.get(`/assets/${css}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/css')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('hashed ones may be kept for ever', async () => {
    const { headers } = await product.get(`/assets/${css}`)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('they travel compressed where the browser takes it', async () => {
    const plain = readFileSync(join(clientFiles, 'assets', css))
    const response = await product.get(`/assets/${css}`, { 'accept-encoding': 'gzip' })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await response.arrayBuffer())).equals(plain)).toBe(true)
  })

  test('so do pages, and they say that it depends', async () => {
    const response = await product.get('/policies/cq-skill-upgrade', { 'accept-encoding': 'gzip' })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
    expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toContain('失业保险技能提升补贴')
  })

  test('the favicon is there', async () => {
    expect((await product.get('/favicon.svg')).status).toBe(200)
  })

  test('the style of the API page is there', async () => {
    expect((await product.get('/api.css')).status).toBe(200)
  })

  test.each([
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/nothing.css',
    '/.env',
    '/package.json',
    '/build/server/index.js',
  ])('nothing else of the disk: %s', async (path) => {
    const response = await product.get(path)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.text()).not.toContain('"dependencies"')
  })
})

describe('methods', () => {
  test('HEAD answers like GET, without a body', async () => {
    const response = await product.app.request('/policies', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'POST'])('%s on a page that takes no form is refused, and is no failure of ours', async (method) => {
    const { status } = await product.app.request('/policies', { method })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })
})
