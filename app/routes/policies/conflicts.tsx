/** Where sources disagree, what excludes what, and what people say about it. */
import { links } from '#app/links.ts'
import type { Claim } from '#domain/policy/reference.ts'
import type { PolicyPage } from '#features/policies/read-policy.ts'
import { SupportMark } from '#ui/confidence/support.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag, type Verdict } from '#ui/status-tag/status-tag.tsx'
import { ConflictBoxes } from './conflict-boxes.tsx'
import { type SupportFrame, supportOf } from './support-of.ts'

type Props = { readonly page: PolicyPage; readonly frame: SupportFrame; readonly isPrint: boolean }

export function Conflicts({ page: { shown, policy, conflicts, exclusions, claims }, frame, isPrint }: Props): React.JSX.Element {
  const isNear = ({ clause }: (typeof conflicts)[number]): boolean => shown.clauses.some(({ anchor }) => anchor === clause)
  const [above, here] = [conflicts.filter(isNear), conflicts.filter((each) => !isNear(each))]
  return (
    <>
      {conflicts.length > 0 && (
        <Section id="conflicts" title="来源对不上的地方">
          <ConflictBoxes conflicts={here} frame={frame} level={3} isPrint={isPrint} />
          {above.length > 0 && (
            <>
              <p className="s mt-2">下面这些，写在条款旁边：</p>
              <ul>
                {above.map(({ conflict: { id, about } }) => (
                  <li key={id}>
                    <a className="tap-s" href={`#x-${id}`}>
                      {about}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      )}
      {exclusions.length > 0 && (
        <Section id="exclusions" title="和别的补贴怎么互相影响">
          <Panel flush bleed>
            <DataTable
              stack
              caption="互相排斥的补贴"
              columns={[{ label: '这一项' }, { label: '和哪一项' }, { label: '什么关系' }, { label: '依据' }]}
              rows={exclusions.map((exclusion) => ({
                key: exclusion.id,
                head: exclusion.one,
                cells: [
                  exclusion.other,
                  exclusion.relation,
                  <>
                    {exclusion.basis}（{exclusion.from === 'unknown' ? '起始日没查到' : `${exclusion.from} 起`}）{' '}
                    <SupportMark support={supportOf(exclusion, frame)} flat={isPrint} />
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
              {claims.map((claim) => (
                <li key={claim.id}>
                  <StatusTag small state={looks[claim.verdict][0]} word={looks[claim.verdict][1]} /> <b>{claim.says}</b>
                  <p className="s mute">{claim.finding}</p>
                  <SupportMark support={supportOf(claim, frame)} flat={isPrint} />
                </li>
              ))}
            </ul>
          </Panel>
        </Section>
      )}
      {!isPrint && (
        <p className="s mt-4">
          整页哪里不对？<a href={links.reportMistake(policy.id, { version: shown.id })}>告诉编辑</a>
        </p>
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
