/** The same matter in the version before and the version after. */
import { links } from '#app/links.ts'
import type { ClauseHistory, ClauseVersion } from '#domain/policy/clause-history.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { RoughDay } from '#ui/day/day.tsx'
import { type Row, Rows } from '#ui/rows/rows.tsx'
import { Section } from '#ui/section/section.tsx'

type Props = { readonly policy: Policy; readonly history: ClauseHistory }

export function ClauseNeighbours({ policy, history: { earlier, later } }: Props): React.JSX.Element {
  const rows = [
    ...(earlier === undefined ? [] : [rowOf('前一版', earlier, policy)]),
    ...(later === undefined ? [] : [rowOf('后一版', later, policy)]),
  ]
  return (
    <Section id="neighbours" title="前一版和后一版">
      {rows.length === 0 ? <p>只有这一版写了这一条。</p> : <Rows rows={rows} />}
    </Section>
  )
}

const rowOf = (which: string, { version, clause }: ClauseVersion, policy: Policy): Row => ({
  href: links.clause(policy.id, version.id, clause.anchor),
  title: `${which}：${version.title}`,
  text: (
    <>
      <span className="one">
        <RoughDay on={version.from} /> 起。
      </span>
      <span className="one">
        {clause.plainly} <ConfidenceMark level={clause.confidence} />
      </span>
    </>
  ),
})
