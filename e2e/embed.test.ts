import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { siteForTests } from '#testing/browser.ts'

const site = siteForTests()

/** A page of another site that shows one of ours. */
async function otherSite(inside: string): Promise<{ readonly origin: string; close(): void }> {
  const html = `<!doctype html><title>学校</title><h1>学校的网页</h1><iframe src="${inside}" title="匠途" width="100%" height="560"></iframe>`
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

test('on the page of a school: three choices by keyboard, and the interview goes on in the whole window', async () => {
  const school = await otherSite(`${site.origin}/embed/check`)
  const page = await site.arrive(school.origin)
  const inside = page.frameLocator('iframe')
  await inside.getByLabel('你的社保交在哪里？').selectOption('500102')
  await inside.getByLabel('你手上是哪种证？').selectOption('skillLevel')
  await inside.getByLabel('证上写的是几级？').selectOption('L3')
  await inside.getByRole('button', { name: '接着答' }).press('Enter')
  await page.waitForURL(`${site.origin}/check?place=500102&kind=skillLevel&level=L3`)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  school.close()
})

test('no other page of ours can be put into one of theirs', async () => {
  const school = await otherSite(`${site.origin}/check`)
  const { page, complaints } = await site.visit({ mayComplain: true })
  await page.goto(school.origin)
  expect(await page.frameLocator('iframe').locator('form').count()).toBe(0)
  expect(complaints.join()).toContain('frame-ancestors')
  school.close()
})
