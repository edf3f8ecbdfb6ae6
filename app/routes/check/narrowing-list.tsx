/** While answers are missing: which question would tell more about one benefit, and what it comes to under each answer. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Narrowing } from '#domain/entitlement/narrowing.ts'
import { sayNarrowed } from '#domain/entitlement/say-help.ts'
import type { Audience, Policy, Topic } from '#domain/policy/policy.ts'
import { Details } from '#ui/details/details.tsx'

type Props = {
  readonly narrowings: readonly Narrowing[]
  readonly policy: Policy
  readonly answers: URLSearchParams
  readonly view: { readonly topic: Topic; readonly on?: CivilDate; readonly audience?: Audience }
  readonly isOpen: boolean
}

export function NarrowingList({ narrowings, policy, answers, view, isOpen }: Props): React.JSX.Element | null {
  if (narrowings.length === 0) return null
  return (
    <Details summary={policy.nature === 'payment' ? '知道了什么，钱数就更准' : '知道了什么，结果就更准'} open={isOpen}>
      <ul className="stack">
        {narrowings.map(({ fact, outcomes }) => (
          <li key={fact.id}>
            {fact.owner === 'catalogue' || fact.owner === 'authority' ? (
              <b>{fact.label}（没查到）</b>
            ) : (
              <a className="tap-s" href={links.check(answers, { ...view, ask: fact.param })}>
                答一下：{fact.label}
              </a>
            )}
            <ul className="prose s">
              {outcomes.map((outcome) => (
                <li key={outcome.says.join()}>{sayNarrowed(outcome, policy)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Details>
  )
}
