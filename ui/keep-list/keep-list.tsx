/** What survives and what does not: each line begins with its word in bold. */
import { Icon } from '#ui/icon/icon.tsx'
import './keep-list.css'

export type KeepLine = { readonly isKept: boolean; readonly title: string; readonly says: string }

export function KeepList({ lines }: { readonly lines: readonly KeepLine[] }): React.JSX.Element {
  return (
    <ul className="keep">
      {lines.map(({ isKept, title, says }) => (
        <li key={title}>
          <span className={isKept ? 'y' : 'x'}>
            <Icon name={isKept ? 'yes' : 'near'} />
          </span>
          <b>{title}</b>
          {says}
        </li>
      ))}
    </ul>
  )
}
