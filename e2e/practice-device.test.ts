/** Practice on a phone with scripts: what was answered stays on the device, and a day is planned from it. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { orderShown } from '#domain/item/asked.ts'
import type { Item } from '#domain/item/item.ts'
import type { BankIndex } from '#features/practice/read-bank-index.ts'
import { findBank } from '#store/items/bank.ts'
import type { TestApp } from '#testing/app.ts'
import { appWithContent, pages } from '#testing/app.ts'
import { axeFindings } from '#testing/axe.ts'
import { siteForTests } from '#testing/browser.ts'

const ROOM = pages['the practice room']
const MINE = pages['practice kept on the device']
const site = siteForTests()
let items: readonly Item[]
let singles: readonly Extract<Item, { kind: 'single' }>[]
beforeAll(async () => {
  const product: TestApp = await appWithContent()
  const bank = await findBank(product.ctx.db, 'electrician-l3-2018', product.ctx.clock.now())
  items = bank?.items.map(({ item }) => item) ?? []
  singles = items.filter((item): item is (typeof singles)[number] => item.kind === 'single')
  await product.close()
})

const orderOf = (id: string): readonly string[] => {
  const item = items.find((each) => each.id === id)
  return item?.kind === 'order' ? item.options.map(({ says }) => says) : []
}
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
    const { page } = await site.visit({ scripts: true })
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

test('an answer is kept though nothing else comes from the server', async () => {
  const { page } = await site.visit({ scripts: true, mayComplain: true })
  await page.route('**/bank.json', (route) => route.abort())
  await answer(page, single(1), false)
  await page.unroute('**/bank.json')
  await page.goto(MINE)
  await page.getByRole('heading', { name: '错题本：1 题' }).waitFor()
})

test('the log goes to another device by a file, twice without a double; a strange file is refused; all can be deleted', async () => {
  const one = await site.visit({ scripts: true })
  await answer(one.page, single(3), false)
  await one.page.goto(MINE)
  const [download] = await Promise.all([one.page.waitForEvent('download'), one.page.getByRole('button', { name: '存成文件' }).click()])
  const file = { name: 'b.json', mimeType: 'application/json', buffer: await readFile(await download.path()) }

  const { page } = await site.visit({ scripts: true })
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
})

test('by keyboard: a letter chooses, Enter shows the answer and goes on, unless turned off', async () => {
  const page = await site.arrive(`${ROOM}/${single(0).id}?s=3`, { scripts: true })
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
})

test('without scripts the room is whole, and the page of what is one’s own says what it needs', async () => {
  const page = await site.arrive(ROOM)
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
})

test.each(['m-light', 'm-dark', 'l-light'])('axe finds nothing on what the script shows: %s', async (cookie) => {
  const { page } = await site.visit({ scripts: true, cookie })
  await answer(page, single(5), false)
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

describe('without a network', () => {
  test('what was taken along is asked, judged and kept; what was not, says so; with a network again all is as before', async () => {
    const { page, complaints } = await site.visit({ scripts: true, mayComplain: true })
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

    await page.context().setOffline(true)
    await page.goto(ROOM)
    await page.locator('.plan').waitFor()
    expect(await page.locator('.stale').innerText()).toMatch(/没网。这是 \d{4}-\d\d-\d\d 带下来的/)
    await page.goto(`${ROOM}/${item.id}`)
    const nth = orderShown(item, 1).findIndex(({ id }) => id !== item.key)
    await page.locator(`input[name="a-${item.id}"]`).nth(nth).check({ force: true })
    await page.getByRole('button', { name: '看答案', exact: true }).click()
    await page.locator('[data-device=answer] [role=status]').waitFor()
    expect(await page.locator('.vd').innerText()).toMatch(/错了[\s\S]*你选的是 [A-F]。没网，在这台机器上判的。/)
    expect(await page.locator('[data-device=answer]').innerText()).toContain('连对 0 / 3')
    expect(await page.locator('.stale').evaluate((bar) => getComputedStyle(bar).backgroundColor)).toBe('rgb(255, 184, 28)')
    await page.goto(MINE)
    await page.getByRole('heading', { name: '错题本：1 题' }).waitFor()
    await page.goto(`${ROOM}/${other.id}`)
    expect(await page.locator('body').innerText()).toContain('没带下去')

    await page.context().setOffline(false)
    await page.goto(MINE)
    expect(await page.locator('.stale').count()).toBe(0)
    expect(await events(page)).toBe('备份：1 条记录')
    await page.getByLabel('我知道删了找不回来').check()
    await page.getByRole('button', { name: '全部删掉' }).click()
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
  })
})

describe('every kind without a network', () => {
  const KINDS = { order: 'bca-005', match: 'bca-011', hotspot: 'bca-027', material: 'bca-124' } as const

  /** Those four alone, so that it does not take long. */
  async function withFour(): Promise<Page> {
    const { page } = await site.visit({ scripts: true, mayComplain: true })
    const four: readonly string[] = Object.values(KINDS)
    await page.route('**/bank.json', async (route) => {
      const index: BankIndex = await (await route.fetch()).json()
      const points = index.points.map((point) => ({ ...point, items: point.items.filter((item) => four.includes(item)) }))
      await route.fulfill({ json: { ...index, points, drawn: index.drawn.slice(0, 1) } })
    })
    await page.goto(ROOM)
    const all = page.locator('.dev-take').first()
    expect(await all.getByRole('button').innerText()).toBe('全部带下去（5 题，占 1 MB）')
    await all.getByRole('button').click()
    await expect.poll(() => all.getByRole('status').innerText(), { timeout: 60_000 }).toBe('都带着，没网也能练。')
    await page.context().setOffline(true)
    return page
  }
  const go = async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: '看答案', exact: true }).click()
    await page.locator('[data-device=answer] [role=status]').waitFor()
    return page.locator('.vd').innerText()
  }

  test('an order is made on the device and judged there; pairs, a drawing and material too', async () => {
    const page = await withFour()
    await page.goto(`${ROOM}/${KINDS.order}`)
    const key = orderOf(KINDS.order)
    const shown = () => page.locator('.order > li > span:nth-child(2)').allInnerTexts()
    for (const [place, says] of key.entries())
      for (let at = (await shown()).indexOf(says); at > place; at -= 1) await page.getByRole('button', { name: `${says}：往上挪` }).click()
    expect(await shown()).toEqual(key)
    expect(await go(page)).toMatch(/对了[\s\S]*你排的是：内部处理/)

    await page.goto(`${ROOM}/${KINDS.match}`)
    for (const select of await page.locator('main select').all()) await select.selectOption({ index: 1 })
    expect(await go(page)).toMatch(/错了[\s\S]*你配的是：/)

    await page.goto(`${ROOM}/${KINDS.hotspot}`)
    await page.locator('main input[type=radio]').first().check({ force: true })
    expect(await go(page)).toMatch(/[对错]了[\s\S]*你选的是 A/)

    await page.goto(`${ROOM}/${KINDS.material}`)
    await page.getByRole('button', { name: '看答案', exact: true }).click()
    expect(await page.getByRole('alert').first().innerText()).toBe('还没答，先答再看')
    for (const set of await page.locator('fieldset.q-set').all()) {
      const [choice] = await set.locator('input[type=radio], input[type=checkbox]').all()
      if (choice === undefined) await set.locator('input:not([type=hidden])').first().fill('1')
      else await choice.check({ force: true })
    }
    expect(await go(page)).toMatch(/[对错]了[\s\S]*1\. /)
    await page.goto(MINE)
    await page.locator('#backup').waitFor()
    expect(await events(page)).toBe('备份：4 条记录')
  })

  test('the icon opens the room, its plan leads to what is there, and answers can be read', async () => {
    const page = await withFour()
    await page.goto('/practice')
    await page.getByRole('link', { name: '按今天的安排练' }).click()
    expect(Object.values(KINDS).some((item) => page.url().includes(item))).toBe(true)
    await page.goto(`${ROOM}/${KINDS.match}?read=1`)
    await page.locator('main[data-reading]').waitFor()
    expect(await page.getByRole('link', { name: '上一题' }).getAttribute('href')).toContain('read=1')
    expect(await page.getByRole('link', { name: /^下一题/ }).getAttribute('href')).toContain('read=1')
    expect(await page.locator('#why').isVisible()).toBe(true)
  })
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
  expect(await events(page)).toBe('备份：0 条记录')
})

test('the wrong book is grouped by what went wrong', async () => {
  const item = singles.find(({ misconceptions, key, options }) => options.every(({ id }) => id === key || misconceptions[id] !== undefined))
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
