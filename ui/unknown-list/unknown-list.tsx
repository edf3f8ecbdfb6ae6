/** What we could not find out, said openly. */
import type { ReactNode } from 'react'
import './unknown-list.css'

/** Each line names the question and, where it matters, what hangs on it. */
export function UnknownList({
  items,
  small = false,
}: {
  readonly items: readonly ReactNode[]
  readonly small?: boolean
}): React.JSX.Element {
  return (
    <ul className={small ? 'dunno s' : 'dunno'}>
      {items.map((item, index) => (
        <li key={String(index)}>{item}</li>
      ))}
    </ul>
  )
}
