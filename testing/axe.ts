/** What axe, the checker of accessible pages, has to say. It needs a visitor with scripts; the pages are the same without. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Looking = {
  /** These rules alone; all that axe has where nothing is said. */
  readonly rules?: readonly string[]
  /** What is left out, as a selector. */
  readonly without?: string
}

/** What axe finds on the page that is shown, in a line each. Legacy mode: our pages have no frames, so one tab is enough. */
export async function axeFindings(page: Page, { rules, without }: Looking = {}): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  if (rules !== undefined) builder.withRules([...rules])
  if (without !== undefined) builder.exclude(without)
  const { violations, passes } = await builder.analyze()
  expect(passes.length, page.url()).toBeGreaterThan(0)
  return violations.map(
    ({ id, nodes }) => `${page.url()}: ${id} at ${nodes[0]?.target.join(' ')} (${nodes.length}) ${nodes[0]?.failureSummary ?? ''}`,
  )
}
