import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { DESK, PHONE, pathOf, siteForTests } from '#testing/browser.ts'
import { answerAll, fillIn, flagship, goOn, shownQuestion } from '#testing/browser-interview.ts'
import { enter, fillInByKeys } from '#testing/keyboard.ts'

const site = siteForTests()
const answersOf = (page: Page): Readonly<Record<string, string>> => Object.fromEntries(new URL(page.url()).searchParams)
const isInView = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top < innerHeight && bottom > 0
  })

describe.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
])('%s, scripts off', (_, size) => {
  test('from the first page to the answer, and from the answer to the clause it rests on', async () => {
    const page = await site.arrive('/', { size })
    await page.getByRole('link', { name: '我能领什么？' }).click()
    const asked = await answerAll(page, flagship)
    expect(pathOf(page)).toBe('/check/result')
    expect(asked.filter((param) => !(param in flagship))).toEqual([])
    expect(await page.locator('h1').textContent()).toContain('2000–2500')

    const card = page.locator('#b-skill-upgrade')
    expect(await card.innerText()).toMatch(/需.*核实/)
    expect(await card.innerText()).toContain('打到你本人的账户')
    expect(await card.innerText()).toContain('2026')
    await card.locator('a.cite').first().click()
    const [, , version = '', anchor = ''] = pathOf(page).split('/').slice(1)
    expect(version).toMatch(/^cq-skill-upgrade-/)
    expect(await page.locator(`#c-${anchor}`).isVisible()).toBe(true)
    expect(await isInView(page, 'h1')).toBe(true)
  })

  test('every contact of the circuit cites a clause that is there', async () => {
    const page = await site.arrive('/', { size })
    await page.getByRole('link', { name: '我能领什么？' }).click()
    await answerAll(page, flagship)
    const hrefs = await page.locator('#b-skill-upgrade a.cite').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const clauses = hrefs.filter((href) => /^\/policies(\/[a-z0-9-]+){3}$/.test(href)) // others lead to a version as a whole
    expect(clauses.length).toBeGreaterThan(3)
    for (const href of new Set(clauses)) {
      await page.goto(href)
      expect([href, await page.locator(`#c-${pathOf(page).split('/').at(-1)}`).isVisible()]).toEqual([href, true])
    }
  })

  test('a day that does not exist: told where, kept as typed, mended, and on to the result', async () => {
    const page = await site.arrive('/check?place=500102&kind=skillLevel&level=L3&ask=issued', { size })
    await fillIn(page, { issued: { type: ['2025', '2', '30'] } })
    await goOn(page)
    const summary = page.getByRole('alert')
    expect(await summary.innerText()).toContain('2025-02-30')
    await summary.getByRole('link').click()
    expect(await page.locator(':focus').getAttribute('name')).toBe('answer-y')
    expect(await page.locator('input[name=answer-d]').inputValue()).toBe('30')
    await page.locator('input[name=answer-d]').fill('28')
    await goOn(page)
    expect(answersOf(page)).toMatchObject({ place: '500102', kind: 'skillLevel', level: 'L3', issued: '2025-02-28' })
    await answerAll(page, flagship)
    expect(pathOf(page)).toBe('/check/result')
  })

  test('back to an answer, another one, and the rest is kept', async () => {
    const page = await site.arrive('/check?place=500102', { size })
    await fillIn(page, { kind: '特种作业操作证' })
    await goOn(page)
    await page.getByRole('link', { name: /^上一题/ }).click()
    expect(await shownQuestion(page)).toBe('kind')
    expect(await page.locator('input[value=specialOperation]').isChecked()).toBe(true)
    await fillIn(page, flagship)
    await goOn(page)
    expect(answersOf(page)).toEqual({ place: '500102', kind: 'skillLevel' })
  })

  test('from the result to an answer and back to the result', async () => {
    const page = await site.arrive('/', { size })
    await page.getByRole('link', { name: '我能领什么？' }).click()
    await answerAll(page, flagship)
    await page.getByText(/个回答，点开可以改/).click()
    await page.getByRole('link', { name: /^证书等级/ }).click()
    expect(await page.locator('input[value=L3]').isChecked()).toBe(true)
    await fillIn(page, { level: '五级（初级工）' })
    await goOn(page)
    await answerAll(page, flagship)
    expect(answersOf(page)).toMatchObject({ level: 'L5', months: '26' })
    expect(await page.locator('h1').textContent()).toContain('1000–1200')
  })

  test('the library by word, place and day', async () => {
    const page = await site.arrive('/policies?q=165%E5%8F%B7', { size })
    await page.getByLabel('在哪里适用').selectOption({ label: '重庆涪陵区' })
    await page.getByLabel('按哪一天看').fill('2020-06-01')
    await page.getByRole('button', { name: '看结果' }).click()
    expect(answersOf(page)).toMatchObject({ q: '165号', region: '500102', on: '2020-06-01' })
    expect(await page.getByRole('searchbox', { name: '搜' }).inputValue()).toBe('165号')
    await page.locator('main a.row-a[href^="/policies/cq-skill-upgrade"]').first().click()
    expect(pathOf(page)).toBe('/policies/cq-skill-upgrade')
    expect(answersOf(page)).toMatchObject({ on: '2020-06-01' })
    const then = await page.locator('main').innerText()
    await page.getByLabel(/按哪一天/).fill('2018-06-01')
    await page.getByRole('button', { name: '换一天' }).click()
    expect(answersOf(page)).toMatchObject({ on: '2018-06-01' })
    expect(await page.locator('main').innerText()).not.toBe(then)
  })

  test('nothing found: each way out shows as many as it promises', async () => {
    const page = await site.arrive('/policies?q=165%E5%8F%B7&nature=fee', { size })
    const ways = page.locator('.row-a').filter({ hasText: '不限“' })
    expect(await ways.count()).toBeGreaterThan(0)
    const promised = /(\d+) 项/.exec((await ways.first().textContent()) ?? '')?.[1]
    await ways.first().click()
    expect(await page.locator('p.asof b').first().textContent()).toBe(`${promised} 项`)
  })

  test('长辈版 and dark are chosen once and kept on every page', async () => {
    const page = await site.arrive('/policies?on=2020-06-01', { size })
    const letters = () =>
      page
        .locator('main p')
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    const ground = () => page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor)
    const [plainLetters, plainGround] = [await letters(), await ground()]
    await page.getByRole('link', { name: '长辈版' }).click()
    expect(page.url()).toBe(`${site.origin}/policies?on=2020-06-01`)
    expect(await letters()).toBeGreaterThan(plainLetters)
    await page.getByRole('link', { name: '深色' }).click()
    expect(await ground()).not.toBe(plainGround)
    await page.goto('/about/privacy')
    expect(await page.locator('html').getAttribute('data-size')).toBe('l')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.getByRole('link', { name: '标准版' }).click()
    expect(await page.locator('html').getAttribute('data-size')).toBeNull()
  })

  test('printed: everything open, nothing that only a screen can use', async () => {
    const page = await site.arrive('/', { size })
    await page.getByRole('link', { name: '我能领什么？' }).click()
    await answerAll(page, flagship)
    await page.getByRole('link', { name: '打印带去窗口' }).click()
    expect(answersOf(page)).toMatchObject({ print: '1', level: 'L3' })
    expect(await page.locator('details').count()).toBeGreaterThan(2)
    expect(await page.locator('details:not([open])').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    for (const selector of ['.top-nav', '.top-tools', '.tabbar'])
      expect([selector, await page.locator(selector).first().isVisible()]).toEqual([selector, false])
    expect(await page.locator('#b-skill-upgrade').isVisible()).toBe(true)
  })

  test('an address that does not exist says so and leads on', async () => {
    const page = await site.arrive('/nothing-here', { size })
    expect(await page.locator('h1').textContent()).toBe('没有这个页面')
    await page.getByRole('link', { name: '去政策库里找' }).click()
    expect(pathOf(page)).toBe('/policies')
  })
})

describe('by keyboard alone', () => {
  test('the first stop leads past the header', async () => {
    const page = await site.arrive('/policies', { size: DESK })
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('跳到正文')
    expect(await isInView(page, ':focus')).toBe(true)
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')
  })

  test('the whole interview, from the first page to the result', async () => {
    const page = await site.arrive('/', { size: DESK })
    await enter(page, 'main a[href="/check"]')
    for (let pages = 0; pathOf(page) === '/check' && pages < 45; pages += 1) {
      await fillInByKeys(page, flagship)
      await enter(page, 'form button')
    }
    expect(pathOf(page)).toBe('/check/result')
    expect(await page.locator('h1').textContent()).toContain('2000–2500')
  })

  test('what has the focus can be seen to have it', async () => {
    const page = await site.arrive('/check?place=500102', { size: DESK })
    const blind: string[] = []
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab')
      const seen = await page.locator(':focus').evaluateAll((found) =>
        found.map((element) => {
          const marked = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])]
          const isMarked = marked.some((each) => {
            const { outlineStyle, boxShadow } = getComputedStyle(each)
            return outlineStyle !== 'none' || boxShadow !== 'none'
          })
          return { isMarked, what: element.outerHTML.slice(0, 80) }
        }),
      )
      blind.push(...seen.filter(({ isMarked }) => !isMarked).map(({ what }) => what))
    }
    expect(blind).toEqual([])
  })
})
