/** The card of a policy: the questions every reader has, each with its support or marked as not found. */
import { links } from '#app/links.ts'
import { sayInvitation } from '#app/topic-words.ts'
import { cardFields, sayCardField } from '#domain/policy/card.ts'
import type { PolicyPage } from '#features/policies/read-policy.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { LinkButton } from '#ui/button/button.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Day } from '#ui/day/day.tsx'
import { KeyValues } from '#ui/key-values/key-values.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Term } from '#ui/term/term.tsx'

export function PolicyCard({ page: { policy, shown } }: { readonly page: PolicyPage }): React.JSX.Element {
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
                      entry.lines[0]
                    ) : (
                      <ul>
                        {entry.lines.map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                    )}{' '}
                    <ConfidenceMark level={entry.confidence} />
                    {entry.inheritedFrom && <span className="xs mute"> 沿用，编辑判断</span>}
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
      {policy.audience === 'person' && invitation && (
        <div className="mt-3">
          <LinkButton kind="go" block href={links.check(undefined, { topic: invitation.topic })}>
            {invitation.says}
          </LinkButton>
        </div>
      )}
    </Panel>
  )
}
