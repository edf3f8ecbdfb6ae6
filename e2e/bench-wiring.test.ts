/** Wiring on a phone with scripts: a cabinet is wired by tapping, and nothing is asked of the server. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings } from '#testing/axe.ts'
import { siteForTests } from '#testing/browser.ts'

const site = siteForTests()

async function begin(circuit: string, part: string): Promise<Page> {
  const page = await site.arrive(`/bench/t2/${circuit}`, { scripts: true })
  await page.locator(`label[for=part-${part}]`).click()
  await page.getByRole('button', { name: '开始接线' }).click()
  await page.getByRole('heading', { name: '断电检查' }).waitFor()
  return page
}

const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const does = async (page: Page, names: string): Promise<void> => {
  for (const name of names.split('、')) await tap(page, name)
}
/** Two screws: `SB2 的 4` and the like, whatever is on them. */
async function wire(page: Page, number: string, one: string, other: string): Promise<void> {
  await tap(page, `${number} 号`)
  for (const screw of [one, other]) await page.getByRole('button', { name: new RegExp(`^${screw}，`) }).click()
}

describe('a control circuit', () => {
  test('wired by tapping, checked, under power, scored; the page is not loaded again', async () => {
    const page = await begin('cir-11', 'control')
    let loads = 0
    page.on('framenavigated', () => (loads += 1))
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 100
    })
    for (const [number, one, other] of [
      ['V12', 'FU1 的 4', 'FU2 的 1'],
      ['W12', 'FU1 的 6', 'FU2 的 4'],
      ['1', 'FU2 的 2', 'FR 的 95'],
      ['2', 'FR 的 96', 'SB1 的 1'],
      ['3', 'SB1 的 2', 'SB2 的 3'],
      ['3', 'SB2 的 3', 'KM 的 13'],
      ['4', 'SB2 的 4', 'KM 的 14'],
      ['4', 'KM 的 14', 'KM 的 A1'],
    ] as const)
      await wire(page, number, one, other)
    await tap(page, '检查一下')
    await page.getByText('动作和图不一样').waitFor()
    await wire(page, '0', 'FU2 的 3', 'KM 的 A2')
    await tap(page, '检查一下')
    await page.getByText('查过了：动作和图一样。').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await does(page, '请求送电：控制回路、送电、合上 QS、按一下 SB2')
    await page.locator('.seen .on', { hasText: 'KM 吸合' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await does(page, '停电、验电、交卷算分')
    await page.getByRole('heading', { name: '得分' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(loads).toBeLessThan(100)
    const { needed, given } = await page.evaluate(() => ({ needed: document.documentElement.scrollWidth, given: innerWidth }))
    expect(needed).toBeLessThanOrEqual(given)
    await page.goBack()
    await page.getByRole('button', { name: '交卷算分' }).waitFor()
  })

  test('by keyboard: a screw is picked with the space bar and let go again', async () => {
    const page = await begin('cir-01', 'control')
    const screw = page.getByRole('button', { name: /^SB2 的 4，/ })
    await screw.focus()
    await page.keyboard.press('Space')
    await page.getByText('已选 SB2:4').waitFor()
    expect(await screw.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Space')
    await page.getByText('先点线的一头。').waitFor()
  })

  test('power without asking is stopped once, the second time it is over', async () => {
    const page = await begin('cir-01', 'control')
    await tap(page, '送电')
    await page.getByText('练习里先拦你一次').waitFor()
    await tap(page, '送电')
    await page.getByRole('heading', { name: '碰了红线，本次终止' }).waitFor()
  })
})
