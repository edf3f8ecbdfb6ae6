/** The made-up persons go through the interview as people do: on a phone, without scripts, by keyboard alone, and nothing that axe can find. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings } from '#testing/axe.ts'
import { pathOf, siteForTests } from '#testing/browser.ts'
import { type Plan, shownQuestions, smallFirm } from '#testing/browser-interview.ts'
import { enter, fillInByKeys } from '#testing/keyboard.ts'

const MOST_QUESTIONS = 11
/** Answers that several of them give. */
const freshInFuling = { place: '重庆涪陵区', past: '都没有', issued: { type: ['2025', '12', '14'] } } as const // 60 days before the clock of the tests
const fourth = { kind: '职业技能等级证书', level: '四级（中级工）' }
const third = { kind: '职业技能等级证书', level: '三级（高级工）' }
const insured = {
  work: '在企业上班，单位交社保',
  paying: '发证那个月，单位在给我交失业保险',
  firm: '单位是重庆注册的企业',
}
const firstPaidClass = { class: '参加了政府补贴的培训班', first: '是第一次参加' }

type Journey = {
  /** Where it begins: a person's interview unless said otherwise. */
  readonly path?: string
  readonly plan: Plan
  readonly title: RegExp
  readonly cards: Readonly<Record<string, RegExp>>
}

const journeys: Readonly<Record<string, Journey>> = {
  'an insured worker with a fresh third level': {
    plan: {
      ...freshInFuling,
      ...third,
      ...insured,
      months: { type: '40' },
      groups: '都不是',
      class: '没上班，自己考的',
    },
    title: /2000–2500/,
    cards: { 'skill-upgrade': /需.*核实/, 'training-subsidy': /不能领/ },
  },
  'someone who draws unemployment benefit': {
    plan: {
      ...freshInFuling,
      ...fourth,
      work: '正在领失业保险金',
      ...firstPaidClass,
      started: { type: ['2025', '10', '13'] },
    },
    title: /1500–1800/,
    cards: { 'skill-upgrade': /需.*核实/, 'training-subsidy': /可以领/ },
  },
  'a graduate of the year': {
    plan: {
      ...freshInFuling,
      ...fourth,
      work: '在读学生',
      groups: '毕业年度高校毕业生',
      ...firstPaidClass,
      started: { type: ['2025', '11', '3'] },
    },
    title: /./,
    cards: { 'skill-upgrade': /不能领/, 'training-subsidy': /可以领/, 'assessment-subsidy': /需.*核实/ },
  },
  'a migrant worker with a residence permit': {
    plan: {
      ...freshInFuling,
      ...third,
      ...insured,
      months: { type: '20' },
      groups: '农村户口，出来打工的',
      class: '自己掏钱上的班',
      started: { type: ['2025', '7', '1'] },
      first: '是第一次参加',
      hukou: '外地户口',
    },
    title: /2000–2500/,
    cards: { 'skill-upgrade': /需.*核实/, 'assessment-subsidy': /需.*核实/ },
  },
  'a worker with nothing but a permit for special operations': {
    plan: {
      ...freshInFuling,
      kind: '特种作业操作证',
      ...insured,
      months: { type: '30' },
      groups: '都不是',
      class: '单位组织的岗前或岗位培训',
      started: { type: ['2025', '6', '2'] },
    },
    title: /./,
    cards: { 'skill-upgrade': /还差一点/, 'training-subsidy': /不能领/ },
  },
  'whoever keeps the staff files of a small firm': {
    path: '/check/company',
    plan: smallFirm,
    title: /2469\.13 元/,
    cards: { 'job-retention': /需.*核实/ },
  },
}

const site = siteForTests()

/** From the first page to the result by keys; the questions that were asked, and the address of every page that was passed. */
async function interview(
  page: Page,
  path: string,
  plan: Plan,
): Promise<{ readonly asked: readonly string[]; readonly passed: readonly string[] }> {
  const asked: string[] = []
  const passed: string[] = []
  while (pathOf(page) === path) {
    const shown = await shownQuestions(page)
    asked.push(...shown)
    passed.push(page.url())
    if (asked.length > 20) throw new Error(`no end: ${asked.join(' ')}`)
    expect(shown.filter((param) => !(param in plan))).toEqual([])
    await fillInByKeys(page, plan)
    await enter(page, 'form button')
  }
  return { asked, passed: [...passed, page.url()] }
}

async function arriveAtResult(look: string | undefined, { path = '/check', plan, title, cards }: Journey): Promise<readonly string[]> {
  const page = await site.arrive('/', { ...(look && { cookie: look }) })
  await enter(page, `main a[href="${path}"]`)
  const { asked, passed } = await interview(page, path, plan)
  expect(pathOf(page)).toBe(`${path}/result`)
  expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS)
  expect(await page.locator('h1').textContent()).toMatch(title)
  for (const [benefit, verdict] of Object.entries(cards)) expect(await page.locator(`#b-${benefit}`).innerText()).toMatch(verdict)
  return passed
}

/** The first pages are the same for everybody. */
const seen = new Set<string>()

/** Axe needs scripts to look; the pages are the same without. */
async function look(cookie: string | undefined, addresses: Iterable<string>): Promise<void> {
  const { page } = await site.visit({ scripts: true, ...(cookie && { cookie }) })
  for (const address of addresses) {
    if (seen.has(`${cookie} ${address}`)) continue
    seen.add(`${cookie} ${address}`)
    await page.goto(address)
    expect(await axeFindings(page)).toEqual([])
  }
}

describe.each(Object.entries(journeys))('%s', (_, journey) => {
  test('reaches the result on a phone, by keyboard alone, without scripts; axe finds nothing on the way', async () => {
    await look(undefined, await arriveAtResult(undefined, journey))
  })

  test('and so in 长辈版', async () => {
    const passed = await arriveAtResult('l-light', journey)
    await look('l-light', passed.slice(-1))
  })
})

test('an example is opened by keyboard, and one answer of it is changed', async () => {
  const page = await site.arrive('/check')
  const summary = page.getByText('先看个例子（示例）')
  await summary.focus()
  await page.keyboard.press('Enter')
  await enter(page, 'a[href*="kind=specialOperation"]')
  expect(pathOf(page)).toBe('/check/result')
  expect(await page.locator('main').innerText()).toContain('示例')
  await page.goto(`/check${new URL(page.url()).search}&ask=kind`)
  await fillInByKeys(page, { kind: '职业技能等级证书' })
  await enter(page, 'form button')
  expect(await shownQuestions(page)).toEqual(['level'])
  expect(new URL(page.url()).searchParams.get('months')).toBe('30')
})
