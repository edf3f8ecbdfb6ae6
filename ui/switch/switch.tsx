/** A few views of one matter, of which one is shown. */
import type { ReactNode } from 'react'
import './switch.css'

export type View = { readonly href: string; readonly label: ReactNode; readonly isCurrent: boolean }

/** Links, so it works without a script; the shown one is told to a screen reader as the current page. */
export function Switch({ label, views }: { readonly label: string; readonly views: readonly View[] }): React.JSX.Element {
  return (
    <nav className="switch" aria-label={label}>
      {views.map(({ href, label: name, isCurrent }) => (
        <a key={href} href={href} aria-current={isCurrent ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}
