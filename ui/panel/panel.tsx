/** A white sheet on the grey page. Its CSS is in base.css: every page has one. */
import type { ReactNode } from 'react'

type Props = {
  readonly id?: string | undefined
  /** No padding inside: for lists and tables that reach the edges. */
  readonly flush?: boolean
  /** Reaches the edges of a phone's screen. */
  readonly bleed?: boolean
  readonly children: ReactNode
}

/** Holds one thing. Cards inside cards are not a thing here. */
export function Panel({ id, flush = false, bleed = false, children }: Props): React.JSX.Element {
  return (
    <div id={id} className={['panel', flush && 'panel--flush', bleed && 'bleed'].filter(Boolean).join(' ')}>
      {children}
    </div>
  )
}
