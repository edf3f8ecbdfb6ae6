/** What is easily taken for something else. */
import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/icon.tsx'
import './watch-list.css'

export type WatchItem = { readonly title: string; readonly says: ReactNode }

export function WatchList({ items }: { readonly items: readonly WatchItem[] }): React.JSX.Element {
  return (
    <ul className="look panel bleed">
      {items.map(({ title, says }) => (
        <li key={title}>
          <Icon name="warn" />
          <b>{title}：</b>
          {says}
        </li>
      ))}
    </ul>
  )
}
