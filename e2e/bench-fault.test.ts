/** Finding a fault on a phone with scripts: nothing is asked of the server, the attempt is kept on the device. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bookOf } from '#features/circuit/content/fault-finding.fixture.ts'
import { axeFindings } from '#testing/axe.ts'
import { DESK, PHONE, siteForTests } from '#testing/browser.ts'

const site = siteForTests()

const book = bookOf(2)
const KM2_21 = book.faults.findIndex(({ fault }) => fault.kind === 'open' && fault.part === 'KM2.21')
const outcomes = book.faults[KM2_21]?.outcomes ?? []

const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const lcd = (page: Page) => page.locator('.lcd .v').innerText()
const isNarrow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

/** Chosen by a trainer: the fault is known to the test, not to the address in words. */
async function begin(scripts: boolean, size = PHONE): Promise<Page> {
  const page = await site.arrive('/bench/t1/cir-02', { scripts, size })
  await page.getByText('我来出题：指定故障').click()
  await page.locator('select[name=fault]').evaluate((select: HTMLSelectElement, value) => {
    const [option] = select.options
    if (option !== undefined) option.value = value
    select.value = value
  }, String(KM2_21))
  await tap(page, '就用这个故障开始')
  await page.getByRole('button', { name: '测一下' }).waitFor()
  return page
}

async function measure(page: Page, red: string, black: string, state: string, dial: string): Promise<string> {
  for (const name of [`label[for=red-${red}]`, `label[for=black-${black}]`, `label[for="at-${state}"]`, `label[for=dial-${dial}]`])
    await page.locator(name).click()
  const times = await page.locator('.lcd p').innerText()
  await tap(page, '测一下')
  await page.waitForFunction((before) => document.querySelector('.lcd p')?.textContent !== before, times)
  return lcd(page)
}

test('with scripts: tried, recorded, measured, mended, tested and closed, 20 of 20, without loading a page', async () => {
  const page = await begin(true)
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1
  })
  for (const name of ['查穿戴', '查工具', '查万用表和表笔', '请示考评员：可以通电吗']) await tap(page, name)
  const tryAll = async () => {
    for (const nth of outcomes.keys()) {
      await page.locator(`button[value=try_${nth}]`).click()
      await page.waitForFunction((at) => document.querySelectorAll('.trial')[at]?.querySelector('.seen') !== null, nth)
    }
  }
  await tryAll()
  for (const [nth, outcome] of outcomes.entries()) await page.locator(`label[for=n${nth}-${outcome === 0 ? 'n' : 'b'}]`).click()
  await tap(page, '现象记好了')
  expect(await measure(page, '5', 'L3', 'hold\\.SB2', 'v500')).toContain('380')
  expect(await axeFindings(page)).toEqual([])
  expect(await isNarrow(page)).toBe(true)
  expect(await measure(page, '6', 'L3', 'now', 'v500')).toMatch(/^\d V|^0/)
  await page.locator('select[name=from]').selectOption('5')
  await page.locator('select[name=to]').selectOption('6')
  await tap(page, '圈好')
  expect(await page.locator('.ring').count()).toBeGreaterThan(0)
  expect(await measure(page, '5', '6', 'dead', 'o200')).toContain('OL')
  await page.locator('#spot-mend').selectOption('KM2.21')
  await tap(page, '修好它')
  await tap(page, '请示考评员：可以通电吗')
  await tryAll()
  await page.getByText(`修过以后试了 ${outcomes.length} / ${outcomes.length} 步`).waitFor()
  for (const name of ['restore', 'tidy', 'report']) await page.locator(`#${name}`).check()
  await tap(page, '收工，交卷')
  await page.getByRole('heading', { name: '得分' }).waitFor()
  expect(await page.locator('.score b').innerText()).toBe('20')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: '一步一步看回放' }).click()
  await page.getByRole('link', { name: '下一步' }).click()
  await page.getByRole('heading', { name: /^回放：第 2 步/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(loads).toBe(0)
})

describe.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
])('scripts off, %s', (_, size) => {
  test('leads are put on the drawing, a reading is taken, a red line is said', async () => {
    const page = await begin(false, size)
    await page.getByRole('link', { name: '4 号线', exact: true }).click()
    expect(await page.locator('.tip--red').count()).toBe(1)
    await tap(page, '请示考评员：可以通电吗')
    await page.locator('label[for="at-hold\\.SB2"]').click()
    await tap(page, '测一下')
    expect(await lcd(page)).toContain('380')
    await page.locator('label[for=dial-o200]').click()
    await tap(page, '测一下')
    expect(await page.getByRole('alert').innerText()).toContain('红线')
    expect(await isNarrow(page)).toBe(true)
  })
})

test('two presses, the second while the first is still under way: neither is lost', async () => {
  const page = await begin(true)
  await page.evaluate(() => {
    for (const words of ['请示考评员：可以通电吗', '合上电源'])
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click()
  })
  await page.getByRole('button', { name: '断开电源', exact: true }).waitFor()
  expect(await page.getByRole('button', { name: '请示考评员：可以通电吗' }).count()).toBe(0)
})

test('by keyboard alone: from the leads to a reading', async () => {
  const page = await begin(true, DESK)
  await tap(page, '请示考评员：可以通电吗')
  await tap(page, '合上电源')
  expect(await page.locator('#s').inputValue()).toBe('5')
  await page.locator('#red-1').focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('#red-2').isChecked()).toBe(true)
  await page.getByRole('button', { name: '测一下' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('.lcd .v')?.textContent?.includes('380'))
})
