/** Dated ends: the wire runs up to the day, and beyond it stands open or dashed. */
import type { ReactNode } from 'react'
import './lapse-list.css'

export type LapseItem = {
  readonly key: string
  /** The day itself; a countdown never stands without it. */
  readonly day: ReactNode
  /** 还有 40 天, 断了 43 天: counted from the as-of day that the page names. */
  readonly count: ReactNode
  readonly isCut: boolean
  readonly title: ReactNode
  readonly children: ReactNode
}

export function LapseList({ items }: { readonly items: readonly LapseItem[] }): React.JSX.Element {
  return (
    <ul className="lapse panel panel--flush bleed">
      {items.map(({ key, day, count, isCut, title, children }) => (
        <li key={key}>
          <div className="d">
            {day}
            <small>{count}</small>
            <CutLine isCut={isCut} />
          </div>
          <div>
            <h3>{title}</h3>
            {children}
          </div>
        </li>
      ))}
    </ul>
  )
}

function CutLine({ isCut }: { readonly isCut: boolean }): React.JSX.Element {
  return (
    <svg className="cutline" viewBox="0 0 132 22" fill="none" aria-hidden="true">
      <path className="hot" d={isCut ? 'M0 11h56' : 'M0 11h120'} />
      <circle cx={isCut ? 60 : 125} cy="11" r="5" />
      {isCut && <path className="cold" d="M72 11h60" />}
    </svg>
  )
}
