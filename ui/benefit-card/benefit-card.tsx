/** One benefit on a result page: verdict, name and amount first; why; facts; reasons to open; what to do. */
import type { ReactNode } from 'react'
import { StatusTag, type Verdict } from '#ui/status-tag/status-tag.tsx'
import './benefit-card.css'

type Props = {
  readonly id: string
  readonly state: Verdict
  /** The verdict's word here, e.g. 可以办 where it is a right and no money. */
  readonly word?: string | undefined
  readonly title: ReactNode
  /** An `<Amount>`, or words. */
  readonly amount: ReactNode
  /** A small line under the amount. */
  readonly amountNote?: ReactNode
  /** Where the amount is laid down: `<Cite>` and its confidence. */
  readonly cite?: ReactNode
  /** True where `amount` is words (不是钱, 金额没查到): set quietly. */
  readonly quiet?: boolean
  readonly why: ReactNode
  /** `<KeyValues>` */
  readonly facts?: ReactNode
  /** `<Details>`, as many as needed. */
  readonly details?: ReactNode
  /** Links and small buttons. */
  readonly actions?: ReactNode
}

/** An `article` under an h2; its title is an h3. */
export function BenefitCard({
  id,
  state,
  word,
  title,
  amount,
  amountNote,
  cite,
  quiet = false,
  why,
  facts,
  details,
  actions,
}: Props): React.JSX.Element {
  return (
    <article className="ben" id={id} aria-labelledby={`${id}-title`}>
      <div className="ben-h">
        <div>
          <StatusTag state={state} word={word} />
          <h3 id={`${id}-title`}>{title}</h3>
        </div>
        <p className={quiet ? 'ben-amt ben-amt--q' : 'ben-amt'}>
          {amount} {amountNote && <small>{amountNote}</small>}
        </p>
        <div className="ben-why">
          {why}
          {cite && <div className="row s mt-1">{cite}</div>}
        </div>
      </div>
      {facts}
      {details}
      {actions && <div className="ben-act">{actions}</div>}
    </article>
  )
}
