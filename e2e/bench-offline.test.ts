/** The bench without a network: taken along, an attempt is made and ended on the device, and its result joins the practice room. */
import { expect, test } from 'vitest'
import { siteForTests } from '#testing/browser.ts'
import { MINE } from '#testing/practice-bank.ts'

const site = siteForTests()

test('taken along, an attempt is ended without a network, kept once, and shown beside the wrong book', async () => {
  const { page, complaints } = await site.visit({ scripts: true, mayComplain: true })
  await page.goto('/bench')
  const take = page.locator('.dev-take')
  await take.getByRole('button').click()
  await expect.poll(() => take.locator('[role=status]').innerText(), { timeout: 60_000 }).toBe('都带着，没网也能练。')
  expect(complaints).toEqual([])

  await page.context().setOffline(true)
  await page.goto('/bench')
  expect(await page.locator('.stale').innerText()).toContain('没网')
  await page.goto('/bench/t1/cir-02')
  await page.locator('input[name=mode][value=exam]').check({ force: true })
  await page.getByRole('button', { name: /抽一个，开始/ }).click()
  await page.waitForURL(/[?&]b=\d+/)
  await page.reload()
  await page.getByRole('button', { name: '收工，交卷' }).click()
  await page.getByRole('heading', { name: /得分/ }).first().waitFor()
  const ended = page.url()
  await page.reload()
  await page.getByRole('heading', { name: /得分/ }).first().waitFor()
  await page.goto('/bench/t3/no-such-task')
  expect(await page.locator('body').innerText()).toContain('没带下去')

  await page.context().setOffline(false)
  await page.goto(MINE)
  const attempts = page.getByRole('region', { name: '实操台：练过 1 次' })
  await attempts.waitFor()
  expect(await attempts.innerText()).toMatch(/双重互锁正反转[\s\S]*按考试，[\d.]+ \/ 20 分。/)
  expect(await attempts.getByRole('link').first().getAttribute('href')).toBe(ended.slice(site.origin.length))
})
