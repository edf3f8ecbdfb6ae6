/** Facts as pairs: what on the left, how on the right. */
import type { ReactNode } from 'react'
import './key-values.css'

/** One pair; `term` is short (at most five characters in a card). */
export type Fact = { readonly term: string; readonly value: ReactNode }

/** A `dl`; in a benefit card it takes two columns on wide screens. */
export function KeyValues({ facts }: { readonly facts: readonly Fact[] }): React.JSX.Element {
  return (
    <dl className="kv">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
