/** Practice on a phone with scripts: what was answered stays on the device, and a day is planned from it. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings } from '#testing/axe.ts'
import { siteForTests } from '#testing/browser.ts'
import { answer, eventsSaid, knownBank, MINE, ROOM } from '#testing/practice-bank.ts'

const site = siteForTests()
const bank = knownBank()

const countOf = (page: Page, word: string) => page.locator('.mkeys li', { hasText: word }).locator('b').innerText()

describe('three answers', () => {
  test('are kept through a reload, once each, and make the wrong book, the marks of the tree and the plan of the next day', async () => {
    const { page } = await site.visit({ scripts: true })
    await page.clock.setFixedTime(new Date('2026-02-12T02:00:00Z'))
    await answer(page, bank.single(0), true)
    expect(await page.locator('[data-device=answer] [role=status]').innerText()).toContain('这个点 3 天后再出')
    await page.getByText('猜的', { exact: true }).click()
    await expect.poll(() => page.locator('[data-device=answer] [role=status]').innerText()).toContain('这个点 1 天后再出')
    await answer(page, bank.single(1), false)
    expect(await page.locator('[data-device=answer] [role=status]').innerText()).toContain('连对 0 / 3')
    await page.reload()
    await page.locator('[data-device=answer] [role=status]').waitFor()
    await page.getByRole('button', { name: '收藏这题' }).click()
    await page.getByRole('button', { name: '不再收藏' }).waitFor()
    await answer(page, bank.single(2), true)

    await page.goto(MINE)
    expect(await eventsSaid(page)).toBe('备份：5 条记录') // three answers, one sureness, one favourite
    await page.locator('[data-without]').waitFor({ state: 'hidden' })
    expect(await page.getByRole('heading', { name: '错题本：1 题' }).isVisible()).toBe(true)
    expect(await page.getByRole('heading', { name: '收藏：1 题' }).isVisible()).toBe(true)

    await page.clock.setFixedTime(new Date('2026-02-13T02:00:00Z'))
    await page.goto(ROOM)
    await page.locator('.plan').waitFor()
    expect(await page.locator('.plan').innerText()).toMatch(/到期复习 2 个点[\s\S]*新学 2 个点[\s\S]*错题重做 1 题/)
    expect(await page.locator('.tree .leaf .mk').count()).toBeGreaterThanOrEqual(1)
    expect(await countOf(page, '稳了')).toBe('0')
  })

  test('a day of the exam brings more new points, is kept, and can be taken back', async () => {
    const page = await site.arrive(ROOM, { scripts: true })
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
  })
})

describe('by the plan of the day', () => {
  const word = (page: Page) => page.locator('[data-device=answer] [role=status]').innerText()
  const goOn = async (page: Page) => {
    await page.locator('.act-bar a.btn--go', { hasText: /下一题|做完了/ }).click()
    await page.waitForLoadState()
  }

  test('the one way on leads through what is planned, 不会 counts as not known, and the day comes to its end', async () => {
    const { page } = await site.visit({ scripts: true })
    await page.goto(ROOM)
    await page.getByRole('link', { name: '按今天的安排练' }).click()
    const first = new URL(page.url()).pathname
    expect(await page.getByLabel('位置').innerText()).toContain('今天的安排')
    await page.getByRole('button', { name: '不会，看答案' }).click()
    await page.locator('[data-device=answer] [role=status]').waitFor()
    expect(await word(page)).toMatch(/^记成不会了。这个点 1 天后再出。在错题本里.*今天还剩 5 题。$/)
    expect(await page.getByText('刚才答的时候，你心里').count()).toBe(0)
    const seen = new Set([first])
    while (!(await word(page)).includes('今天的做完了')) {
      await goOn(page)
      expect(page.url()).toContain('of=today')
      const next = new URL(page.url()).pathname
      expect(seen).not.toContain(next)
      seen.add(next)
      await page.getByRole('button', { name: '不会，看答案' }).click()
      await page.locator('[data-device=answer] [role=status]').waitFor()
    }
    await goOn(page)
    await page.getByRole('heading', { name: '今天的做完了' }).waitFor()
    await page.goto(MINE)
    await page.getByRole('heading', { name: `错题本：${seen.size} 题` }).waitFor()
  })

  test('only reading an answer counts as nothing', async () => {
    const { page } = await site.visit({ scripts: true })
    await page.goto(`${ROOM}/${bank.single(2).id}?read=1`)
    await page.locator('[data-device=answer] [role=status]').waitFor()
    await page.goto(MINE)
    expect(await eventsSaid(page)).toBe('备份：0 条记录')
  })
})

test('an answer is kept though nothing else comes from the server', async () => {
  const { page } = await site.visit({ scripts: true, mayComplain: true })
  await page.route('**/bank.json', (route) => route.abort())
  await answer(page, bank.single(1), false)
  await page.unroute('**/bank.json')
  await page.goto(MINE)
  await page.getByRole('heading', { name: '错题本：1 题' }).waitFor()
})

test('the log goes to another device by a file, twice without a double; a strange file is refused; all can be deleted', async () => {
  const one = await site.visit({ scripts: true })
  await answer(one.page, bank.single(3), false)
  await one.page.goto(MINE)
  const [download] = await Promise.all([one.page.waitForEvent('download'), one.page.getByRole('button', { name: '存成文件' }).click()])
  const file = { name: 'b.json', mimeType: 'application/json', buffer: await readFile(await download.path()) }

  const { page } = await site.visit({ scripts: true })
  await answer(page, bank.single(4), false)
  await page.goto(MINE)
  const input = page.getByLabel('从文件读进来')
  await input.setInputFiles(file)
  await expect.poll(() => eventsSaid(page)).toBe('备份：2 条记录')
  await input.setInputFiles(file)
  await expect.poll(() => page.locator('[role=status]').innerText()).toContain('新添 0 条，重复的 1 条')
  await input.setInputFiles({ ...file, buffer: Buffer.from('{"format":"x"}') })
  await expect.poll(() => page.locator('[role=status]').innerText()).toContain('不是练题记录的备份')
  expect(await page.getByRole('heading', { name: '错题本：2 题' }).isVisible()).toBe(true)
  await page.getByLabel('我知道删了找不回来').check()
  await page.getByRole('button', { name: '全部删掉' }).click()
  await expect.poll(() => eventsSaid(page)).toBe('备份：0 条记录')
})

test('by keyboard: a letter chooses, Enter shows the answer and goes on, unless turned off', async () => {
  const page = await site.arrive(`${ROOM}/${bank.single(0).id}?s=3`, { scripts: true })
  await page.keyboard.press('b')
  expect(
    await page
      .locator(`input[name="a-${bank.single(0).id}"]`)
      .nth(1)
      .isChecked(),
  ).toBe(true)
  await page.keyboard.press('1')
  expect(
    await page
      .locator(`input[name="a-${bank.single(0).id}"]`)
      .first()
      .isChecked(),
  ).toBe(true)
  await page.keyboard.press('Enter')
  await page.locator('.vd').waitFor()
  await page.locator('[data-device=answer] [role=status]').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith(bank.single(0).id))
  await page.goto(MINE)
  await page.getByLabel(/按 1–9/).uncheck()
  await page.goto(`${ROOM}/${bank.single(0).id}?s=3`)
  await page.keyboard.press('b')
  expect(await page.locator(`input[name="a-${bank.single(0).id}"]:checked`).count()).toBe(0)
})

test('without scripts the room is whole, and the page of what is one’s own says what it needs', async () => {
  const page = await site.arrive(ROOM)
  expect(await page.locator('[data-device]').isVisible()).toBe(false)
  await page.goto(`${ROOM}/${bank.single(0).id}?s=3`)
  await page.locator('form label').first().click()
  await page.getByRole('button', { name: '看答案', exact: true }).click()
  expect(await page.locator('.vd').isVisible()).toBe(true)
  expect(page.url()).not.toContain('n=')
  await page.goto(MINE)
  expect(await page.locator('main').innerText()).toContain('这一页要开脚本')
  await page.getByRole('link', { name: '按知识点练' }).click()
  expect(await page.getByRole('heading', { name: /个知识点/ }).isVisible()).toBe(true)
})

test.each(['m-light', 'm-dark', 'l-light'])('axe finds nothing on what the script shows: %s', async (cookie) => {
  const { page } = await site.visit({ scripts: true, cookie })
  await answer(page, bank.single(5), false)
  const found: string[] = []
  const look = async () => {
    found.push(...(await axeFindings(page)))
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
})

test('answers are read by keyboard, back and forth, and reading counts as no answer', async () => {
  const page = await site.arrive(`${ROOM}/bca-001?of=B-C-A&s=1&read=1`, { scripts: true })
  const shown = () => page.locator('[data-device=answer] [role=status]').waitFor()
  await shown()
  await page.keyboard.press('ArrowRight')
  await page.waitForURL('**/bca-002?*read=1*')
  await shown()
  expect(await page.locator('#why').isVisible()).toBe(true)
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL('**/bca-001?*read=1*')
  await shown()
  await page.goto(MINE)
  await page.locator('#backup').waitFor()
  expect(await eventsSaid(page)).toBe('备份：0 条记录')
})

test('in an order what was moved keeps the focus, and the server judges what it is sent', async () => {
  const page = await site.arrive(`${ROOM}/bca-005?s=3`, { scripts: true })
  const [, second] = await page.locator('.order > li > span:nth-child(2)').allInnerTexts()
  const address = page.url()
  await page.getByRole('button', { name: `${second}：往上挪` }).press('Enter')
  expect(await page.locator('.order > li > span:nth-child(2)').first().innerText()).toBe(second)
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`${second}：往下挪`)
  await page.getByRole('button', { name: '看答案', exact: true }).click()
  await page.locator('.vd').waitFor()
  expect(await page.locator('tbody tr').first().innerText()).toContain(second)
})

test('it can be put on the home screen', async () => {
  const page = await site.arrive(ROOM, { scripts: true })
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
})
