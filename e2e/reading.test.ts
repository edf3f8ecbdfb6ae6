/** Reading for everyone: without a network, aloud, in large letters one thing a line, and telling of a mistake without a script. */
import { describe, expect, test } from 'vitest'
import { pages } from '#testing/app.ts'
import { siteForTests } from '#testing/browser.ts'

const site = siteForTests()

describe('without a network', () => {
  test('a page that was visited is shown with a bar that says how old it is; one that was not, says so', async () => {
    const { page, complaints } = await site.visit({ scripts: true, mayComplain: true })
    await page.goto(pages.policy)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.goto(pages.policy) // the first visit registers the worker, the second is kept
    await page.goto(pages.terms)
    expect(await page.locator('.stale').count()).toBe(0)
    expect(complaints).toEqual([])

    await page.context().setOffline(true)
    await page.goto(pages.policy)
    expect(await page.locator('.stale').innerText()).toMatch(/没网。这是 \d{4}-\d\d-\d\d 存下的旧页/)
    expect(await page.locator('h1').innerText()).toBe('失业保险技能提升补贴（重庆）')
    expect(await page.locator('.stale').evaluate((bar) => getComputedStyle(bar).backgroundColor)).toBe('rgb(255, 184, 28)') // its style was kept too
    await page.goto(pages.clause)
    expect(await page.locator('body').innerText()).toContain('这一页没存过')

    await page.context().setOffline(false)
    await page.goto(pages.policy)
    expect(await page.locator('.stale').count()).toBe(0)
  })

  test('no more than thirty pages are kept, the oldest going first', async () => {
    const page = await site.arrive(pages.terms, { scripts: true })
    await page.evaluate(() => navigator.serviceWorker.ready)
    for (let day = 1; day <= 32; day += 1)
      await page.goto(`/policies/cq-living-allowance/cq-living-allowance-2021/amount?on=20${10 + day}-01-01`)
    const kept = () => page.evaluate(async () => (await (await caches.open('pages')).keys()).map(({ url }) => url))
    await expect.poll(async () => (await kept()).length).toBe(30)
    expect((await kept()).some((url) => url.endsWith('2011-01-01'))).toBe(false)
    expect((await kept()).some((url) => url.endsWith('2042-01-01'))).toBe(true)
  })
})

describe('aloud', () => {
  test('without a Chinese voice there is no button; with one, it reads the plain readings and stops', async () => {
    const { page } = await site.visit({ scripts: true })
    await page.addInitScript(() => {
      const said: string[] = []
      const speech = {
        getVoices: () => (location.hash === '#silent' ? [{ lang: 'en-US' }] : [{ lang: 'zh-CN' }]),
        speak: ({ text }: { readonly text: string }) => void said.push(text),
        cancel: () => void said.push('—'),
      }
      Object.defineProperty(globalThis, 'speechSynthesis', { value: speech })
      const Utterance = function (this: { text: string }, text: string) {
        this.text = text
      }
      Object.assign(globalThis, { said, SpeechSynthesisUtterance: Utterance })
    })
    await page.goto(`${pages.clause}#silent`)
    expect(await page.locator('[data-aloud] button').count()).toBe(0)
    expect(await page.locator('[data-aloud]').isHidden()).toBe(true)

    await page.goto(pages.policy)
    const button = page.getByRole('button', { name: '念给我听' })
    await button.click()
    await page.getByRole('button', { name: '停下' }).click()
    expect(await page.evaluate(() => Reflect.get(globalThis, 'said'))).toEqual(['在企业上班、参了保的能领。', '—'])
    expect(await button.getAttribute('aria-pressed')).toBe('false')
  })
})

describe('scripts off', () => {
  test('the reason behind a mark opens, a word leads to its meaning, and a mistake can be told', async () => {
    const page = await site.arrive(pages.policy)
    const mark = page.locator('.pair .cf-d').first()
    expect(await mark.locator('.cf-why').isVisible()).toBe(false)
    await mark.locator('summary').click()
    expect(await mark.locator('.cf-why').innerText()).toContain('2026-02-12 核对')

    await page.locator('.pair a.gl').first().click()
    expect(await page.locator(new URL(page.url()).hash).isVisible()).toBe(true)
    await page.goBack()

    await page.locator('.pair').nth(2).getByRole('link', { name: '这条有错？' }).click()
    await page.getByLabel('写清哪里不对').fill('窗口说要 36 个月')
    await page.getByRole('button', { name: '告诉编辑' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('等三秒') // time stands still here, so it is always too fast
    expect(await page.getByLabel('写清哪里不对').inputValue()).toBe('窗口说要 36 个月')
  })
})

describe('in large letters', () => {
  test.each([pages.policy, pages.library, pages.result, pages.clause])('one thing a line: %s', async (path) => {
    const page = await site.arrive(path, { cookie: 'l-light' })
    const beside = await page.locator('main .one:visible').evaluateAll((lines) =>
      lines.flatMap((line) => {
        const { width } = line.getBoundingClientRect()
        const { width: room } = (line.parentElement ?? line).getBoundingClientRect()
        return width < room * 0.6 ? [line.textContent?.slice(0, 30)] : []
      }),
    )
    expect(beside).toEqual([])
    const small = await page
      .locator('main .cf-d > summary:visible, main .tap-s:visible')
      .evaluateAll((targets) => targets.flatMap((target) => (target.getBoundingClientRect().height < 48 ? [target.textContent] : [])))
    expect(small).toEqual([])
  })
})
