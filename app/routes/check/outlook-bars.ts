/** The outlook as bars: one a benefit that changes, from the page's day on. */
import { addMonths, type CivilDate, daysBetween } from '#domain/calendar/civil-date.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { OUTLOOK_MONTHS, type Outlook } from '#domain/entitlement/outlook.ts'
import type { MonthBar, MonthSegment } from '#ui/month-bars/month-bars.tsx'
import { looks, sayVerdict } from './verdict-words.ts'

const MONTHS_A_TICK = 6

/** In the order of the results; `entitlements` tell what holds today, exactly. */
export function outlookBars(outlook: readonly Outlook[], entitlements: readonly Entitlement[], on: CivilDate): readonly MonthBar[] {
  const whole = daysBetween(on, addMonths(on, OUTLOOK_MONTHS))
  return outlook.flatMap(({ benefit, policy, entries }): readonly MonthBar[] => {
    if (entries.length < 2) return []
    const today = entitlements.find((each) => each.benefit === benefit)
    const segments = entries.map(({ from, verdict }, nth): MonthSegment & { readonly from: CivilDate } => {
      const shown = nth === 0 && today !== undefined ? today.verdict : verdict
      return { from, at: Math.max(0, daysBetween(on, from) / whole), state: looks[shown], word: sayVerdict(shown, policy) }
    })
    const says = segments.map(({ from, word }) => `${from} 起：${word}`).join('；')
    return [{ key: benefit, label: policy.title, segments, says: `${policy.title}。${says}` }]
  })
}

/** Every half year, by its month. */
export const outlookTicks = (on: CivilDate): readonly { readonly at: number; readonly label: string }[] =>
  Array.from({ length: OUTLOOK_MONTHS / MONTHS_A_TICK + 1 }, (_, nth) => ({
    at: (nth * MONTHS_A_TICK) / OUTLOOK_MONTHS,
    label: addMonths(on, nth * MONTHS_A_TICK).slice(0, 7),
  }))
