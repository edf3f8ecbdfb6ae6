/** Two telephones of one person: the log of practice goes from one to the other by a code, with and without a network. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { orderShown } from '#domain/item/asked.ts'
import type { Item } from '#domain/item/item.ts'
import { findBank } from '#store/items/bank.ts'
import { appWithContent, pages } from '#testing/app.ts'
import { axeFindings } from '#testing/axe.ts'
import { siteForTests } from '#testing/browser.ts'

const ROOM = pages['the practice room']
const MINE = pages['practice kept on the device']
const site = siteForTests()
let singles: readonly Extract<Item, { kind: 'single' }>[]
beforeAll(async () => {
  const product = await appWithContent()
  const bank = await findBank(product.ctx.db, 'electrician-l3-2018', product.ctx.clock.now())
  singles = bank?.items.map(({ item }) => item).filter((item): item is (typeof singles)[number] => item.kind === 'single') ?? []
  await product.close()
})

/** Answers the nth item wrongly, so that it stands in the wrong book. */
async function answerWrongly(page: Page, nth: number): Promise<void> {
  const item = singles[nth * 7]
  if (item === undefined) throw new Error('too few items')
  await page.goto(`${ROOM}/${item.id}?s=3`)
  const wrong = orderShown(item, 3).findIndex(({ id }) => id !== item.key)
  await page.locator(`input[name="a-${item.id}"]`).nth(wrong).check({ force: true })
  await page.getByRole('button', { name: '看答案', exact: true }).click()
  await page.locator('[data-device=answer] [role=status]').waitFor()
}
const wrongBook = (page: Page) => page.locator('#wrong').innerText()
const said = (page: Page) => page.locator('[data-said]').innerText()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const turnOn = async (page: Page): Promise<string> => {
  await page.goto(MINE)
  await press(page, '换手机也能接着练')
  await expect.poll(() => said(page)).toContain('对好了')
  return (await page.locator('.dev-code').innerText()).trim()
}
/** Resolves once the server has acknowledged something. */
const sent = (page: Page) => page.waitForResponse((response) => response.url().endsWith('/practice/log') && response.ok())

test('nothing is sent until it is asked for; then both have everything, also what was done without a network, until it is ended', async () => {
  const [one, other] = [await site.visit({ scripts: true, mayComplain: true }), await site.visit({ scripts: true, mayComplain: true })]
  const asked: string[] = []
  for (const { page } of [one, other]) page.on('request', (request) => asked.push(request.url()))
  await answerWrongly(one.page, 0)
  await answerWrongly(other.page, 1)
  await one.page.goto(MINE)
  await one.page.locator('#sync').waitFor()
  expect(asked.filter((url) => url.includes('/practice/log'))).toEqual([])

  const code = await turnOn(one.page)
  expect(code).toMatch(/^([0-9a-z]{4}-){6}[0-9a-z]{4}$/)
  await other.page.goto(`${MINE}#code=${code.replaceAll('-', '')}`)
  await expect.poll(() => other.page.getByLabel('别的机器上已经有码？填在这里').inputValue()).toBe(code.replaceAll('-', ''))
  expect(other.page.url()).not.toContain('code')
  await press(other.page, '接上这个码')
  await expect.poll(() => said(other.page)).toBe('对好了，收到 1 条。')
  expect(await wrongBook(other.page)).toBe('错题本：2 题')
  await press(one.page, '现在对一次')
  await expect.poll(() => wrongBook(one.page)).toBe('错题本：2 题')

  await Promise.all([sent(other.page), answerWrongly(other.page, 2)])
  await one.page.goto(MINE)
  await expect.poll(() => wrongBook(one.page)).toBe('错题本：3 题')

  await other.page.context().setOffline(true)
  await press(other.page, '收藏这题')
  await other.page.getByRole('button', { name: '不再收藏' }).waitFor()
  await one.page.reload()
  await expect.poll(() => one.page.locator('#kept').innerText()).toBe('收藏：空的')
  await Promise.all([sent(other.page), other.page.context().setOffline(false)])
  await one.page.reload()
  await expect.poll(() => one.page.locator('#kept').innerText()).toBe('收藏：1 题')

  await one.page.getByLabel(/所有机器都不再对/).check()
  await press(one.page, '停用并删掉服务器上的记录')
  await expect.poll(() => said(one.page)).toContain('服务器上的记录删掉了')
  expect(await wrongBook(one.page)).toBe('错题本：3 题')
  await other.page.goto(MINE)
  await expect.poll(() => said(other.page)).toContain('这个码停用了')
  expect([await other.page.locator('#sync').innerText(), await wrongBook(other.page)]).toEqual(['换手机也能接着练：没开', '错题本：3 题'])
  expect(asked.filter((url) => url.includes(code) || url.includes(code.replaceAll('-', '')))).toEqual([])
})

test('a mistyped code is told at once, or by the server, and nothing goes anywhere; this device can stop alone, or delete its own', async () => {
  const { page } = await site.visit({ scripts: true, mayComplain: true })
  await answerWrongly(page, 3)
  await page.goto(MINE)
  const field = page.getByLabel('别的机器上已经有码？填在这里')
  await field.fill('abc')
  await field.press('Enter')
  expect(await page.locator('[data-sync] [role=alert]').innerText()).toContain('一共 28 个字母和数字')
  await field.fill('z'.repeat(28))
  await field.press('Enter')
  await expect.poll(() => said(page)).toContain('没有这个码')
  expect(await page.locator('#sync').innerText()).toBe('换手机也能接着练：没开')

  const code = await turnOn(page)
  await press(page, '这台机器不再对')
  await expect.poll(() => said(page)).toContain('不再发、不再收')
  await page.getByLabel('别的机器上已经有码？填在这里').fill(code.toUpperCase())
  await press(page, '接上这个码')
  await expect.poll(() => said(page)).toBe('对好了，收到 0 条。')
  await page.getByLabel('我知道删了找不回来').check()
  await press(page, '全部删掉')
  await expect.poll(() => page.locator('#backup').innerText()).toBe('备份：0 条记录')
  await page.reload()
  await expect.poll(() => page.locator('#sync').innerText()).toBe('换手机也能接着练：没开')
  expect(await wrongBook(page)).toBe('错题本：空的')
})

test('an answer that the server did not hear of is sent by the next page', async () => {
  const { page } = await site.visit({ scripts: true, mayComplain: true })
  await turnOn(page)
  await page.route('**/practice/log', (route) => route.abort())
  await answerWrongly(page, 4)
  await page.goto(MINE)
  await expect.poll(() => page.locator('[data-sync]').innerText()).toContain('还有 1 条没发。')
  await page.unroute('**/practice/log')
  await Promise.all([sent(page), page.reload()])
  await expect.poll(() => page.locator('[data-sync]').innerText()).toContain('都发过去了。')
})

test.each(['m-light', 'm-dark', 'l-light'])('axe finds nothing, off and on, and nothing is wider than the screen: %s', async (cookie) => {
  const { page } = await site.visit({ scripts: true, cookie })
  const look = async () => {
    expect(await axeFindings(page)).toEqual([])
    const { needed, given } = await page.evaluate(() => ({ needed: document.documentElement.scrollWidth, given: innerWidth }))
    expect(needed).toBeLessThanOrEqual(given)
  }
  await page.goto(MINE)
  await page.locator('#sync').waitFor()
  await look()
  await turnOn(page)
  await look()
})
