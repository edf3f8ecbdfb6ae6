/** What runs out next, and what ran out without anything found after it. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { sayPrecision } from '#domain/change/say-change.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { ChangesPage } from '#features/policies/read-changes.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Day, RoughDay } from '#ui/day/day.tsx'
import { LapseList } from '#ui/lapse-list/lapse-list.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'

type OneLapse = ChangesPage['lapses'][number]
type Props = { readonly lapses: readonly OneLapse[]; readonly endless: readonly Policy[]; readonly on: CivilDate }

export function Lapses({ lapses, endless, on }: Props): React.JSX.Element {
  return (
    <Section
      id="lapses"
      title="快断的、断了的"
      aside={
        <span className="s mute">
          天数从 <Day on={on} /> 数
        </span>
      }
    >
      {lapses.length === 0 ? <p>这一天没有快到期的，也没有断了没下文的。</p> : <LapseList items={lapses.map(itemOf)} />}
      {endless.length > 0 && (
        <p className="s mute mt-2">
          没写到哪天的另有 {endless.length} 项：
          {endless.map(({ id, title }, nth) => (
            <span key={id}>
              {nth > 0 && '、'}
              <a href={links.policy(id)}>{title}</a>
            </span>
          ))}
          。没写就是没写，我们不替它填。
        </p>
      )}
    </Section>
  )
}

function itemOf({ entry, state, days, cite }: OneLapse) {
  const { policy, version } = entry.about
  const isCut = state === 'broken'
  const [line] = entry.lines
  const href = links.policy(policy.id, { version: version.id })
  return {
    key: entry.urn,
    day: <RoughDay on={entry.on} />,
    count:
      days === undefined
        ? `${sayPrecision(entry.on)}，数不出天数`
        : days === 0
          ? '今天是最后一天'
          : `${isCut ? (entry.event === 'fades' ? '过了' : '断了') : '还有'} ${days} 天`,
    isCut,
    title: (
      <>
        <a href={href}>{policy.title}</a>{' '}
        {isCut ? (
          <StatusTag small state="unk" word="之后没查到" />
        ) : (
          <StatusTag small state="yes" word={entry.event === 'fades' ? '只查到这天' : '在用'} />
        )}
      </>
    ),
    children: (
      <>
        <p>{version.title}。</p>
        {line && (
          <p>{entry.event === 'fades' ? `没写哪天结束，只知道这天还在用。${line.now.join('')}。` : `到期以后：${line.now.join('')}。`}</p>
        )}
        <p className="row">
          <span className="mute">{sayRegions(policy.regions)}</span>
          {cite && <Cite href={href} text={cite} />}
          <ConfidenceMark level={entry.confidence} />
        </p>
      </>
    ),
  }
}
