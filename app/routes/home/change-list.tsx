/** Dated changes, newest first, each with its document and how well it is sourced. */
import { links } from '#app/links.ts'
import type { Change } from '#domain/policy/changes.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { RoughDay } from '#ui/day/day.tsx'
import { Timeline } from '#ui/timeline/timeline.tsx'

export function ChangeList({ changes }: { readonly changes: readonly Change[] }): React.JSX.Element {
  return (
    <Timeline
      items={changes.map(({ kind, on, policy, version }) => ({
        key: `${kind} ${policy.id} ${version.id}`,
        state: version.state === 'notEstablished' ? 'unk' : kind === 'lapses' ? 'gap' : 'on',
        when: (
          <>
            <RoughDay on={on} /> {kind === 'lapses' ? '到期' : '起'} · {sayRegions(policy.regions)}
          </>
        ),
        children: (
          <>
            <a href={links.policy(policy.id, { version: version.id })}>{policy.title}</a>：{version.title}
            {version.document.number && <>（{version.document.number}）</>} <ConfidenceMark level={version.confidence} />
          </>
        ),
      }))}
    />
  )
}
