import { describe, expect, test } from 'vitest'
import { missingPages, pages } from '#testing/app.ts'
import { axeFindings } from '#testing/axe.ts'
import { DESK, PHONE, siteForTests } from '#testing/browser.ts'

const site = siteForTests()

const kinds = { ...pages, ...missingPages, 'the documentation of the API': '/api/v1' }
const looks = { light: 'm-light', dark: 'm-dark', 长辈版: 'l-light' } as const
const sizes = { 'a phone': PHONE, 'a desk': DESK } as const
const views = Object.entries(looks).flatMap(([look, cookie]) =>
  Object.entries(sizes).map(([where, size]) => ({ look, cookie, where, size })),
)

/** The document is the same in every look; these are the rules that colours and sizes can break. */
const LOOK_RULES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size', 'meta-viewport']

describe.each(views)('$look on $where', ({ look, cookie, size }) => {
  test('axe finds nothing on any kind of page, and the console stays silent', async () => {
    const { page } = await site.visit({ size, cookie, scripts: true })
    const found: string[] = []
    const looking = look === 'light' ? {} : { rules: LOOK_RULES }
    for (const path of Object.values(kinds)) {
      await page.goto(path)
      found.push(...(await axeFindings(page, looking)))
    }
    await page.goto('/check?ask=issued')
    await page.getByRole('button', { name: '继续' }).click()
    found.push(...(await axeFindings(page, looking))) // an answer that was refused
    expect(found).toEqual([])
  }, 360_000) // some forty pages
})

describe.each(Object.entries({ ...looks, 'the largest letters, dark': 'xl-dark' }))('%s', (_, cookie) => {
  test('no page has to be scrolled sideways on the narrowest phones', async () => {
    const wide: string[] = []
    for (const width of [320, 390]) {
      const { page } = await site.visit({ size: { width, height: 800 }, cookie })
      for (const [name, path] of Object.entries({
        ...pages,
        ...missingPages,
        'the longest policy': '/policies/nat-skill-upgrade?print=1',
      })) {
        await page.goto(path)
        const { needed, given } = await page.evaluate(() => ({ needed: document.documentElement.scrollWidth, given: innerWidth }))
        if (needed > given) wide.push(`${name} at ${width}: ${needed}`)
      }
    }
    expect(wide).toEqual([])
  })

  test('what is to be pressed is large enough for a thumb', async () => {
    const { page } = await site.visit({ cookie })
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
  })
})

test('the documentation of the API fits the narrowest phone', async () => {
  const page = await site.arrive('/api/v1', { size: { width: 320, height: 800 } })
  const needed = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(needed).toBeLessThanOrEqual(320)
})
