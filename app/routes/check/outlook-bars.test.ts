import { expect, test } from 'vitest'
import type { Outlook, OutlookEntry } from '#domain/entitlement/outlook.ts'
import { aPolicy, day } from '#domain/policy/policy.fixture.ts'
import { outlookBars, outlookTicks } from './outlook-bars.ts'

const on = day('2026-02-12')
const entry = (from: string, verdict: OutlookEntry['verdict']): OutlookEntry => ({ from: day(from), verdict, turned: [] })
const outlook = (...entries: readonly [OutlookEntry, ...OutlookEntry[]]): Outlook => {
  const policy = aPolicy()
  return { benefit: policy.benefit, policy, entries }
}

test('a benefit that changes is one bar, cut where it changes; its words tell the same', () => {
  const bars = outlookBars([outlook(entry('2026-02-12', 'review'), entry('2027-02-12', 'no'))], [], on)
  expect(bars.map(({ segments }) => segments.map(({ at, state }) => [at, state]))).toEqual([
    [
      [0, 'check'],
      [0.5, 'no'],
    ],
  ])
  expect(bars[0]?.says).toBe('一项补贴。2026-02-12 起：需经办核实；2027-02-12 起：不能领')
})

test('what does not change has no bar', () => {
  expect(outlookBars([outlook(entry('2026-02-12', 'yes'))], [], on)).toEqual([])
})

test('the months of two years, by half years', () => {
  expect(outlookTicks(on).map(({ label }) => label)).toEqual(['2026-02', '2026-08', '2027-02', '2027-08', '2028-02'])
})
