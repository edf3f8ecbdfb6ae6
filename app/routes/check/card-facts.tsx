/** What a card says below its amount: to whom, by when, where and with what; what is unknown says whom to ask. */
import { links } from '#app/links.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { lastDayOf } from '#domain/plan/last-day.ts'
import type { CardField } from '#domain/policy/card.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import type { Fact } from '#ui/key-values/key-values.tsx'
import { DeadlineLine } from './deadline-line.tsx'
import { sayPayee } from './verdict-words.ts'

export function factsOf({ payee, deadline, lead, outcome, policy }: Entitlement, page: ResultPage): readonly Fact[] {
  const blank = outcome.kind === 'judged' ? outcome.notEstablished[0] : undefined // it still says whom to ask
  const card = (lead?.version ?? blank)?.card
  const line = (field: CardField): React.ReactNode => {
    const entry = card?.[field]
    if (entry?.kind !== 'known')
      return (
        <>
          <Unknown>没查到</Unknown> {entry?.ask && <span className="s mute">{entry.ask}</span>}
        </>
      )
    return (
      <>
        {entry.lines.map((each) => each.replace(/。$/, '')).join('；')} <ConfidenceMark level={entry.confidence} />
      </>
    )
  }
  const clause = deadline && lead?.version.clauses.find(({ anchor }) => anchor === deadline.clause)
  return [
    ...(policy.nature === 'payment' ? [{ term: '钱给谁', value: <b>{sayPayee(payee, policy.audience)}</b> }] : []),
    {
      term: '截止',
      value: deadline ? (
        <>
          <DeadlineLine last={lastDayOf(deadline, page.calendar, page.on)} />
          {clause && lead && <Cite href={links.clause(policy.id, lead.version.id, clause.anchor)} text={clause.cite} />}
        </>
      ) : (
        line('when')
      ),
    },
    { term: '在哪办', value: line('where') },
    { term: '带什么', value: line('materials') },
    { term: '电话', value: line('phone') },
    { term: '不给的', value: line('exclusions') },
  ]
}
