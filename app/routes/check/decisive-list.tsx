/** The few conditions that decide one result, before all of them are drawn: what is asked, what is known, by which clause. */
import { decisiveOf } from '#domain/entitlement/decisive.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { Cite } from '#ui/cite/cite.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import { contactOf } from './circuit-of.ts'

/** More than this are in the circuit. */
const MOST = 3

type Props = { readonly entitlement: Entitlement; readonly page: ResultPage }

/** Nothing where no single condition decides: the office's word alone is open, or there is no rule. */
export function DecisiveList({ entitlement: { lead, policy, verdict, outcome }, page }: Props): React.JSX.Element | null {
  if (lead === undefined || verdict === 'near' || verdict === 'unknown') return null // told as what is missing
  const { turn, leaves } = decisiveOf(lead.reasons)
  const isInAll = outcome.kind === 'judged' && outcome.judged.length + outcome.notEstablished.length > 1
  const shown = leaves.slice(0, MOST)
  if (shown.length === 0) return null
  return (
    <div className="mt-2">
      <p className="s">
        <b>
          {verdict === 'no' && isInAll && '查到的各版都一样。'}
          {sayHead(turn, leaves.length)}
        </b>
      </p>
      <ul className="prose s">
        {shown.map((leaf) => {
          const { id, question, you, refs } = contactOf(leaf, lead, policy, page)
          return (
            <li key={id}>
              {question}。
              <span className="mute">
                <KeepDates text={you} />
              </span>{' '}
              {refs.slice(0, 1).map(({ href, text }) => (
                <Cite key={href} href={href} text={text} />
              ))}
            </li>
          )
        })}
      </ul>
      {leaves.length > MOST && <p className="s mute">还有 {leaves.length - MOST} 条，在下面的电路里。</p>}
    </div>
  )
}

function sayHead(turn: 'together' | 'each', count: number): string {
  if (turn === 'each') return count === 1 ? '这一条合上了；断开，结果就变：' : '这几条都合上了；断开一条，结果就变：'
  return count === 1 ? '结果就卡在这一条：' : `结果卡在这 ${count} 条，全变了才会变：`
}
