/** What something is good for, and beside it what it is not. */
import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/icon.tsx'
import './can-do.css'

/** `yes` it does · `ask` somebody must say · `no` it does not. */
export type CanDoItem = { readonly key: string; readonly state: 'yes' | 'ask' | 'no'; readonly says: ReactNode }

export type CanDoColumn = { readonly title: string; readonly items: readonly CanDoItem[] }

/** A column without items is left out; each title says in words what its icons show. */
export function CanDo({ columns }: { readonly columns: readonly CanDoColumn[] }): React.JSX.Element {
  return (
    <div className="cando">
      {columns
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {items.map(({ key, state, says }) => (
                <li key={key}>
                  <span className={state === 'yes' ? 'y' : 'n'}>
                    <Icon name={state === 'ask' ? 'check' : state} />
                  </span>
                  <span>{says}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  )
}
