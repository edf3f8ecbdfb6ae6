/** Where sources disagree, what excludes what, and what people say about it. */
import type { Conflict } from '#domain/policy/policy.ts'
import type { Claim, Exclusion } from '#domain/policy/reference.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag, type Verdict } from '#ui/status-tag/status-tag.tsx'

type Props = { readonly conflicts: readonly Conflict[]; readonly exclusions: readonly Exclusion[]; readonly claims: readonly Claim[] }

export function Conflicts({ conflicts, exclusions, claims }: Props): React.JSX.Element {
  return (
    <>
      {conflicts.length > 0 && (
        <Section id="conflicts" title="来源对不上的地方">
          <Panel flush bleed>
            <DataTable
              stack
              caption="来源冲突和我们的处理"
              columns={[{ label: '哪一点' }, { label: '一种说法' }, { label: '另一种说法' }, { label: '我们怎么办' }]}
              rows={conflicts.map(({ id, about, one, other, handling }) => ({
                key: id,
                head: about,
                cells: [one.says, other.says, handling],
              }))}
            />
          </Panel>
        </Section>
      )}
      {exclusions.length > 0 && (
        <Section id="exclusions" title="和别的补贴怎么互相影响">
          <Panel flush bleed>
            <DataTable
              stack
              caption="互相排斥的补贴"
              columns={[{ label: '这一项' }, { label: '和哪一项' }, { label: '什么关系' }, { label: '依据' }]}
              rows={exclusions.map(({ id, one, other, relation, from, basis, confidence }) => ({
                key: id,
                head: one,
                cells: [
                  other,
                  relation,
                  <>
                    {basis}（{from === 'unknown' ? '起始日没查到' : `${from} 起`}） <ConfidenceMark level={confidence} />
                  </>,
                ],
              }))}
            />
          </Panel>
        </Section>
      )}
      {claims.length > 0 && (
        <Section id="claims" title="常听到的说法">
          <Panel bleed>
            <ul className="stack">
              {claims.map(({ id, says, finding, verdict }) => (
                <li key={id}>
                  <StatusTag small state={looks[verdict][0]} word={looks[verdict][1]} /> <b>{says}</b>
                  <br />
                  <span className="s mute">{finding}</span>
                </li>
              ))}
            </ul>
          </Panel>
        </Section>
      )}
    </>
  )
}

/** How a verdict on a claim looks: the shape of a tag and the word in it. */
export const looks = {
  supported: ['yes', '属实'],
  partly: ['near', '部分属实'],
  outdated: ['check', '已过时'],
  noBasis: ['unk', '没查到依据'],
  wrong: ['no', '说法不准'],
} as const satisfies Record<Claim['verdict'], readonly [Verdict, string]>
