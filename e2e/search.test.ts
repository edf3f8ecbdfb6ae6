import { expect, test } from 'vitest'
import { PHONE, pathOf, siteForTests } from '#testing/browser.ts'

const site = siteForTests()

test('script off, on a phone: from the bar of the first page over a wrong character to the clause', async () => {
  const page = await site.arrive('/')
  await page.getByRole('searchbox', { name: '找政策' }).fill('积能提升补贴 36个月')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?*')
  expect(pathOf(page)).toBe('/search')
  expect(await page.locator('.syn').innerText()).toContain('技能提升补贴')
  await page.getByText('缩小范围').first().click()
  await page.getByRole('link', { name: /^条款/ }).first().click()
  expect(new URL(page.url()).searchParams.get('kind')).toBe('clause')
  await page.locator('.hits a[href$="/insured-months"]').first().click()
  expect(pathOf(page)).toMatch(/^\/policies\/[^/]+\/[^/]+\/insured-months$/)
  expect(await page.locator('main').innerText()).toContain('36 个月')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
})
