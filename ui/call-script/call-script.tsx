/** Whom to ring and what to say, word by word. */
import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/icon.tsx'
import './call-script.css'

type Props = {
  readonly id: string
  readonly title: ReactNode
  /** As printed: 023-12333. */
  readonly number: string
  /** Who answers there. */
  readonly office?: ReactNode
  /** Sentences to read out, quotation marks included. */
  readonly lines: readonly ReactNode[]
  /** A `<ButtonRow>`. */
  readonly actions?: ReactNode
}

/** The next step wherever something is unknown. */
export function CallScript({ id, title, number, office, lines, actions }: Props): React.JSX.Element {
  return (
    <section className="call" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="mt-2">
        <a className="tel" href={`tel:${number.replace(/\D/g, '')}`}>
          <Icon name="check" />
          {number}
        </a>
        {office && <span className="s mute nb"> {office}</span>}
      </p>
      <ol className="say">
        {lines.map((line, index) => (
          <li key={String(index)}>{line}</li>
        ))}
      </ol>
      {actions}
    </section>
  )
}
