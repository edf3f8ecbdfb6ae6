/** A small heading with the terminal before it, for cards and side columns. Its CSS (`.term`) is in base.css. */
import type { ReactNode } from 'react'

/** h2 unless it stands under one. */
export function Term({
  id,
  level = 2,
  children,
}: {
  readonly id?: string
  readonly level?: 2 | 3
  readonly children: ReactNode
}): React.JSX.Element {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <Heading id={id} className="term h-l">
      {children}
    </Heading>
  )
}
