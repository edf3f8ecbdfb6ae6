/** Facts as pairs: what on the left, how on the right. */
import type { ReactNode } from 'react'
import './key-values.css'

/** One pair; `term` is short (at most five characters in a card). */
export type Fact = { readonly term: string; readonly value: ReactNode }

type Props = {
  readonly facts: readonly Fact[]
  /** A few side by side, above what they come to. */
  readonly isStrip?: boolean
}

/** A `dl`; in a benefit card it takes two columns on wide screens. */
export function KeyValues({ facts, isStrip = false }: Props): React.JSX.Element {
  return (
    <dl className={isStrip ? 'co' : 'kv'}>
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
