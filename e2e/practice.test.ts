import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESK, openSite, PHONE, type Site } from '#testing/browser.ts'

const BANK = '/practice/electrician-l3-2018'
let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const go = (page: Page): Promise<void> => page.getByRole('button', { name: '看答案', exact: true }).click()

describe.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
])('%s, scripts off', (_, size) => {
  test('from the first page to a point, through its items, and back', async () => {
    const { page, complaints, close } = await site.visit({ size })
    await page.goto('/')
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
    expect(complaints).toEqual([])
    await close()
  })

  test('one of several: chosen by its card, told right or wrong', async () => {
    const { page, complaints, close } = await site.visit({ size })
    await page.goto(`${BANK}/bca-001?s=1`)
    await go(page)
    expect(await page.getByRole('alert').innerText()).toContain('还没答')
    await page.locator('label.ans').nth(1).click()
    await go(page)
    expect(await page.getByRole('status').first().innerText()).toMatch(/^(对了|错了)/)
    expect(await page.title()).toMatch(/^答[对错]了：/)
    expect(await page.locator('.ans--right').count()).toBe(1)
    expect(complaints).toEqual([])
    await close()
  })

  test('an order is made with buttons, step by step, and then judged', async () => {
    const { page, complaints, close } = await site.visit({ size })
    await page.goto(`${BANK}/bca-005?s=3`)
    const entries = () => page.locator('.order > li > span:nth-child(2)').allInnerTexts()
    const before = await entries()
    await page.getByRole('button', { name: `${before[1]}：往上挪` }).click()
    expect(await entries()).toEqual([before[1], before[0], ...before.slice(2)])
    await go(page)
    expect(await page.locator('tbody tr').count()).toBe(before.length)
    expect(complaints).toEqual([])
    await close()
  })

  test('a part of a drawing is chosen on the drawing, or from the list', async () => {
    const { page, complaints, close } = await site.visit({ size })
    await page.goto(`${BANK}/bca-027?s=1`)
    await page.locator('.hs-map label').nth(2).click()
    expect(await page.locator('input[type=radio]').nth(2).isChecked()).toBe(true)
    expect(complaints).toEqual([])
    await close()
  })
})

test('by keyboard alone: an answer, its explanation, the next item', async () => {
  const { page, complaints, close } = await site.visit({ size: PHONE })
  await page.goto(`${BANK}/bca-001?s=1`)
  await page.locator('input[type=radio]').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.vd').waitFor()
  await page.getByRole('link', { name: /^下一题/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${BANK}/bca-002**`)
  expect(complaints).toEqual([])
  await close()
})

test('material: every question of it is to be answered, what was chosen stays', async () => {
  const { page, complaints, close } = await site.visit({ size: PHONE })
  await page.goto(`${BANK}/bca-124?s=1`)
  await page.locator('fieldset').first().locator('label.ans').first().click()
  await go(page)
  expect(await page.getByRole('alert').innerText()).toContain('小题')
  expect(await page.locator('fieldset').first().locator('input').first().isChecked()).toBe(true)
  expect(complaints).toEqual([])
  await close()
})
