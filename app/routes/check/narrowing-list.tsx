/** While answers are missing: which question would tell more about one benefit, and what it comes to under each answer. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Narrowed, Narrowing } from '#domain/entitlement/narrowing.ts'
import { sayNarrowed } from '#domain/entitlement/say-help.ts'
import type { Audience, Policy, Topic } from '#domain/policy/policy.ts'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
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
          <li key={fact.id} className="says">
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
            <Cites outcomes={outcomes} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** Where the figures are laid down; the confidence of what has no such clause. */
function Cites({ outcomes }: { readonly outcomes: readonly Narrowed[] }): React.JSX.Element | null {
  const cites = new Map(
    outcomes.flatMap(({ by, amount }): readonly (readonly [string, string])[] => {
      const clause = by?.version.clauses.find(({ anchor }) => anchor === amount?.clause)
      return by === undefined || clause === undefined ? [] : [[links.clause(by.policy.id, by.version.id, clause.anchor), clause.cite]]
    }),
  )
  if (cites.size > 0)
    return (
      <p>
        {[...cites].map(([href, text]) => (
          <Cite key={href} href={href} text={text} />
        ))}
      </p>
    )
  return outcomes.some(({ amount }) => amount !== undefined) ? <ConfidenceMark level="unknown" /> : null
}
