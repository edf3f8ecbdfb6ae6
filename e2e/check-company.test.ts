import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings } from '#testing/axe.ts'
import { DESK, PHONE, pathOf, siteForTests } from '#testing/browser.ts'
import { answerAll, fillIn, goOn, shownQuestion, smallFirm } from '#testing/browser-interview.ts'

const MOST_QUESTIONS = 11
const site = siteForTests()

describe.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
])('%s, scripts off', (_, size) => {
  test('from the first page to what the firm may get, with the sum', async () => {
    const page = await site.arrive('/', { size })
    await page.getByRole('link', { name: '替单位问' }).click()
    const asked = await answerAll(page, smallFirm)
    expect(asked.filter((param) => !(param in smallFirm))).toEqual([])
    expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS)
    expect(pathOf(page)).toBe('/check/company/result')
    expect(await page.locator('h1').textContent()).toContain('2469.13 元')

    const refund = await page.locator('#b-job-retention').innerText()
    expect(refund).toContain('付到单位账户')
    expect(refund).toMatch(/需.*核实/)
    expect(await page.getByRole('figure', { name: '12,345.67 元 × 小型企业 20% = 2469.13 元' }).isVisible()).toBe(true)
    expect(await page.locator('#b-cit-training-expense').innerText()).toContain('30,000 元')
    await page.locator('#b-job-retention a.cite').first().click()
    expect(pathOf(page)).toMatch(/^\/policies\/cq-job-retention\/cq-job-retention-2025\//)
  })

  test('a firm that did none of it is asked eight questions', async () => {
    const page = await site.arrive('/check/company', { size })
    const asked = await answerAll(page, { ...smallFirm, spentfor: ['没花过'] })
    expect(asked).toHaveLength(8)
  })

  test('an answer is mended from the result, and the rest is kept', async () => {
    const page = await site.arrive('/check/company', { size })
    await answerAll(page, smallFirm)
    await page.getByText(/个回答，点开可以改/).click()
    await page.getByRole('link', { name: /^企业规模/ }).click()
    expect(await shownQuestion(page)).toBe('firmsize')
    await fillIn(page, { firmsize: '大型企业' })
    await goOn(page)
    await answerAll(page, smallFirm)
    expect(await page.locator('h1').textContent()).toContain('1234.57 元')
  })

  test('who wanted to ask for himself is one press away, and back', async () => {
    const page = await site.arrive('/check/company', { size })
    await page.getByRole('link', { name: '替自己问' }).click()
    expect(pathOf(page)).toBe('/check')
    await page.getByRole('link', { name: '替单位问' }).click()
    expect(pathOf(page)).toBe('/check/company')
  })
})

describe('by keyboard alone', () => {
  async function press(page: Page, key: string, until: () => Promise<boolean>): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await until()) return
      await page.keyboard.press(key)
    }
    throw new Error(`${key} leads nowhere on ${page.url()}`)
  }
  const hasFocus = (found: Locator) => (): Promise<boolean> => found.first().evaluate((element) => element === document.activeElement)

  async function typeIn(page: Page, parts: string | readonly string[]): Promise<void> {
    const names = typeof parts === 'string' ? ['answer'] : ['answer-y', 'answer-m', 'answer-d']
    for (const [nth, part] of [parts].flat().entries()) {
      await press(page, 'Tab', hasFocus(page.locator(`[name=${names[nth]}]`)))
      await page.keyboard.type(part)
    }
  }

  /** Radios are walked with the arrows, boxes with Tab. */
  async function choose(page: Page, label: string): Promise<void> {
    const wanted = page.locator('form .opt').filter({ hasText: label }).first().locator('input')
    const isRadio = (await wanted.getAttribute('type')) === 'radio'
    if (isRadio) await press(page, 'Tab', hasFocus(page.locator('form [name=answer]')))
    await press(page, isRadio ? 'ArrowDown' : 'Tab', hasFocus(wanted))
    await page.keyboard.press('Space')
  }

  test('the whole interview, to the result', async () => {
    const page = await site.arrive('/check/company')
    for (let questions = 0; pathOf(page) === '/check/company' && questions < MOST_QUESTIONS; questions += 1) {
      const answer = smallFirm[await shownQuestion(page)] ?? '不确定'
      if (typeof answer === 'object' && 'type' in answer) await typeIn(page, answer.type)
      else await choose(page, [answer].flat()[0] ?? '')
      const before = page.url()
      await press(page, 'Tab', hasFocus(page.locator('form button')))
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.href !== before)
    }
    expect(pathOf(page)).toBe('/check/company/result')
    expect(await page.locator('h1').textContent()).toContain('2469.13 元')
  })
})

test.each([
  ['in the standard look', 'm-light'],
  ['in large letters', 'l-light'],
  ['dark', 'm-dark'],
])('axe finds nothing on a question, a refused answer and the result, %s', async (_, cookie) => {
  const page = await site.arrive('/check/company', { scripts: true, cookie })
  const found: string[] = []
  const look = async (): Promise<void> => {
    found.push(...(await axeFindings(page)))
  }
  await look()
  await page.goto('/check/company?firmplace=500102&ask=contributions')
  await goOn(page)
  await look()
  await page.goto('/check/company')
  await answerAll(page, smallFirm)
  await look()
  expect(found).toEqual([])
  const { needed, given } = await page.evaluate(() => ({ needed: document.documentElement.scrollWidth, given: innerWidth }))
  expect(needed).toBeLessThanOrEqual(given)
})
