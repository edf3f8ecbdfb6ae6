/** Where a fact is written: 据 文号. */
import type { ReactNode } from 'react'
import './cite.css'

type Props = {
  /** The clause or source it points at; without one it is plain text. */
  readonly href?: string | undefined
  /** The document number as printed, or the source's short name. */
  readonly text: ReactNode
}

/** The proof beside a figure. A figure without one is a bug. */
export function Cite({ href, text }: Props): React.JSX.Element {
  return href ? (
    <a className="cite" href={href}>
      <span>{text}</span>
    </a>
  ) : (
    <span className="cite">
      <span>{text}</span>
    </span>
  )
}
