/** Practice on a phone with scripts: what was answered stays on the device, and a day is planned from it. */
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderShown } from '#domain/item/asked.ts'
import type { Item } from '#domain/item/item.ts'
import { findBank } from '#store/items/bank.ts'
import type { TestApp } from '#testing/app.ts'
import { appWithContent, pages } from '#testing/app.ts'
import { openSite, PHONE, type Site } from '#testing/browser.ts'

const ROOM = pages['the practice room']
const MINE = pages['practice kept on the device']
let site: Site
let singles: readonly Extract<Item, { kind: 'single' }>[]
beforeAll(async () => {
  site = await openSite()
  const product: TestApp = await appWithContent()
  const bank = await findBank(product.ctx.db, 'electrician-l3-2018', product.ctx.clock.now())
  singles = bank?.items.map(({ item }) => item).filter((item): item is (typeof singles)[number] => item.kind === 'single') ?? []
  await product.close()
})
afterAll(() => site.close())

const single = (nth: number) => {
  const item = singles[nth * 7]
  if (item === undefined) throw new Error('too few items')
  return item
}

/** Answers as a person does: opens the question, chooses, asks for the answer. */
async function answer(page: Page, item: Extract<Item, { kind: 'single' }>, isRight: boolean): Promise<void> {
  await page.goto(`${ROOM}/${item.id}?s=3`)
  const nth = orderShown(item, 3).findIndex(({ id }) => (id === item.key) === isRight)
  await page.locator(`input[name="a-${item.id}"]`).nth(nth).check({ force: true })
  await page.getByRole('button', { name: '看答案', exact: true }).click()
  await page.locator('[data-device=answer] [role=status]').waitFor()
}
const countOf = (page: Page, word: string) => page.locator('.mkeys li', { hasText: word }).locator('b').innerText()
const events = (page: Page) => page.locator('#backup').innerText()

describe('three answers', () => {
  test('are kept through a reload, once each, and make the wrong book, the marks of the tree and the plan of the next day', async () => {
    const { page, complaints, close } = await site.visit({ size: PHONE, scripts: true })
    await page.clock.setFixedTime(new Date('2026-02-12T02:00:00Z'))
    await answer(page, single(0), true)
    expect(await page.locator('[data-device=answer] [role=status]').innerText()).toContain('这个点 3 天后再出')
    await page.getByText('猜的', { exact: true }).click()
    await expect.poll(() => page.locator('[data-device=answer] [role=status]').innerText()).toContain('这个点 1 天后再出')
    await answer(page, single(1), false)
    expect(await page.locator('[data-device=answer] [role=status]').innerText()).toContain('连对 0 / 3')
    await page.reload()
    await page.locator('[data-device=answer] [role=status]').waitFor()
    await page.getByRole('button', { name: '收藏这题' }).click()
    await page.getByRole('button', { name: '不再收藏' }).waitFor()
    await answer(page, single(2), true)

    await page.goto(MINE)
    expect(await events(page)).toBe('备份：5 条记录') // three answers, one sureness, one favourite
    expect(await page.locator('[data-without]').isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: '错题本：1 题' }).isVisible()).toBe(true)
    expect(await page.getByRole('heading', { name: '收藏：1 题' }).isVisible()).toBe(true)

    await page.clock.setFixedTime(new Date('2026-02-13T02:00:00Z'))
    await page.goto(ROOM)
    await page.locator('.plan').waitFor()
    expect(await page.locator('.plan').innerText()).toMatch(/到期复习 2 个点[\s\S]*新学 2 个点[\s\S]*错题重做 1 题/)
    expect(await page.locator('.tree .leaf .mk').count()).toBeGreaterThanOrEqual(1)
    expect(await countOf(page, '稳了')).toBe('0')
    expect(complaints).toEqual([])
    await close()
  })

  test('a day of the exam brings more new points, is kept, and can be taken back', async () => {
    const { page, complaints, close } = await site.visit({ size: PHONE, scripts: true })
    await page.goto(ROOM)
    await page.locator('.plan').waitFor()
    expect(await page.locator('.plan').innerText()).toContain('新学 2 个点')
    const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('考试那天').fill(inTenDays)
    await page.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => page.locator('.plan').innerText()).toContain('新学 10 个点')
    await page.reload()
    await page.locator('.plan').waitFor()
    expect(await page.getByLabel('考试那天').inputValue()).toBe(inTenDays)
    await page.getByLabel('考试那天').fill('')
    await page.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => page.locator('.plan').innerText()).toContain('新学 2 个点')
    expect(complaints).toEqual([])
    await close()
  })
})

test('an answer is kept though nothing else comes from the server', async () => {
  const { page, close } = await site.visit({ size: PHONE, scripts: true })
  await page.route('**/bank.json', (route) => route.abort())
  await answer(page, single(1), false)
  await page.unroute('**/bank.json')
  await page.goto(MINE)
  await page.getByRole('heading', { name: '错题本：1 题' }).waitFor()
  await close()
})

test('the log goes to another device by a file, twice without a double; a strange file is refused; all can be deleted', async () => {
  const one = await site.visit({ size: PHONE, scripts: true })
  await answer(one.page, single(3), false)
  await one.page.goto(MINE)
  const [download] = await Promise.all([one.page.waitForEvent('download'), one.page.getByRole('button', { name: '存成文件' }).click()])
  const file = { name: 'b.json', mimeType: 'application/json', buffer: await readFile(await download.path()) }
  await one.close()

  const { page, complaints, close } = await site.visit({ size: PHONE, scripts: true })
  await answer(page, single(4), false)
  await page.goto(MINE)
  const input = page.getByLabel('从文件读进来')
  await input.setInputFiles(file)
  await expect.poll(() => events(page)).toBe('备份：2 条记录')
  await input.setInputFiles(file)
  await expect.poll(() => page.locator('[role=status]').innerText()).toContain('新添 0 条，重复的 1 条')
  await input.setInputFiles({ ...file, buffer: Buffer.from('{"format":"x"}') })
  await expect.poll(() => page.locator('[role=status]').innerText()).toContain('不是练题记录的备份')
  expect(await page.getByRole('heading', { name: '错题本：2 题' }).isVisible()).toBe(true)
  await page.getByLabel('我知道删了找不回来').check()
  await page.getByRole('button', { name: '全部删掉' }).click()
  await expect.poll(() => events(page)).toBe('备份：0 条记录')
  expect(complaints).toEqual([])
  await close()
})

test('by keyboard: a letter chooses, Enter shows the answer and goes on, unless turned off', async () => {
  const { page, complaints, close } = await site.visit({ scripts: true })
  await page.goto(`${ROOM}/${single(0).id}?s=3`)
  await page.keyboard.press('b')
  expect(
    await page
      .locator(`input[name="a-${single(0).id}"]`)
      .nth(1)
      .isChecked(),
  ).toBe(true)
  await page.keyboard.press('1')
  expect(
    await page
      .locator(`input[name="a-${single(0).id}"]`)
      .first()
      .isChecked(),
  ).toBe(true)
  await page.keyboard.press('Enter')
  await page.locator('.vd').waitFor()
  await page.locator('[data-device=answer] [role=status]').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith(single(0).id))
  await page.goto(MINE)
  await page.getByLabel(/按 1–9/).uncheck()
  await page.goto(`${ROOM}/${single(0).id}?s=3`)
  await page.keyboard.press('b')
  expect(await page.locator(`input[name="a-${single(0).id}"]:checked`).count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('without scripts the room is whole, and the page of what is one’s own says what it needs', async () => {
  const { page, complaints, close } = await site.visit({ size: PHONE })
  await page.goto(ROOM)
  expect(await page.locator('[data-device]').isVisible()).toBe(false)
  await page.goto(`${ROOM}/${single(0).id}?s=3`)
  await page.locator('form label').first().click()
  await page.getByRole('button', { name: '看答案', exact: true }).click()
  expect(await page.locator('.vd').isVisible()).toBe(true)
  expect(page.url()).not.toContain('n=')
  await page.goto(MINE)
  expect(await page.locator('main').innerText()).toContain('这一页要开脚本')
  await page.getByRole('link', { name: '按知识点练' }).click()
  expect(await page.getByRole('heading', { name: /个知识点/ }).isVisible()).toBe(true)
  expect(complaints).toEqual([])
  await close()
})

test.each(['m-light', 'm-dark', 'l-light'])('axe finds nothing on what the script shows: %s', async (cookie) => {
  const { page, close } = await site.visit({ size: PHONE, scripts: true, cookie })
  await answer(page, single(5), false)
  const found: string[] = []
  const look = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    found.push(...violations.map(({ id, nodes }) => `${page.url()}: ${id} at ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`))
    const { needed, given } = await page.evaluate(() => ({ needed: document.documentElement.scrollWidth, given: innerWidth }))
    expect(needed).toBeLessThanOrEqual(given)
  }
  await look()
  await page.goto(MINE)
  await page.locator('#backup').waitFor()
  await look()
  await page.goto(ROOM)
  await page.locator('.plan').waitFor()
  await look()
  expect(found).toEqual([])
  await close()
})

describe('without a network', () => {
  test('what was taken along is asked, judged and kept; what was not, says so; with a network again all is as before', async () => {
    const { page, context, complaints, close } = await site.visit({ size: PHONE, scripts: true })
    await page.goto(ROOM)
    const branches = page.locator('.tree > li', { has: page.locator('.dev-take') })
    await page.locator('.dev-take').last().waitFor({ state: 'attached' })
    const sizes = await branches.locator('.dev-take button').allInnerTexts()
    const counts = await branches
      .locator('.dev-take button')
      .evaluateAll((buttons) => buttons.map((button) => Number(/\d+/.exec(button.textContent ?? '')?.[0])))
    const smallest = counts.indexOf(Math.min(...counts))
    const branch = branches.nth(smallest)
    await branch.locator('summary').click()
    await branch.locator('.dev-take button').click()
    await expect.poll(() => branch.locator('.dev-take [role=status]').innerText(), { timeout: 60_000 }).toBe('都带着，没网也能练。')
    const taken = await page.evaluate(async () => (await (await caches.open('practice')).keys()).map(({ url }) => new URL(url).pathname))
    const item = singles.find(({ id }) => taken.includes(`${ROOM}/${id}`))
    const other = singles.find(({ id }) => !taken.includes(`${ROOM}/${id}`))
    if (item === undefined || other === undefined) throw new Error(`no single choice among ${sizes[smallest]}`)
    expect(complaints).toEqual([])

    await context.setOffline(true)
    await page.goto(ROOM)
    await page.locator('.plan').waitFor()
    expect(await page.locator('.stale').innerText()).toMatch(/没网。这是 \d{4}-\d\d-\d\d 带下来的/)
    await page.goto(`${ROOM}/${item.id}`)
    const nth = orderShown(item, 1).findIndex(({ id }) => id !== item.key)
    await page.locator(`input[name="a-${item.id}"]`).nth(nth).check({ force: true })
    await page.getByRole('button', { name: '看答案', exact: true }).click()
    await page.locator('[data-device=answer] [role=status]').waitFor()
    expect(await page.locator('.vd').innerText()).toMatch(/错了\s*你选的是 [A-F]。没网，在这台机器上判的。/)
    expect(await page.locator('[data-device=answer]').innerText()).toContain('连对 0 / 3')
    expect(await page.locator('.stale').evaluate((bar) => getComputedStyle(bar).backgroundColor)).toBe('rgb(255, 184, 28)')
    await page.goto(MINE)
    await page.getByRole('heading', { name: '错题本：1 题' }).waitFor()
    await page.goto(`${ROOM}/${other.id}`)
    expect(await page.locator('body').innerText()).toContain('没带下去')

    await context.setOffline(false)
    await page.goto(MINE)
    expect(await page.locator('.stale').count()).toBe(0)
    expect(await events(page)).toBe('备份：1 条记录')
    await page.getByLabel('我知道删了找不回来').check()
    await page.getByRole('button', { name: '全部删掉' }).click()
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
    await close()
  })
})

test('it can be put on the home screen', async () => {
  const { page, close } = await site.visit({ scripts: true })
  await page.goto(ROOM)
  const manifest = await page.evaluate(async () => {
    const href = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? ''
    const answer = await fetch(href)
    return { type: answer.headers.get('content-type'), ...(await answer.json()) }
  })
  expect(manifest.type).toContain('manifest+json')
  for (const { src, sizes } of manifest.icons) {
    const width = await page.evaluate(async (source: string) => {
      const image = new Image()
      image.src = source
      await image.decode()
      return image.naturalWidth
    }, src)
    if (sizes !== 'any') expect(`${width}x${width}`).toBe(sizes)
  }
  await close()
})
