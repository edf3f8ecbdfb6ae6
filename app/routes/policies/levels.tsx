/** Two levels of law on one page: what this rule leaves to a lower one and what came of it, and what it settles for a higher one. */
import { links } from '#app/links.ts'
import type { Delegation } from '#domain/policy/delegation.ts'
import { sayDelegate } from '#domain/policy/open-term.ts'
import type { PolicyPage } from '#features/policies/read-policy.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { Section } from '#ui/section/section.tsx'
import { TermAnswerText } from './term-answer.tsx'

export function Levels({ page: { delegations, settled } }: { readonly page: PolicyPage }): React.JSX.Element | null {
  if (delegations.length + settled.length === 0) return null
  return (
    <Section id="terms" title="哪些由上面定，哪些由当地定">
      <ul className="stack">
        {delegations.map((delegation) => (
          <li key={delegation.term.id}>
            留给{sayDelegate(delegation.term.to)}定：<b>{delegation.term.asks}</b>
            <Answers {...delegation} />
          </li>
        ))}
        {settled.map(({ policy, term }) => (
          <li key={`${policy.id} ${term.id}`}>
            <a href={links.policy(policy.id)}>{policy.title}</a>留下的“{term.asks}”，由这一项定
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Answers({ answers }: Delegation): React.JSX.Element {
  if (answers.length === 0)
    return (
      <>
        {' '}
        <Unknown>没查到哪里定过</Unknown>
      </>
    )
  return (
    <ul>
      {answers.map((answer) => (
        <li key={answer.policy.id} className="s">
          <a href={links.policy(answer.policy.id)}>{sayRegions(answer.policy.regions)}</a>：<TermAnswerText answer={answer} />
        </li>
      ))}
    </ul>
  )
}
