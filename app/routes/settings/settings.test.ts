import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const settings = (query: string, cookie = '') => product.get(`/settings?${query}`, cookie ? { cookie } : {})

describe('a choice', () => {
  test('is kept in one plain cookie for a year, and leads back', async () => {
    const response = await settings('size=l&back=/policies?q=x')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/policies?q=x')
    expect(response.headers.get('set-cookie')).toBe('look=l-auto; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly')
  })

  test('is offered on a page that nothing keeps', async () => {
    expect((await settings('')).headers.get('cache-control')).toBe('no-store')
  })

  test('of one leaves the other', async () => {
    const response = await settings('theme=dark', 'look=xl-light')
    expect(response.headers.get('set-cookie')).toMatch(/^look=xl-dark;/)
  })

  test('that is none leaves things as they are', async () => {
    const response = await settings('size=huge&theme=pink', 'look=l-dark')
    expect(response.headers.get('set-cookie')).toMatch(/^look=l-dark;/)
  })

  test.each([
    ['look=l-dark', 'data-size="l" data-theme="dark"'],
    ['a=b; look=xl-light; c=d', 'data-size="xl" data-theme="light"'],
  ])('shows on every page: %s', async (cookie, attributes) => {
    for (const path of ['/', '/policies', '/check', '/nothing-here'])
      expect((await (await product.get(path, { cookie })).text()).slice(0, 200)).toContain(`<html lang="zh-CN" ${attributes}>`)
  })

  test.each(['look=', 'look=x', 'look=<script>-dark', 'look=l-dark-"onload=x', 'xlook=l-dark', '%'])(
    'a cookie like “%s” does no harm',
    async (cookie) => {
      const response = await product.get('/', { cookie })
      expect(response.status).toBe(200)
      expect(await response.text()).not.toContain('<script')
    },
  )
})

describe('the way back is never to a stranger', () => {
  const strangers = [
    '//evil.cn',
    '/\\evil.cn',
    'https://evil.cn',
    '\\\\evil.cn',
    'evil.cn',
    '/\t/evil.cn',
    '/\n/evil.cn',
    'javascript:alert(1)',
    ' //evil.cn',
    '///evil.cn',
    '',
  ]
  test.each(strangers)('%j', async (back) => {
    const response = await settings(new URLSearchParams({ size: 'l', back }).toString())
    const location = response.headers.get('location') ?? ''
    expect(new URL(location, 'http://localhost').host).toBe('localhost')
    expect(location).toBe('/')
  })

  test('a path with dots stays on this site', async () => {
    const response = await settings(new URLSearchParams({ size: 'l', back: '/policies/..//evil.cn' }).toString())
    expect(new URL(response.headers.get('location') ?? '', 'http://localhost').host).toBe('localhost')
  })

  test('a header cannot be smuggled in', async () => {
    const response = await settings('size=l&back=/a%0d%0aSet-Cookie:%20x=1')
    expect(response.headers.get('location')).toBe('/')
    expect(response.headers.get('set-cookie')).toMatch(/^look=/)
  })
})
