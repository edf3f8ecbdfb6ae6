/** A mock exam on a telephone, without scripts: from the choice of the form to the explanation of what went wrong. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings } from '#testing/axe.ts'
import { siteForTests } from '#testing/browser.ts'

const site = siteForTests()

/** Each button leads to a page; until it is there, nothing else is done. */
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).last().click()])
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('choose, answer, flag, lose the page, look at the sheet, hand in, read the report', async () => {
  const page = await site.arrive('/practice/electrician-l3-2018')
  await page.getByRole('link', { name: '来一次模拟考' }).click()
  expect(await page.locator('input[value=P8]').isChecked()).toBe(true)
  expect(await fits(page)).toBe(true)
  await press(page, '开始计时，进第 1 题')

  await page.locator('label.ans').nth(1).click()
  await page.getByLabel('拿不准，先标记').check()
  await press(page, '存好，下一题')
  expect(page.url()).toMatch(/\/2$/)
  await page.locator('label.ans').first().click()
  await press(page, '上一题')
  await page.reload()
  expect(await page.locator('label.ans input').nth(1).isChecked()).toBe(true)
  expect(await page.getByLabel('拿不准，先标记').isChecked()).toBe(true)
  expect(await page.getByLabel('时间和进度').innerText()).toContain('已存 2 题')
  expect(await fits(page)).toBe(true)

  await press(page, '答题卡')
  await page.getByRole('heading', { name: '还有 88 题没答，先别交' }).waitFor()
  expect(await page.getByRole('link', { name: '第 1 题，已答，标记' }).count()).toBe(1)
  expect(await fits(page)).toBe(true)
  await press(page, '交卷')
  await page.getByRole('alert').getByText('先勾上').waitFor()
  await page.getByLabel('知道还有 88 题没答').check()
  await press(page, '交卷')

  await page.getByRole('heading', { level: 1, name: /分，没过线/ }).waitFor()
  await page.getByText('不足以判断。').waitFor()
  expect(await fits(page)).toBe(true)
  await page.getByText('看成表格').click()
  await page.getByRole('table', { name: '各块得分、比重和用时' }).waitFor()
  await page.getByText(/^另外 \d+ 题$/).click()
  await page.getByRole('link', { name: /^第 90 题/ }).click()
  await page.getByRole('heading', { name: '为什么' }).waitFor()
})

test('the whole paper can be done with the keyboard: Enter saves and goes on', async () => {
  const page = await site.arrive('/exams')
  await press(page, '开始计时，进第 1 题')
  await page.locator('input[name=a]').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/2$/)
  await page.goto(page.url().replace(/2$/, '1'))
  expect(await page.locator('input[name=a]').first().isChecked()).toBe(true)
})

test.each(['m-light', 'm-dark', 'l-light'])('axe finds nothing on any page of a sitting: %s', async (cookie) => {
  const { page } = await site.visit({ cookie, scripts: true })
  const found: string[] = []
  const look = async (): Promise<void> => {
    found.push(...(await axeFindings(page)))
  }
  await page.goto('/exams')
  await look()
  await press(page, '开始计时，进第 1 题')
  const room = page.url().replace(/\/1$/, '')
  await page.locator('label.ans').first().click()
  await page.getByLabel('拿不准，先标记').check()
  await press(page, '存好，下一题')
  for (const place of ['1', '61', '90']) {
    await page.goto(`${room}/${place}`)
    await look()
  }
  await page.goto(`${room}/sheet`)
  await look()
  await page.locator('#sure').check()
  await press(page, '交卷')
  await look()
  await page.goto(`${room}/1`)
  await look()
  await page.goto(`/exams?after=${room.split('/').at(-1)}`)
  await press(page, '开始计时，进第 1 题')
  await page.goto(page.url().replace(/1$/, 'sheet'))
  await page.locator('#sure').check()
  await press(page, '交卷')
  await page.goto(`${page.url()}?exam-y=2030&exam-m=1&exam-d=1`)
  await page.getByRole('heading', { name: '和前几次比' }).waitFor()
  await look()
  expect(found).toEqual([])
})

test('the report goes into the practice of this device, once, when somebody says it is theirs', async () => {
  const { page } = await site.visit({ scripts: true })
  await page.goto('/exams')
  await press(page, '开始计时，进第 1 题')
  const room = page.url().replace(/\/1$/, '')
  for (let nth = 1; nth <= 3; nth++) {
    await page.locator('label.ans').first().click()
    await press(page, '存好，下一题')
  }
  await page.goto(`${room}/sheet`)
  await page.locator('#sure').check()
  await press(page, '交卷')
  await page.getByRole('button', { name: '把答过的 3 题记进来' }).click()
  await page.getByText('这次答过的 3 题记进来了').waitFor()
  await page.reload()
  await page.getByText('这次答过的 3 题记进来了').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: '看错题本' }).click()
  await page.getByRole('heading', { name: '备份：3 条记录' }).waitFor()
})
