/** The entries of a page, by year, newest first. */
import { links } from '#app/links.ts'
import { type CivilDate, yearOf } from '#domain/calendar/civil-date.ts'
import type { ChangeEntry } from '#domain/change/change-entry.ts'
import { sayChangeKind, sayPrecision } from '#domain/change/say-change.ts'
import type { CitedEntry } from '#features/policies/change-log.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { type ChangeItem, ChangeYear } from '#ui/change-list/change-list.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { RoughDay } from '#ui/day/day.tsx'
import { LineList } from './line-list.tsx'

export function EntriesByYear({ items, on }: { readonly items: readonly CitedEntry[]; readonly on: CivilDate }): React.JSX.Element {
  const years = [...Map.groupBy(items, ({ entry }) => yearOf(entry.on.first))]
  return (
    <>
      {years.map(([year, own]) => (
        <ChangeYear key={year} title={String(year)} count={`这一页 ${own.length} 处`} items={own.map((cited) => itemOf(cited, on))} />
      ))}
    </>
  )
}

function itemOf({ entry, cite }: CitedEntry, on: CivilDate): ChangeItem {
  const { about, confidence, kind, lines, title, urn } = entry
  const precision = sayPrecision(entry.on)
  const href = about.kind === 'policy' ? links.policy(about.policy.id, { version: about.version.id }) : undefined
  return {
    key: urn,
    when: (
      <>
        <b>
          <RoughDay on={entry.on} />
        </b>
        {precision && <span>{precision}</span>}
        {entry.on.first > on && <span>还没到</span>}
        <span>{about.kind === 'policy' ? sayRegions(about.policy.regions) : '人员类别'}</span>
      </>
    ),
    title: (
      <>
        {href ? <a href={href}>{title}</a> : title} <span className="tag-chg">{sayChangeKind(kind)}</span>
      </>
    ),
    children: (
      <>
        <LineList lines={lines} labels={labelsOf(entry)} />
        <p className="row">
          {cite && <Cite href={href} text={cite} />}
          <ConfidenceMark level={confidence} />
        </p>
      </>
    ),
  }
}

/** What ends has no new value of its own: it says up to when, and what comes then. */
const labelsOf = ({ event }: ChangeEntry): readonly [string, string] =>
  event === 'lapses' || event === 'fades' ? ['到此', '以后'] : ['原来', '现在']
