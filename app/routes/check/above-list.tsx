/** What the policies above this one say: those of the country above those of a city. */
import { links } from '#app/links.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'

export function AboveList({
  entitlement: { above },
  isOpen,
}: {
  readonly entitlement: Entitlement
  readonly isOpen: boolean
}): React.JSX.Element | null {
  if (above.length === 0) return null
  return (
    <Details summary="上一级怎么规定" open={isOpen}>
      <ul className="stack">
        {above.map(({ policy }) => (
          <li key={policy.id}>
            <a href={links.policy(policy.id)}>{policy.title}</a>
            <span className="s mute"> {policy.summary}</span>{' '}
            <ConfidenceMark level={policy.versions[0].confidence} href={links.policy(policy.id, {}, 'sources')} />
          </li>
        ))}
      </ul>
    </Details>
  )
}
