/** What ends an attempt at once: what, what would happen, what to do instead, and who says so. */
import type { ReactNode } from 'react'
import './red-line-list.css'

export type RedLineItem = {
  readonly key: string
  readonly says: string
  readonly why: string
  readonly instead: string
  /** Undefined where all it rests on is said elsewhere. */
  readonly source?: ReactNode
}

export function RedLineList({ items }: { readonly items: readonly RedLineItem[] }): React.JSX.Element {
  return (
    <ul className="redline">
      {items.map(({ key, says, why, instead, source }) => (
        <li key={key}>
          <b>{says}</b>
          <p>{why}</p>
          <p>{`该这样：${instead}`}</p>
          {source && <small>{source}</small>}
        </li>
      ))}
    </ul>
  )
}
