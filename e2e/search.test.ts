import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSite, PHONE, type Site, type Visitor } from '#testing/browser.ts'

let site: Site
let visitor: Visitor
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
afterEach(async () => {
  expect(visitor.complaints).toEqual([])
  await visitor.close()
})

test('script off, on a phone: from the bar of the first page over a wrong character to the clause', async () => {
  visitor = await site.visit({ size: PHONE })
  const { page } = visitor
  await page.goto('/')
  await page.getByRole('searchbox', { name: '找政策' }).fill('积能提升补贴 36个月')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?*')
  expect(new URL(page.url()).pathname).toBe('/search')
  expect(await page.locator('.syn').innerText()).toContain('技能提升补贴')
  await page.getByText('缩小范围').first().click()
  await page.getByRole('link', { name: /^条款/ }).first().click()
  expect(new URL(page.url()).searchParams.get('kind')).toBe('clause')
  await page.locator('.hits a[href$="/insured-months"]').first().click()
  expect(new URL(page.url()).pathname).toMatch(/^\/policies\/[^/]+\/[^/]+\/insured-months$/)
  expect(await page.locator('main').innerText()).toContain('36 个月')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
})
