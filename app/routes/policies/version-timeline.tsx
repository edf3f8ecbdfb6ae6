/** The life of a policy, oldest first: versions, the gaps between them, and ends that nobody states. */

import { links } from '#app/links.ts'
import type { VersionId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { TimelineEntry, When } from '#domain/policy/timeline.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { RoughDay } from '#ui/day/day.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { Timeline, type TimelineItem, type TimelineState } from '#ui/timeline/timeline.tsx'

type Props = { readonly entries: readonly TimelineEntry[]; readonly policy: Policy; readonly shown: VersionId }

export function VersionTimeline({ entries, policy, shown }: Props): React.JSX.Element {
  return (
    <Section id="versions" title="来龙去脉">
      <Panel bleed>
        <Timeline items={entries.map((entry, nth) => itemOf(entry, policy, shown, versionBefore(entries, nth)))} />
      </Panel>
    </Section>
  )
}

/** Over a gap too: what came back may be what was there before. */
function versionBefore(entries: readonly TimelineEntry[], nth: number): PolicyVersion | undefined {
  const earlier = entries.slice(0, nth).findLast(({ kind }) => kind === 'version')
  return earlier?.kind === 'version' ? earlier.version : undefined
}

/** Each state is told by a word first; the dot's shape and colour only repeat it. */
function itemOf(entry: TimelineEntry, policy: Policy, shown: VersionId, previous: PolicyVersion | undefined): TimelineItem {
  switch (entry.kind) {
    case 'version':
      return {
        key: entry.version.id,
        state: entry.version.state === 'notEstablished' ? 'unk' : dots[entry.when],
        when: (
          <>
            <Period version={entry.version} /> · {words[entry.when]}
          </>
        ),
        children: (
          <>
            {entry.version.id === shown ? (
              <b>{entry.version.title}（正在看这一版）</b>
            ) : (
              <a href={links.policy(policy.id, { version: entry.version.id })}>{entry.version.title}</a>
            )}
            {entry.version.document.number && <> {entry.version.document.number}</>}{' '}
            <ConfidenceMark level={entry.version.confidence} href={links.policy(policy.id, { version: entry.version.id }, 'sources')} />
            {entry.version.openQuestion && <p className="s mute">{entry.version.openQuestion}</p>}
            {previous && (
              <p className="s">
                <a href={links.compareVersions({ a: previous.id, b: entry.version.id })}>和上一版比</a>
              </p>
            )}
          </>
        ),
      }
    case 'gap':
      return {
        key: `gap ${entry.after.last}`,
        state: 'gap',
        when: (
          <>
            <RoughDay on={entry.after} /> 之后，
            <RoughDay on={entry.before} /> 以前 · 空档
          </>
        ),
        children: '这段时间没有查到有效的规定，请以经办机构答复为准。',
      }
  }
}

function Period({ version: { from, end } }: { readonly version: PolicyVersion }): React.JSX.Element {
  return (
    <>
      <RoughDay on={from} /> 起，
      {end.kind === 'lastDay' ? (
        <>
          到 <RoughDay on={end.on} />
        </>
      ) : end.kind === 'open' ? (
        '没写截止'
      ) : (
        '何时停止，待核实'
      )}
    </>
  )
}

const dots = { past: 'on', present: 'now', perhaps: 'unk', beneath: 'on', future: 'todo' } as const satisfies Record<When, TimelineState>

const words = {
  past: '已失效',
  present: '现行',
  perhaps: '可能有效，要核实',
  beneath: '底下的基本规定，还在',
  future: '还没开始',
} as const satisfies Record<When, string>
