import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { DESK, PHONE, siteForTests } from '#testing/browser.ts'

const BANK = '/practice/electrician-l3-2018'
const site = siteForTests()

const go = (page: Page): Promise<void> => page.getByRole('button', { name: '看答案', exact: true }).click()

describe.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
])('%s, scripts off', (_, size) => {
  test('from the first page to a point, through its items, and back', async () => {
    const page = await site.arrive('/', { size })
    await page.getByRole('link', { name: '练题' }).click()
    await page.locator('#B-C summary').click()
    await page.locator('#B-C .leaf a').first().click()
    await page.locator('main .row-a').nth(1).click()
    const asked: string[] = []
    for (let nth = 0; nth < 3; nth += 1) {
      asked.push(new URL(page.url()).pathname)
      await page.getByRole('button', { name: '不会，看答案' }).click()
      expect(await page.locator('#why').isVisible()).toBe(true)
      expect(await page.locator('#basis').isVisible()).toBe(true)
      await page.getByRole('link', { name: /^下一题/ }).click()
    }
    expect(new Set(asked).size).toBe(3)
    await page.getByRole('link', { name: '练与考' }).first().click()
    expect(new URL(page.url()).pathname).toBe(BANK)
  })

  test('one of several: chosen by its card, told right or wrong', async () => {
    const page = await site.arrive(`${BANK}/bca-001?s=1`, { size })
    await go(page)
    expect(await page.getByRole('alert').innerText()).toContain('还没答')
    await page.locator('label.ans').nth(1).click()
    await go(page)
    expect(await page.getByRole('status').first().innerText()).toMatch(/^(对了|错了)/)
    expect(await page.title()).toMatch(/^答[对错]了：/)
    expect(await page.locator('.ans--right').count()).toBe(1)
  })

  test('an order is made with buttons, step by step, and then judged', async () => {
    const page = await site.arrive(`${BANK}/bca-005?s=3`, { size })
    const entries = () => page.locator('.order > li > span:nth-child(2)').allInnerTexts()
    const before = await entries()
    await page.getByRole('button', { name: `${before[1]}：往上挪` }).click()
    expect(await entries()).toEqual([before[1], before[0], ...before.slice(2)])
    await go(page)
    expect(await page.locator('tbody tr').count()).toBe(before.length)
  })

  test('a scope is read with its answers, back and forth, and its mistakes are reported on a form of their own', async () => {
    const page = await site.arrive(`${BANK}/scopes/B-C-A`, { size })
    await page.getByRole('link', { name: '背题：连答案一起看' }).click()
    const first = new URL(page.url()).pathname
    expect(await page.locator('#why').isVisible()).toBe(true)
    expect(await page.getByText('本站原创').isVisible()).toBe(true)
    expect(await page.locator('main form').count()).toBe(0)
    await page.getByRole('link', { name: /^下一题/ }).click()
    expect(page.url()).toContain('read=1')
    await page.getByRole('link', { name: '上一题' }).click()
    expect(new URL(page.url()).pathname).toBe(first)
    await page.getByRole('link', { name: '改成做题' }).click()
    expect(await page.getByRole('button', { name: '看答案', exact: true }).isVisible()).toBe(true)
    await page.goBack()
    await page.getByRole('link', { name: '这题有错' }).click()
    await page.getByLabel('写清哪里不对').fill('解析第二行的公式写错了')
    await page.getByRole('button', { name: '告诉编辑' }).click()
    // the clock of the tests stands still, so everybody is too fast; what was written stays
    expect(await page.getByRole('alert').innerText()).toContain('等三秒再按一次')
    expect(await page.getByLabel('写清哪里不对').inputValue()).toBe('解析第二行的公式写错了')
  })

  test('a part of a drawing is chosen on the drawing, or from the list', async () => {
    const page = await site.arrive(`${BANK}/bca-027?s=1`, { size })
    await page.locator('.hs-map label').nth(2).click()
    expect(await page.locator('input[type=radio]').nth(2).isChecked()).toBe(true)
  })
})

test('by keyboard alone: an answer, its explanation, the next item', async () => {
  const page = await site.arrive(`${BANK}/bca-001?s=1`)
  await page.locator('input[type=radio]').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.vd').waitFor()
  await page.getByRole('link', { name: /^下一题/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${BANK}/bca-002**`)
})

test('material: every question of it is to be answered, what was chosen stays', async () => {
  const page = await site.arrive(`${BANK}/bca-124?s=1`)
  await page.locator('fieldset').first().locator('label.ans').first().click()
  await go(page)
  expect(await page.getByRole('alert').innerText()).toContain('小题')
  expect(await page.locator('fieldset').first().locator('input').first().isChecked()).toBe(true)
})

test('at 200 % on a telephone nothing lies sideways: question, answer, drawing, order, wrong book, choice of paper', async () => {
  const { page } = await site.visit({ size: { width: 195, height: 422 } })
  const wide: string[] = []
  for (const path of [BANK, `${BANK}/bbc-001`, `${BANK}/bbc-001?skip=1`, `${BANK}/bca-027`, `${BANK}/bca-005`, `${BANK}/mine`, '/exams']) {
    await page.goto(path)
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(path)
  }
  expect(wide).toEqual([])
})
