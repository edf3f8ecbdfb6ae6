/** The card of a policy: the questions every reader has, each with its support or marked as not found. */
import { links } from '#app/links.ts'
import { sayInvitation } from '#app/topic-words.ts'
import { cardFields, sayCardField } from '#domain/policy/card.ts'
import type { PolicyPage } from '#features/policies/read-policy.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { LinkButton } from '#ui/button/button.tsx'
import { SupportMark } from '#ui/confidence/support.tsx'
import { Day } from '#ui/day/day.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import { KeyValues } from '#ui/key-values/key-values.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Term } from '#ui/term/term.tsx'
import { type SupportFrame, supportOf } from './support-of.ts'

type Props = { readonly page: PolicyPage; readonly frame: SupportFrame; readonly isPrint: boolean }

export function PolicyCard({ page: { policy, shown }, frame, isPrint }: Props): React.JSX.Element {
  const invitation = sayInvitation(policy.topic)
  return (
    <Panel bleed>
      <Term>要点</Term>
      <KeyValues
        facts={[
          ...cardFields.map((field) => {
            const entry = shown.card[field]
            return {
              term: sayCardField(field),
              value:
                entry.kind === 'unknown' ? (
                  <>
                    <Unknown>没查到</Unknown> {entry.ask && <span className="s mute">{entry.ask}</span>}
                  </>
                ) : (
                  <>
                    {entry.lines.length === 1 ? (
                      <KeepDates text={entry.lines[0] ?? ''} />
                    ) : (
                      <ul>
                        {entry.lines.map((line) => (
                          <li key={line} className="one">
                            <KeepDates text={line} />
                          </li>
                        ))}
                      </ul>
                    )}{' '}
                    <SupportMark support={supportOf(entry, frame)} flat={isPrint} />
                  </>
                ),
            }
          }),
          {
            term: '最后核对',
            value: (
              <>
                查到的最新官方页面是 <Day on={policy.lastVerified} />
              </>
            ),
          },
          { term: '下次核对', value: <Day on={policy.nextCheck} /> },
        ]}
      />
      {policy.audience !== 'provider' && invitation && (policy.audience === 'person' || policy.topic === 'benefit') && (
        <div className="mt-3">
          <LinkButton kind="go" block href={links.check(undefined, { topic: invitation.topic, audience: policy.audience })}>
            {policy.audience === 'person' ? invitation.says : '看我们单位能不能领'}
          </LinkButton>
        </div>
      )}
    </Panel>
  )
}
