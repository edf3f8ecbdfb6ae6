/** Practice on a phone with scripts: what was answered stays on the device, and a day is planned from it. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { orderShown } from '#domain/item/asked.ts'
import { writeBackup } from '#domain/memory/backup.ts'
import { anAnswer } from '#domain/memory/memory.fixture.ts'
import { axeFindings } from '#testing/axe.ts'
import { PHONE, siteForTests } from '#testing/browser.ts'
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

test('the wrong book is grouped by what went wrong', async () => {
  const item = bank.singles.find(
    ({ misconceptions, families, key, options }) =>
      families === undefined && options.every(({ id }) => id === key || misconceptions[id] !== undefined),
  )
  if (item === undefined) throw new Error('no item names what each of its wrong options shows')
  const { page } = await site.visit({ scripts: true })
  await answer(page, item, false)
  const at = orderShown(item, 3).findIndex(({ id }) => id !== item.key)
  const shows = item.misconceptions[orderShown(item, 3)[at]?.id ?? item.key] ?? ''
  await page.goto(MINE)
  await page.locator('.mis').waitFor()
  expect(await page.locator('.mis h3').innerText()).toContain(shows.split(/[，；。：]/)[0])
  expect(await page.locator('.mis .pips').innerText()).toContain('连对 0 / 3')
  expect(await page.locator('#wrong').innerText()).toBe('错题本：1 题')
})

test('frequent mistakes are one group whatever their words, with what to keep in mind; the group is practised by itself', async () => {
  const { page } = await site.visit({ scripts: true })
  const numbers = bank.singles.filter(({ families = {}, key, options }) =>
    options.every(({ id }) => id === key || String(families[id]) === 'number-system'),
  )
  expect(numbers.length).toBeGreaterThan(1)
  for (const item of numbers.slice(0, 2)) await answer(page, item, false)
  await page.goto(MINE)
  await page.locator('.mis').waitFor()
  expect(await page.locator('.mis h3').allInnerTexts()).toEqual([expect.stringMatching(/^二进制、八进制、位的高低弄错了\s+2 题$/)])
  expect(await page.locator('.mis .fix').innerText()).toContain('记一句：')
  await page.getByRole('link', { name: '练这 2 题' }).click()
  expect(await page.locator('main p').first().innerText()).toContain('这几题')
  await page.goto(MINE)
  await page.getByRole('link', { name: '按知识点', exact: true }).click()
  await page.locator('.mis').first().waitFor()
  expect(await page.locator('.mis h3').first().innerText()).not.toContain('二进制')
  expect(await page.locator('.chip[aria-current]').innerText()).toBe('按知识点')
})

test('sixty wrong items in twenty-five groups: what to cure first stands open on the first screen, the rest is folded and within reach', async () => {
  const sizes = [12, 8, 6, 4, 3, 3, 2, 2, 2, ...Array<number>(15).fill(1)]
  const shows = [...sizes.flatMap((size, nth) => Array<string>(size).fill(`第 ${nth + 1} 种错法`)), undefined, undefined, undefined]
  const log = shows.map((each, nth) => ({
    ...anAnswer(1, 'wrong', {
      item: bank.singles[nth]?.id ?? '',
      id: `${nth}`.padStart(24, '0'),
      ...(each !== undefined && { shows: each }),
    }),
    bank: 'electrician-l3-2018',
  }))
  const page = await site.arrive(MINE, { scripts: true })
  const file = { name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(writeBackup(log)) }
  await page.getByLabel('从文件读进来').setInputFiles(file)
  await page.getByRole('heading', { name: '错题本：60 题' }).waitFor()
  const titles = (await page.locator('.mis h3').allInnerTexts()).map((each) => each.replace(/\s+/g, ' '))
  expect(titles).toEqual([
    ...sizes.slice(0, 8).map((size, nth) => `第 ${nth + 1} 种错法 ${size} 题`),
    '其余 16 种错法 17 题',
    '还没归类 3 题',
  ])

  const rows = page.locator('.mis-l > li:visible')
  expect(await rows.count()).toBe(5)
  const first = page.getByRole('link', { name: '先练这 12 题' })
  const bottom = async (of: Locator) => of.evaluate((each) => each.getBoundingClientRect().bottom + scrollY)
  expect(await page.locator('.btn--go:visible').count()).toBe(1)
  expect(await bottom(first)).toBeLessThan(PHONE.height - 60) // the bar at the foot covers the last of it
  expect(await bottom(page.locator('.mis').last())).toBeLessThan(3 * PHONE.height)

  await page.getByText('还有 7 题').press('Enter')
  expect(await rows.count()).toBe(12)
  await page.locator('.mis > summary', { hasText: '其余' }).press('Enter')
  expect(await rows.count()).toBe(17)
  expect(await rows.nth(12).innerText()).toContain('为什么错：第 9 种错法')
  await page.locator('.mis > summary', { hasText: '第 2 种' }).press(' ')
  expect(await page.getByRole('link', { name: '练这 8 题' }).isVisible()).toBe(true)
  expect(await axeFindings(page)).toEqual([])
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
