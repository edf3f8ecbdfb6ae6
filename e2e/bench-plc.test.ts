/** The ladder room in a real browser: by keyboard alone with scripts, and by its forms without. */

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'
import { plcShelf } from '#features/plc/plc-shelf.ts'
import { axeFindings } from '#testing/axe.ts'
import { DESK, PHONE, siteForTests } from '#testing/browser.ts'

const site = siteForTests()
const ROOM = '/bench/t3/mixing-tank'

let tank: PlcTask
beforeAll(async () => {
  const found = (await plcShelf()).find(({ id }) => id === 'mixing-tank')
  if (found === undefined) throw new Error('the content has it')
  tank = found
})

/** The room once its script has taken over. */
async function arrive(size: typeof DESK): Promise<Page> {
  const page = await site.arrive(ROOM, { scripts: true, size })
  await page.getByRole('application').waitFor()
  return page
}

async function type(page: Page, key: string, what: string): Promise<void> {
  await page.keyboard.press(key)
  await page.keyboard.type(what)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application')
}

const rows = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.ld-sheet .ld-row')].map((row) => row.getAttribute('aria-label')))
const fits = async (page: Page) => {
  const { needed, given } = await page.evaluate(() => ({ needed: document.documentElement.scrollWidth, given: innerWidth }))
  expect(needed).toBeLessThanOrEqual(given)
}

describe.each([
  ['telephone', PHONE],
  ['desk', DESK],
] as const)('%s', (_, size) => {
  test('a rung that holds itself is built by keyboard, run and judged', async () => {
    const page = await arrive(size)
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.getAttribute('role') === 'application')) break
    }
    await type(page, 'n', 'X0 M0')
    await type(page, 'Shift+F5', 'M0')
    await page.keyboard.press('ArrowRight')
    await type(page, 'F5', 'X1')
    await page.keyboard.press('ArrowDown')
    await type(page, 'n', 'M0 Y0')
    expect(await rows(page)).toEqual([
      '第 1 行：（X0（启动按钮） 常开 并 M0 常开） 串 X1（停止按钮） 常开，输出 M0',
      '第 2 行：M0 常开，输出 Y0（A 液进料阀）',
      '第 3 行：程序结束，END',
    ])
    await page.keyboard.press('Control+z')
    await expect.poll(() => rows(page)).toHaveLength(2)
    await page.keyboard.press('Control+y')
    await expect.poll(() => rows(page)).toHaveLength(3)
    await fits(page)

    await page.getByRole('button', { name: '运行', exact: true }).press('Enter')
    const start = page.getByRole('button', { name: /X0 启动按钮/ })
    await start.focus()
    await page.keyboard.down(' ')
    await expect.poll(() => page.locator('[data-spot="1d0"].hot').count()).toBe(1)
    await page.keyboard.up(' ')
    await expect.poll(() => page.locator('[data-spot="0p0b0p0"].hot').count()).toBe(0)
    expect(await page.locator('[data-spot="1d0"].hot').count()).toBe(1)

    await page.getByRole('button', { name: '检查功能点' }).press('Enter')
    await page.getByRole('heading', { name: '功能点' }).waitFor()
    expect(await page.getByText(/4 个功能点，通过 \d 个/).innerText()).not.toContain('通过 4 个')
    expect(await axeFindings(page)).toEqual([])
    await fits(page)
    expect(new URL(page.url()).search).toBe('')
  })
})

test('a program in a file is loaded, passes, and its score is kept in the log of the practice room', async () => {
  const page = await arrive(DESK)
  await page.getByRole('button', { name: '指令表' }).click()
  const file = { name: 'tank.txt', mimeType: 'text/plain', buffer: Buffer.from(`; 液体混合\n${tank.reference}`) }
  await page.getByLabel('从文件读进来').setInputFiles(file)
  await expect.poll(() => page.getByLabel('指令表').inputValue()).toContain('液体混合')
  await page.getByRole('button', { name: '存下指令表' }).click()
  await page.getByRole('button', { name: '检查功能点' }).click()
  await page.getByRole('heading', { name: '得分 22 / 22' }).waitFor()
  const saved = await page.getByRole('link', { name: '存成文件' }).getAttribute('href')
  expect(decodeURIComponent(saved?.split(',')[1] ?? '')).toContain('; 液体混合\nLD X0\n')
  await page.goBack()
  await expect.poll(() => page.getByRole('heading', { name: '得分 22 / 22' }).count()).toBe(0)
  expect(await page.getByLabel('指令表').inputValue()).toContain('STL S20')
  await page.goto('/practice/electrician-l3-2018/mine')
  await page.getByRole('heading', { name: '实操台：练过 1 次' }).waitFor()
  await page.getByText('22 / 22 分').waitFor()
})

test('what is wrong in the list is said with its line; the ladder waits until it is mended', async () => {
  const page = await arrive(PHONE)
  await page.getByRole('button', { name: '指令表' }).click()
  await page.getByLabel('指令表').fill('LD X0\nOUT Y9\nEND')
  await page.getByRole('button', { name: '存下指令表' }).click()
  await page.getByText('第 2 行：没有 Y9').waitFor()
  await page.getByRole('button', { name: '梯形图' }).click()
  expect(await page.getByLabel('指令表').inputValue()).toContain('OUT Y9')
  expect(await axeFindings(page)).toEqual([])
})

test('without a script: list, check, reference', async () => {
  const page = await site.arrive(ROOM)
  await page.getByRole('button', { name: '指令表' }).click()
  await page.locator('#pl-text').fill('LD X0\nOUT Y0\nEND')
  await page.getByRole('button', { name: '存下指令表' }).click()
  await page.getByRole('button', { name: '检查功能点' }).click()
  expect(await page.getByText('没通过').count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: '看参考程序' }).click()
  expect(await page.getByRole('heading', { name: '参考程序' }).isVisible()).toBe(true)
  await page.locator('#pl-text').fill(tank.reference)
  await page.getByRole('button', { name: '存下指令表' }).click()
  await page.getByRole('button', { name: '检查功能点' }).click()
  expect(await page.getByText('4 个功能点，通过 4 个。').isVisible()).toBe(true)
  await fits(page)
})

test('an exam: terminals of one’s own, nothing told before it is handed in', async () => {
  const page = await arrive(DESK)
  await page.getByRole('link', { name: '按考试做一遍' }).click()
  await page.getByRole('button', { name: '开始计时' }).click()
  for (const { device, says } of tank.inputs) await page.getByLabel(says).first().fill(`X${device.no}`)
  await page.getByRole('button', { name: '存下分配' }).click()
  expect(await page.getByRole('button', { name: '检查功能点' }).count()).toBe(0)
  await page.getByRole('button', { name: '交卷' }).click()
  await page.getByRole('heading', { name: /^得分 \d/ }).waitFor()
  expect(await page.getByText('这里不评').count()).toBe(3)
  expect(await page.getByRole('heading', { name: '参考程序' }).isVisible()).toBe(true)
  expect(await axeFindings(page)).toEqual([])
})
