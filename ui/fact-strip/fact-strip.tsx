/** A few facts about one case side by side, above what they come to. */
import type { ReactNode } from 'react'
import './fact-strip.css'

export function FactStrip({
  facts,
}: {
  readonly facts: readonly { readonly term: string; readonly value: ReactNode }[]
}): React.JSX.Element {
  return (
    <dl className="co">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
