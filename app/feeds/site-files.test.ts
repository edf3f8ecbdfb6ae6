import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const textOf = async (path: string): Promise<string> => (await product.get(path)).text()

describe('what programs look for', () => {
  test('every page of the site map opens, and every policy is on it', async () => {
    const map = await textOf('/sitemap.xml')
    const paths = [...map.matchAll(/<loc>http:\/\/localhost([^<]*)<\/loc>/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'))
    const { items } = await (await product.get('/api/v1/policies')).json()
    for (const { id } of items) expect(paths).toContain(`/policies/${id}`)
    for (const path of paths) expect([path, (await product.get(path)).status]).toEqual([path, 200])
    expect(new Set(paths).size).toBe(paths.length)
  })

  test('crawlers keep out of the settings, and find the site map', async () => {
    const robots = await textOf('/robots.txt')
    expect(robots).toMatch(/^Disallow: \/settings$/m)
    expect(robots).toContain('Sitemap: http://localhost/sitemap.xml')
  })

  test('assistants are told how to cite, and each policy with its address', async () => {
    const told = await textOf('/llms.txt')
    expect(told).toMatch(/^# 匠途\n\n> /)
    expect(told).toContain('(http://localhost/policies/cq-skill-upgrade)')
    expect(told).toContain('没查到')
    expect(told).toContain('http://localhost/mcp')
    expect(told).toContain('(http://localhost/api/v1/facts)')
  })

  test.each(['/sitemap.xml', '/robots.txt', '/llms.txt'])('%s is asked for anew by its mark', async (path) => {
    const first = await product.get(path)
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    const again = await product.get(path, { 'If-None-Match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })
})
