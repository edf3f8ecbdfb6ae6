import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent({ publicOrigin: 'https://example.cn' })
})
afterAll(() => product.close())

const htmlOf = async (path: string): Promise<string> => (await product.get(path)).text()
const cspOf = async (path: string): Promise<string> => (await product.get(path)).headers.get('content-security-policy') ?? ''

describe('the page that stands inside others', () => {
  test('may be framed by anyone, and is alone in that', async () => {
    const response = await product.get('/embed/check')
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(response.headers.get('set-cookie')).toBeNull()
    for (const path of ['/', '/check', '/embed', '/check/result', '/api/v1', '/settings', '/nothing-here'])
      expect([path, await cspOf(path)]).toEqual([path, expect.stringContaining("frame-ancestors 'none'")])
  })

  test('stands alone: no header, no footer, no telephone, one form that fills the whole window', async () => {
    const html = await htmlOf('/embed/check')
    expect(html).not.toMatch(/<header|<footer|<nav|tel:|type="(tel|text|email)"/)
    expect(html).toMatch(/<form[^>]+action="\/check"[^>]*>/)
    expect([...html.matchAll(/<(?:form|a) [^>]*>/g)].filter(([tag]) => !tag.includes('target="_top"'))).toEqual([])
  })

  test('asks what the interview asks first, with what its address takes', async () => {
    const html = await htmlOf('/embed/check')
    expect([...html.matchAll(/<select[^>]+name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['place', 'kind', 'level'])
    const next = await product.get('/check?place=500102&kind=skillLevel&level=~')
    expect([next.status, await next.text()]).toEqual([200, expect.not.stringContaining('请从给出的几项里选')])
  })

  test.each([
    ['', undefined],
    ['?theme=dark', 'dark'],
    ['?theme=light', 'light'],
    ['?theme=pink', undefined],
  ])('%s looks as its address says, whatever our cookie says', async (query, theme) => {
    const html = await (await product.get(`/embed/check${query}`, { cookie: 'look=m-light' })).text()
    expect(/<html[^>]*data-theme="([a-z]+)"/.exec(html)?.[1]).toBe(theme)
  })
})

describe('the page for other sites', () => {
  test('gives one line to copy, with the address that others reach', async () => {
    const html = await htmlOf('/embed?theme=dark')
    const [, text = ''] = /<textarea[^>]*>([^<]*)</.exec(html) ?? []
    const snippet = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
    expect(snippet).toMatch(/^<iframe src="https:\/\/example\.cn\/embed\/check\?theme=dark" title="匠途[^"]+" .*><\/iframe>$/)
    expect(snippet).not.toMatch(/script|style=/)
  })

  test('shows the same inside itself, from here, and may hold nothing else', async () => {
    expect(await htmlOf('/embed?theme=dark')).toMatch(/<iframe[^>]+src="\/embed\/check\?theme=dark"/)
    expect(await cspOf('/embed')).toContain("frame-src 'self'")
    expect(await cspOf('/')).toContain("frame-src 'none'")
  })
})
