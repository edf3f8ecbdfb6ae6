import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings } from '#testing/axe.ts'
import { DESK, siteForTests } from '#testing/browser.ts'

const site = siteForTests()

/** What the page asked the server for after it had come. */
function requestsOf(page: Page): readonly string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) asked.push(request.url()) // asked for anew by the browser with each address
  })
  return asked
}
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const setAll = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`[name="${name}"]`)
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
}

const wires = {
  'w-L1': 'QL1',
  'w-L2': 'QL2',
  'w-L3': 'QL3',
  'w-PE': 'QPE',
  'w-U': 'MU',
  'w-V': 'MV',
  'w-W': 'MW',
  'w-PEM': 'MPE',
  'w-24V': 'SC',
  'w-DIN1': 'S1',
  'w-DIN2': 'S2',
}

test('three speeds on a phone, with scripts: nothing is asked of the server, and the score comes with its reasons', async () => {
  const page = await site.arrive('/bench/t5/three-speeds', { scripts: true })
  const asked = requestsOf(page)
  await press(page, '开始')
  await setAll(page, wires)
  await press(page, '照这样接')
  await page.getByText('没验电就去动接线').waitFor()
  await press(page, '验电、量母线')
  await setAll(page, wires)
  await press(page, '照这样接')
  await press(page, '报告，请求通电')
  await press(page, '合闸')
  expect(await axeFindings(page)).toEqual([])

  await setAll(page, { P0010: '30' })
  await press(page, '设进去')
  await setAll(page, { P0970: '1' })
  await press(page, '设进去')
  await page.getByText('恢复出厂做完了。').waitFor()
  await setAll(page, { P0003: '2' })
  await press(page, '设进去')
  await setAll(page, { P1000: '3', P0701: '17', P0702: '17', P1001: '15', P1002: '30', P1003: '50' })
  await press(page, '设进去')
  await press(page, 'S1 断着，合上')
  await page.getByText('15.00', { exact: false }).first().waitFor()
  await press(page, '拉闸停电')
  await press(page, '做完了，交卷')
  await page.getByText('P0304 和铭牌不同').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(asked).toEqual([])

  await page.goto(page.url()) // what the device showed is what the server shows
  expect(await page.getByText('P0304 和铭牌不同').count()).toBe(1)
})

test('the panel is leafed through by keyboard alone', async () => {
  const page = await site.arrive('/bench/t5/four-speeds', { scripts: true, size: DESK })
  await press(page, '开始')
  await press(page, '验电、量母线')
  await setAll(page, wires)
  await press(page, '照这样接')
  await press(page, '报告，请求通电')
  await press(page, '合闸')
  await page.getByRole('button', { name: 'P 进、存' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '▲ 加 1' }).focus()
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Enter')
  await page.locator('.lcd').getByText('P0010').waitFor()
})

test('the control angle on an oscilloscope, with scripts', async () => {
  const page = await site.arrive('/bench/t14/scope-thyristor', { scripts: true })
  const asked = requestsOf(page)
  await press(page, '开始')
  for (const step of ['用校准信号调探头', '输入接地，把零线对到正中', '地线夹夹到被测电路的公共点', '探头点到测点上'])
    await press(page, step)
  await setAll(page, { 'k-probe': '10', 'k-volts': '2v', 'k-time': '2m' })
  await press(page, '设好')
  expect(await page.getByRole('img', { name: /一个周期 5.0 格/ }).count()).toBe(1)
  expect(await axeFindings(page)).toEqual([])
  await setAll(page, { 'a-alpha': '10' })
  await press(page, '做完了，交卷')
  await page.getByText('控制角：写的是 10°').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(asked).toEqual([])
})

test('a megger without scripts: the same page by forms', async () => {
  const page = await site.arrive('/bench/t14/megger-motor')
  await press(page, '开始')
  await press(page, '摇到 120 转每分，读数')
  expect(await page.getByText('没停电就摇兆欧表').count()).toBe(1)
  for (const step of ['停电', '验电', '给被测物放电']) await press(page, step)
  await setAll(page, { 'k-voltage': 'v500', 'k-lead': 'winding' })
  await press(page, '设好')
  await press(page, '摇到 120 转每分，读数')
  expect(await page.locator('.lcd').innerText()).toMatch(/15 秒 \d+，60 秒 \d+/)
  const { needed, given } = await page.evaluate(() => ({ needed: document.documentElement.scrollWidth, given: innerWidth }))
  expect(needed).toBeLessThanOrEqual(given)
})
