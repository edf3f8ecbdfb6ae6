/** Changes of one year, each beside its date. */
import type { ReactNode } from 'react'
import './change-list.css'

export type ChangeItem = {
  readonly key: string
  /** The date in bold; then, each on its own line, how well it is known and where it holds. */
  readonly when: ReactNode
  readonly title: ReactNode
  readonly children: ReactNode
}

export function ChangeYear({
  title,
  count,
  items,
}: {
  readonly title: string
  readonly count: string
  readonly items: readonly ChangeItem[]
}): React.JSX.Element {
  return (
    <>
      <div className="year">
        <h3>{title}</h3>
        <span>{count}</span>
      </div>
      <ChangeItems items={items} />
    </>
  )
}

/** `heading` is one level below the heading above. */
export function ChangeItems({
  items,
  heading: Heading = 'h4',
}: {
  readonly items: readonly ChangeItem[]
  readonly heading?: 'h3' | 'h4'
}): React.JSX.Element {
  return (
    <ol className="chg panel panel--flush bleed">
      {items.map(({ key, when, title, children }) => (
        <li key={key}>
          <p className="d">{when}</p>
          <div>
            <Heading>{title}</Heading>
            {children}
          </div>
        </li>
      ))}
    </ol>
  )
}
