/** Practice without a network: what was taken along is asked, judged and kept on the device. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { orderShown } from '#domain/item/asked.ts'
import type { BankIndex } from '#features/practice/read-bank-index.ts'
import { siteForTests } from '#testing/browser.ts'
import { eventsSaid, knownBank, MINE, ROOM } from '#testing/practice-bank.ts'

const site = siteForTests()
const bank = knownBank()

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
    const item = bank.singles.find(({ id }) => taken.includes(`${ROOM}/${id}`))
    const other = bank.singles.find(({ id }) => !taken.includes(`${ROOM}/${id}`))
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
    expect(await eventsSaid(page)).toBe('备份：1 条记录')
    await page.getByLabel('我知道删了找不回来').check()
    await page.getByRole('button', { name: '全部删掉' }).click()
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
  })
})

describe('every kind without a network', () => {
  const KINDS = { order: 'bca-005', match: 'bca-011', hotspot: 'bca-027', material: 'bca-124' } as const

  const CALCULATION = 'aba-c19-1'

  /** Those alone, so that it does not take long. */
  async function withFour(): Promise<Page> {
    const { page } = await site.visit({ scripts: true, mayComplain: true })
    const taken: readonly string[] = [...Object.values(KINDS), CALCULATION]
    await page.route('**/bank.json', async (route) => {
      const index: BankIndex = await (await route.fetch()).json()
      const points = index.points.map((point) => ({ ...point, items: point.items.filter((item) => taken.includes(item)) }))
      await route.fulfill({ json: { ...index, points } })
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
    const key = bank.orderOf(KINDS.order)
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
    expect(await eventsSaid(page)).toBe('备份：4 条记录')
  })

  test('the icon opens the room, its plan leads to what is there, and answers can be read', async () => {
    const page = await withFour()
    await page.goto('/practice')
    await page.getByRole('link', { name: '按今天的安排练' }).click()
    expect(Object.values(KINDS).some((item) => page.url().includes(item))).toBe(true)
    await page.getByRole('button', { name: '不会，看答案' }).click()
    await page.getByText('记成不会了').waitFor()
    expect(await page.locator('.act-bar a.btn--go').getAttribute('href')).toMatch(/of=today|\/electrician-l3-2018$/) // on along the plan, or back where it is done
    expect(page.url()).toContain('of=today')
    await page.goto(`${ROOM}/${KINDS.match}?read=1`)
    await page.locator('main[data-reading]').waitFor()
    expect(await page.getByRole('link', { name: '上一题' }).getAttribute('href')).toContain('read=1')
    expect(await page.getByRole('link', { name: /^下一题/ }).getAttribute('href')).toContain('read=1')
    expect(await page.locator('#why').isVisible()).toBe(true)
  })
})
