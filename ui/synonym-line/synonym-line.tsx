/** What was searched together with the words that were typed, and the way back to these words alone. */
import type { ReactNode } from 'react'
import './synonym-line.css'

/** Says it in sentences; `href` searches otherwise. */
export function SynonymLine({
  children,
  href,
  label,
}: {
  readonly children: ReactNode
  readonly href: string
  readonly label: string
}): React.JSX.Element {
  return (
    <p className="syn">
      {children} <a href={href}>{label}</a>
    </p>
  )
}
