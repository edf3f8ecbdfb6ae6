/** One direct answer above the first hit, with the only amber button of the page beside it. */
import type { ReactNode } from 'react'
import './answer.css'

type Props = {
  readonly id: string
  /** How sure this is what was meant: 多半你要问的是. */
  readonly lead: string
  readonly title: ReactNode
  /** The answer; each figure with its confidence. */
  readonly children: ReactNode
  /** The next step. */
  readonly action?: ReactNode
}

/** Answer first: it stands before the list, never inside it. */
export function Answer({ id, lead, title, children, action }: Props): React.JSX.Element {
  return (
    <section className="answer" aria-labelledby={id}>
      <div>
        <p className="k">{lead}</p>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
      {action && <p>{action}</p>}
    </section>
  )
}

/** Which one? Each meaning with what tells it from the others. */
export function Which({
  choices,
}: {
  readonly choices: readonly { readonly href: string; readonly says: string; readonly tells: string }[]
}): React.JSX.Element {
  return (
    <ul className="which">
      {choices.map(({ href, says, tells }) => (
        <li key={href}>
          <a href={href}>{says}</a> <span>{tells}</span>
        </li>
      ))}
    </ul>
  )
}
