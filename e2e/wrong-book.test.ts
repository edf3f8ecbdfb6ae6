/** The wrong book on a phone: by what went wrong, what to cure first, and the rest within reach. */
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { orderShown } from '#domain/item/asked.ts'
import { writeBackup } from '#domain/memory/backup.ts'
import { anAnswer } from '#domain/memory/memory.fixture.ts'
import { axeFindings } from '#testing/axe.ts'
import { PHONE, siteForTests } from '#testing/browser.ts'
import { answer, knownBank, MINE } from '#testing/practice-bank.ts'

const site = siteForTests()
const bank = knownBank()

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
