/** The months ahead: on which days a result changes if nothing else does. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { Outlook } from '#domain/entitlement/outlook.ts'
import { sayOutlookEntry } from '#domain/entitlement/say-help.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import { Day } from '#ui/day/day.tsx'
import { MonthBars } from '#ui/month-bars/month-bars.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { Timeline, type TimelineItem } from '#ui/timeline/timeline.tsx'
import { outlookBars, outlookTicks } from './outlook-bars.ts'

type Props = {
  readonly outlook: readonly Outlook[]
  readonly entitlements: readonly Entitlement[]
  readonly on: CivilDate
  readonly dictionary: FactDictionary
}

export function OutlookList({ outlook, entitlements, on, dictionary }: Props): React.JSX.Element | null {
  const changes = outlook
    .flatMap(({ policy, entries: [, ...later] }) => later.map((entry) => ({ policy, entry })))
    .toSorted((a, b) => (a.entry.from < b.entry.from ? -1 : 1))
  if (changes.length === 0) return null
  const today: TimelineItem = { key: 'now', state: 'now', when: <Day on={on} />, children: '按这一天算的结果，就是上面这些。' }
  return (
    <Section id="outlook" title="往后 24 个月" aside="假定别的都不变">
      <Panel bleed>
        <MonthBars bars={outlookBars(outlook, entitlements, on)} ticks={outlookTicks(on)} />
        <h3 className="mt-4 mb-2">哪天变、为什么</h3>
        <Timeline
          items={[
            today,
            ...changes.map(
              ({ policy, entry }): TimelineItem => ({
                key: `${policy.id} ${entry.from}`,
                state: 'todo',
                when: <Day on={entry.from} />,
                children: (
                  <>
                    <b>{policy.title}</b> {sayOutlookEntry(entry, policy, dictionary)}
                  </>
                ),
              }),
            ),
          ]}
        />
      </Panel>
    </Section>
  )
}
