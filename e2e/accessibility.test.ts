import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingPages, pages } from '#testing/app.ts'
import { DESK, openSite, PHONE, type Site } from '#testing/browser.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const kinds = { ...pages, ...missingPages, 'the documentation of the API': '/api/v1' }
const looks = { light: 'm-light', dark: 'm-dark', 长辈版: 'l-light' } as const
const sizes = { 'a phone': PHONE, 'a desk': DESK } as const
const views = Object.entries(looks).flatMap(([look, cookie]) =>
  Object.entries(sizes).map(([where, size]) => ({ look, cookie, where, size })),
)

/** The document is the same in every look; these are the rules that colours and sizes can break. */
const LOOK_RULES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size', 'meta-viewport']

/** What axe finds on the page that is shown, in a line each. Legacy mode: our pages have no frames, so one tab is enough. */
async function findings(page: Page, name: string, isPlain: boolean): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations, passes } = await (isPlain ? builder : builder.withRules(LOOK_RULES)).analyze()
  expect(passes.length, name).toBeGreaterThan(0)
  return violations.map(
    ({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.target.join(' ')} (${nodes.length}) ${nodes[0]?.failureSummary ?? ''}`,
  )
}

describe.each(views)('$look on $where', ({ look, cookie, size }) => {
  test('axe finds nothing on any kind of page, and the console stays silent', async () => {
    const { page, complaints, close } = await site.visit({ size, cookie, scripts: true })
    const found: string[] = []
    for (const [name, path] of Object.entries(kinds)) {
      await page.goto(path)
      found.push(...(await findings(page, name, look === 'light')))
    }
    await page.goto('/check?ask=issued')
    await page.getByRole('button', { name: '继续' }).click()
    found.push(...(await findings(page, 'an answer that was refused', look === 'light')))
    expect(found).toEqual([])
    expect(complaints).toEqual([])
    await close()
  }, 360_000) // some forty pages
})

describe.each(Object.entries({ ...looks, 'the largest letters, dark': 'xl-dark' }))('%s', (_, cookie) => {
  test('no page has to be scrolled sideways on the narrowest phones', async () => {
    const wide: string[] = []
    for (const width of [320, 390]) {
      const { page, close } = await site.visit({ size: { width, height: 800 }, cookie })
      for (const [name, path] of Object.entries({
        ...pages,
        ...missingPages,
        'the longest policy': '/policies/nat-skill-upgrade?print=1',
      })) {
        await page.goto(path)
        const { needed, given } = await page.evaluate(() => ({ needed: document.documentElement.scrollWidth, given: innerWidth }))
        if (needed > given) wide.push(`${name} at ${width}: ${needed}`)
      }
      await close()
    }
    expect(wide).toEqual([])
  }, 240_000)

  test('what is to be pressed is large enough for a thumb', async () => {
    const { page, close } = await site.visit({ size: PHONE, cookie })
    const small: string[] = []
    for (const path of ['/', '/check', '/check?ask=groups', '/settings']) {
      await page.goto(path)
      const found = await page
        .locator('main .btn, main .opt label, main select, main input:not([type=radio]):not([type=checkbox]):not([type=hidden])')
        .evaluateAll((elements) =>
          elements.flatMap((element) => {
            const { width, height } = element.getBoundingClientRect()
            return width > 0 && (height < 40 || width < 40)
              ? [`${element.outerHTML.slice(0, 80)} is ${Math.round(width)} × ${Math.round(height)}`]
              : []
          }),
        )
      small.push(...found.map((each) => `${path}: ${each}`))
    }
    expect(small).toEqual([])
    await close()
  })
})

test('the documentation of the API fits the narrowest phone', async () => {
  const { page, close } = await site.visit({ size: { width: 320, height: 800 } })
  await page.goto('/api/v1')
  const needed = await page.evaluate(() => document.documentElement.scrollWidth)
  await close()
  expect(needed).toBeLessThanOrEqual(320)
})
