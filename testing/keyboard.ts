/** Going through a page without a mouse: Tab, arrows, Space, Enter, letters. */
import type { Locator, Page } from 'playwright-core'
import { type Plan, shownQuestions } from './browser-interview.ts'

const MOST_TABS = 80
const MOST_STEPS = 40

/** Presses Tab until the control has the focus; fails where it cannot be reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.locator(':focus').evaluateAll((found, wanted) => found.some((element) => element.matches(wanted)), selector)) return
  }
  throw new Error(`the keyboard does not reach ${selector} on ${page.url()}`)
}

/** Follows the link or presses the button, and waits for what comes after. */
export async function enter(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  const before = page.url()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== before)
}

/** Gives the plan's answers to the questions that are shown; 不确定 where the plan has none. */
export async function fillInByKeys(page: Page, plan: Plan): Promise<void> {
  for (const [nth, param] of (await shownQuestions(page)).entries()) {
    const name = nth === 0 ? 'answer' : `answer${nth + 1}`
    const answer = plan[param] ?? '不确定'
    const block = page.locator('form section').nth(nth)
    if (typeof answer === 'object' && 'type' in answer) await typeIn(page, name, [answer.type].flat())
    else for (const label of [answer].flat()) await choose(page, block, name, label)
  }
}

async function typeIn(page: Page, name: string, parts: readonly string[]): Promise<void> {
  await tabTo(page, parts.length > 1 ? `[name=${name}-y]` : `[name=${name}]`)
  for (const [nth, part] of parts.entries()) {
    if (nth > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(part)
  }
}

/** Radios are walked with the arrows, boxes with Tab. */
async function choose(page: Page, block: Locator, name: string, label: string): Promise<void> {
  const wanted = block.locator('.opt').filter({ hasText: label }).first().locator('input')
  const isHere = (): Promise<boolean> => wanted.evaluate((input) => input === document.activeElement)
  if (!(await block.locator(':focus').count())) await tabTo(page, `[name=${name}], [name=${name}-y]`)
  for (let steps = 0; steps < MOST_STEPS && !(await isHere()); steps += 1) {
    const type = await page.locator(':focus').getAttribute('type')
    await page.keyboard.press(type === 'radio' ? 'ArrowDown' : 'Tab')
  }
  await page.keyboard.press('Space')
  if (!(await wanted.isChecked())) throw new Error(`the keyboard does not choose “${label}” on ${page.url()}`)
}
