/** Something that may be opened; works without a script and is forced open in the `?print=1` page. */
import type { ReactNode } from 'react'
import './details.css'

type Props = {
  readonly summary: ReactNode
  readonly open?: boolean | undefined
  /** Its own white sheet, as under a question of the interview. */
  readonly panel?: boolean
  /** No padding at the sides: inside something already padded. */
  readonly bare?: boolean
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** The summary says what is inside, never 了解更多. */
export function Details({ summary, open, panel = false, bare = false, id, children }: Props): React.JSX.Element {
  return (
    <details id={id} open={open} className={panel ? 'panel panel--flush' : undefined}>
      <summary className={bare ? 'bare' : undefined}>{summary}</summary>
      <div className={bare ? 'd-body bare' : 'd-body'}>{children}</div>
    </details>
  )
}
