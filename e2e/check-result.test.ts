/** The result page as a person without scripts reads it on a phone: what goes together, what changed since a day, what an answer would tell. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openSite, PHONE, type Site, type Visitor } from '#testing/browser.ts'
import { fillIn } from '#testing/browser-interview.ts'

const answers =
  'place=500102&kind=skillLevel&level=L3&job=6-31-01-03&issued=2025-11-18&work=employedEnterprise&months=26&paying=yes&firm=yes&had=none&year1=0&groups=none&class=noClass&taxed=no'

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

async function arrive(path: string): Promise<Page> {
  visitor = await site.visit({ size: PHONE })
  await visitor.page.goto(path)
  return visitor.page
}

const section = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`)
const paramsOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams
const overflows = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

describe('what goes together', () => {
  test('the chosen are named, the sum is theirs, and each leads to its card', async () => {
    const page = await arrive(`/check/result?${answers}`)
    const together = section(page, 'together')
    expect(await together.innerText()).toMatch(/最少 0 元，核实后 2000 元，最多 2500 元/)
    expect(await together.innerText()).toContain('各算各的，互不影响')
    await together.getByRole('link', { name: /技能提升补贴/ }).click()
    expect(new URL(page.url()).hash).toBe('#b-skill-upgrade')
    expect(await overflows(page)).toBe(false)
  })

  test('one answer is named as what decides, and all conditions are one press away', async () => {
    const page = await arrive(`/check/result?${answers}`)
    const card = page.locator('#b-training-subsidy')
    expect(await card.textContent()).toContain('结果卡在这')
    await card.getByRole('link', { name: '全部条件，画成电路' }).click()
    expect(paramsOf(page).get('tree')).toBe('training-subsidy')
    expect(await page.locator('#b-training-subsidy .circ').isVisible()).toBe(true)
  })
})

describe('since a day', () => {
  test('the form compares, tells then and now with why, and keeps the answers', async () => {
    const page = await arrive(`/check/result?${answers.replace('2025-11-18', '2020-03-10')}`)
    await page.getByLabel('和哪一天比，写成 2025-03-08 这样').fill('2020-06-01')
    await page.getByRole('button', { name: '看变了什么' }).click()
    expect(paramsOf(page).get('since')).toBe('2020-06-01')
    expect(paramsOf(page).get('months')).toBe('26')
    const told = await section(page, 'since').innerText()
    expect(told).toMatch(/技能提升补贴[\s\S]*核实[\s\S]*不能领/)
    expect(told).toContain('现在不满足')
    await section(page, 'since').getByRole('link', { name: '两版差在哪' }).click()
    expect(new URL(page.url()).pathname).toBe('/compare/versions')
  })

  test('a day to come and a day that is none are told, and the result stands', async () => {
    const page = await arrive(`/check/result?${answers}&since=2030-01-01`)
    expect(await page.locator('#since-note').innerText()).toContain('没法比')
    await page.getByLabel('和哪一天比，写成 2025-03-08 这样').fill('去年')
    await page.getByRole('button', { name: '看变了什么' }).click()
    expect(await page.locator('#since-note').innerText()).toContain('去年')
    expect(await page.locator('h1').innerText()).toContain('2000–2500')
  })

  test('the address to keep shows later what changed from today on', async () => {
    const page = await arrive(`/check/result?${answers}`)
    await page.getByRole('link', { name: /^收藏这个网址/ }).click()
    expect(paramsOf(page).get('since')).toBe('2026-02-12')
    expect(await section(page, 'since').innerText()).toContain('没有变')
  })
})

test('while answers are missing: which one would tell more, by how much, there and back', async () => {
  const page = await arrive('/check/result?place=500102&kind=skillLevel&months=40')
  const card = page.locator('#b-skill-upgrade')
  if (!(await card.locator('details').first().getAttribute('open'))) await card.getByText('知道了什么，钱数就更准').click()
  expect(await card.textContent()).toMatch(/三级（高级工） → 2000–2500 元/)
  await card.getByRole('link', { name: '答一下：证书等级' }).click()
  await fillIn(page, { level: '三级（高级工）' })
  await page.getByRole('button', { name: '继续' }).click()
  await page.goto(`/check/result${new URL(page.url()).search}`)
  expect(paramsOf(page).get('level')).toBe('L3')
  expect(await page.locator('#b-skill-upgrade .ben-amt').textContent()).toContain('2000–2500')
})

test('nothing is folded or left out on paper', async () => {
  const page = await arrive(`/check/result?${answers}&print=1`)
  await page.emulateMedia({ media: 'print' })
  const cards = await page.locator('.ben').count()
  expect(await page.locator('.ben .circ').count()).toBe(cards)
  expect(await page.locator('details:not([open])').count()).toBe(0)
})
