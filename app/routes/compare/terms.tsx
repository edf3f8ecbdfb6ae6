/** What a level leaves open, who settled it by which clause, and what nobody was found to have settled. */
import { links } from '#app/links.ts'
import { TermAnswerText } from '#app/routes/policies/term-answer.tsx'
import { sayDelegate } from '#domain/policy/open-term.ts'
import type { LevelsPage } from '#features/compare/read-levels.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { sayLevel } from './side-words.tsx'

export function Terms({ page: { delegations } }: { readonly page: LevelsPage }): React.JSX.Element | null {
  if (delegations.length === 0) return null
  return (
    <Section id="terms" title="谁定什么">
      <Panel flush bleed>
        <DataTable
          stack
          caption="上级留给下级定的，和下级定了没有"
          columns={[{ label: '留下的问题' }, { label: '谁留给谁' }, { label: '定了没有' }]}
          rows={delegations.flatMap(({ from, terms }) =>
            terms.map(({ term, answers }) => ({
              key: `${from.policy.id} ${term.id}`,
              head: term.asks,
              cells: [
                <Cite
                  key="from"
                  href={links.clause(from.policy.id, from.version.id, term.clause)}
                  text={`${sayLevel(from.policy)}留给${sayDelegate(term.to)}`}
                />,
                answers.length === 0 ? (
                  <Unknown key="none">没查到哪里定过</Unknown>
                ) : (
                  answers.map((answer) => (
                    <div key={answer.policy.id}>
                      {sayLevel(answer.policy)}：<TermAnswerText answer={answer} />
                    </div>
                  ))
                ),
              ],
            })),
          )}
        />
      </Panel>
    </Section>
  )
}
