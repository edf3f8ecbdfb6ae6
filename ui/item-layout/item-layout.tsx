/** An item and what belongs to it: the question, its drawing beside it on a wide screen, what was worked out below. */
import type { ReactNode } from 'react'
import './item-layout.css'

type Props = {
  readonly question: ReactNode
  readonly figure?: ReactNode
  readonly children?: ReactNode
  /** Last on a phone, beside everything on a wide screen; for pages without a drawing. */
  readonly aside?: ReactNode
}

export function ItemLayout({ question, figure, children, aside }: Props): React.JSX.Element {
  return (
    <div className="item-grid">
      <div className="ig-q">{question}</div>
      {figure && <aside className="ig-f">{figure}</aside>}
      {children && <div className="ig-r">{children}</div>}
      {aside && <div className="ig-f">{aside}</div>}
    </div>
  )
}

/** The bar at the foot of the screen; holds the one go button. It is a place of its own, so that it can be found. */
export function ActBar({ label = '下一步', children }: { readonly label?: string; readonly children: ReactNode }): React.JSX.Element {
  return (
    <section className="act-bar" aria-label={label}>
      <div className="wrap">{children}</div>
    </section>
  )
}
