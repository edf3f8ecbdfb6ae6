/** What axe, the checker of accessible pages, has to say. It needs a visitor with scripts; the pages are the same without. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What axe finds on the page that is shown, in a line each: by `rules` alone, or by all it has. Legacy mode: our pages have no frames, so one tab is enough. */
export async function axeFindings(page: Page, { rules }: { readonly rules?: readonly string[] } = {}): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  if (rules !== undefined) builder.withRules([...rules])
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (size) await page.setViewportSize({ ...size, height: Math.max(size.height, height) }) // the bar at the foot covers what is scrolled away from under it
  await fadesToEnd(page)
  const { violations, passes } = await builder.analyze()
  if (size) await page.setViewportSize(size)
  expect(passes.length, page.url()).toBeGreaterThan(0)
  return violations.map(
    ({ id, nodes }) => `${page.url()}: ${id} at ${nodes[0]?.target.join(' ')} (${nodes.length}) ${nodes[0]?.failureSummary ?? ''}`,
  )
}

/** Waits until no colour is on its way any more: what is between two colours is neither of the page's. */
async function fadesToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const fades = document.getAnimations().filter((each) => each instanceof CSSTransition)
    await Promise.allSettled(fades.map(({ finished }) => finished))
  })
}
