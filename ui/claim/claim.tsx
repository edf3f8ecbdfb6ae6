/** What somebody said, the verdict on it, and what was found. */
import type { ReactNode } from 'react'
import './claim.css'

export type ClaimItem = {
  readonly key: string
  /** A `<StatusTag>`. */
  readonly tag: ReactNode
  /** The words as they were said, without quotation marks. */
  readonly says: ReactNode
  readonly children: ReactNode
}

export function ClaimList({ items }: { readonly items: readonly ClaimItem[] }): React.JSX.Element {
  return (
    <ol className="panel panel--flush bleed">
      {items.map(({ key, tag, says, children }) => (
        <li key={key} className="claim">
          <div>{tag}</div>
          <div>
            <h3 className="say-q">“{says}”</h3>
            {children}
          </div>
        </li>
      ))}
    </ol>
  )
}
